"""Every formula of a declaration, whether it stands in 测算 or in the prose.

Front matter counts, prose is compared: a fault that stands in both is one offence on the front matter, with the prose
in `related`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ..finding import Offence, Related
from ..model.calculation import Calculation
from ..model.declaration import Declaration, Narrative
from ..model.prose import find_formulas
from ..position import Span
from ..source.document import Block, Passage
from ..source.tree import Scalar


class Formula(NamedTuple):
    """A formula and where it stands."""

    calculation: Calculation
    field: tuple[str, ...]
    item: str
    """The words that say what it pays for."""
    home: Scalar | Passage
    start: int
    """Offset of the formula in its home."""
    end: int

    @property
    def span(self) -> Span:
        """Where all of it stands."""
        return self.part(0, self.end - self.start)

    def part(self, start: int, end: int) -> Span:
        """Where a part of it stands, by its offsets in the formula."""
        if isinstance(self.home, Passage):
            return self.home.span(self.start + start, self.start + end)
        return self.home.part(self.start + start, self.start + end)


def counted_formulas(declaration: Declaration) -> tuple[Formula, ...]:
    """The formulas of 测算."""
    return tuple(
        Formula(line.calculation, line.field, line.item.text, line.formula, 0, len(line.formula.text))
        for item in declaration.items
        for line in item.calculations
    )


def prose_formulas(passages: Iterable[tuple[Narrative, Block]]) -> tuple[Formula, ...]:
    """The formulas written in *passages* of the sections, in their order."""
    return tuple(
        Formula(
            clause.calculation, (narrative.definition.label,), clause.label, block.passage, clause.start, clause.end
        )
        for narrative, block in passages
        for clause in find_formulas(block.passage.text)
    )


def offences(
    counted: Iterable[Formula], prose: Iterable[Formula], judge: Callable[[Formula], Offence | None]
) -> Iterator[Offence]:
    """What *judge* finds in all formulas; one that the prose repeats is related to the one of 测算."""
    seen: dict[str, list[tuple[Formula, Offence]]] = {}
    for formula in prose:
        offence = judge(formula)
        if offence:
            seen.setdefault(_fact(formula), []).append((formula, offence))
    repeated: set[str] = set()
    for formula in counted:
        offence = judge(formula)
        if offence:
            fact = _fact(formula)
            repeated.add(fact)
            related = tuple(Related(again.span, f"“{other.field[0]}”里也这样写") for other, again in seen.get(fact, ()))
            yield replace(offence, related=(*offence.related, *related))
    for fact, places in seen.items():
        if fact not in repeated:
            yield places[0][1]


def _fact(formula: Formula) -> str:
    return "".join(formula.calculation.raw.split())
