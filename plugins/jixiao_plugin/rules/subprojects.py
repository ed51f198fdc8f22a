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
    owners: dict[str, list[int]] = {}
    for number, line in enumerate(declaration.items):
        for pair in marks(line.name.text):
            owners.setdefault(pair, []).append(number)
    for narrative in declaration.narratives:
        items = tuple(block for block in narrative.section.blocks if block.is_item)
        if len(items) == len(declaration.items) > 1:
            lines = tuple(_about(block, declaration.items, owners) for block in items)
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


def _about(block: Block, lines: tuple[FundingLine, ...], owners: dict[str, list[int]]) -> FundingLine | None:
    """The line that shares most words with *block*; none where two share as many.

    *owners* are the lines, by their numbers, that each pair sets apart.
    """
    counts = [0] * len(lines)
    for pair in filter(block.passage.text.__contains__, owners):
        for number in owners[pair]:
            counts[number] += 1
    best = max(counts)
    return lines[counts.index(best)] if counts.count(best) == 1 else None
