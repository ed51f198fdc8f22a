"""Every formula of a declaration, whether it stands in 测算 or in the prose.

Front matter counts, prose is compared: a fault that stands in both is one offence on the front matter, with the prose
in `related`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..finding import Offence, Related
from ..model.calculation import Calculation
from ..model.declaration import Declaration
from ..model.prose import find_clauses
from ..position import Span
from ..source.document import Passage
from ..source.tree import Scalar


@dataclass(frozen=True, slots=True)
class Formula:
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


def counted_formulas(declaration: Declaration) -> Iterator[Formula]:
    """The formulas of 测算."""
    for item in declaration.items:
        for line in item.calculations:
            yield Formula(line.calculation, line.field, line.item.text, line.formula, 0, len(line.formula.text))


def prose_formulas(declaration: Declaration) -> Iterator[Formula]:
    """The formulas written in the sections, in the form's order."""
    for narrative, block in declaration.passages:
        for clause in find_clauses(block.passage.text):
            yield Formula(
                clause.calculation,
                (narrative.definition.label,),
                clause.label,
                block.passage,
                clause.start,
                clause.end,
            )


def offences(declaration: Declaration, judge: Callable[[Formula], Offence | None]) -> Iterator[Offence]:
    """What *judge* finds in all formulas; one that the prose repeats is related to the one of 测算."""
    prose = [(formula, offence) for formula in prose_formulas(declaration) if (offence := judge(formula))]
    repeated: set[int] = set()
    for formula in counted_formulas(declaration):
        offence = judge(formula)
        if not offence:
            continue
        same = [at for at, (other, _) in enumerate(prose) if _fact(other) == _fact(formula)]
        repeated.update(same)
        related = tuple(Related(prose[at][1].span, f"“{prose[at][0].field[0]}”里也这样写") for at in same)
        yield replace(offence, related=(*offence.related, *related))
    for at, (formula, offence) in enumerate(prose):
        first = next(number for number, (other, _) in enumerate(prose) if _fact(other) == _fact(formula))
        if at not in repeated and first == at:
            yield offence


def _fact(formula: Formula) -> str:
    return "".join(formula.calculation.raw.split())
