"""Which items of the money are projects of their own, and which of them a numbered paragraph is about."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Declaration, FundingLine, Narrative
from ..source.document import Block
from .likeness import shared

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
    names = [line.name.text.strip() for line in declaration.items]
    for narrative in declaration.narratives:
        items = tuple(block for block in narrative.section.blocks if block.is_item)
        if len(items) == len(names) > 1:
            about = (_about(block.passage.text, names) for block in items)
            lines = tuple(None if number is None else declaration.items[number] for number in about)
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


def _about(text: str, names: list[str]) -> int | None:
    """The one of *names* that stands in *text*, else the one that shares most words with it; none where two do."""
    named = [number for number, name in enumerate(names) if name and name in text]
    if len(named) == 1:
        return named[0]
    counts = [shared(text, name) for name in names]
    best = max(counts)
    return counts.index(best) if counts.count(best) == 1 else None
