"""Which items of the money are projects of their own, and which of them a numbered paragraph is about."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Declaration, FundingLine, Narrative
from ..source.document import Block
from .likeness import marks

_ARGUED = ("overview", "legal_basis", "necessity", "calc_basis")
"""Sections that, in a bundled declaration, say their piece once for each sub-project."""


@dataclass(frozen=True, slots=True)
class NumberedSection:
    """A section with one numbered paragraph for each funding line."""

    narrative: Narrative
    items: tuple[Block, ...]
    lines: tuple[FundingLine | None, ...]
    """The funding line that each paragraph is about; none where nothing tells."""


def numbered_sections(declaration: Declaration) -> tuple[NumberedSection, ...]:
    """The sections that go through the funding lines paragraph by paragraph."""
    found = []
    names = [marks(line.name.text) for line in declaration.items]
    for narrative in declaration.narratives:
        items = tuple(block for block in narrative.section.blocks if block.is_item)
        if len(items) == len(declaration.items) > 1:
            lines = tuple(_about(block, declaration.items, names) for block in items)
            found.append(NumberedSection(narrative, items, lines))
    return tuple(found)


def is_bundled(sections: tuple[NumberedSection, ...]) -> bool:
    """Whether at least two arguing sections treat each funding line as a project of its own."""
    telling = [
        section
        for section in sections
        if section.narrative.definition.key in _ARGUED and sum(line is not None for line in section.lines) >= 2
    ]
    return len(telling) >= 2


def _about(block: Block, lines: tuple[FundingLine, ...], names: list[frozenset[str]]) -> FundingLine | None:
    """The line that shares most words with *block*; none where two share as many.

    *names* are the pairs that set each line's name apart.
    """
    stands_there = block.passage.text.__contains__
    counts = [sum(map(stands_there, name)) for name in names]
    best = max(counts)
    return lines[counts.index(best)] if counts.count(best) == 1 else None
