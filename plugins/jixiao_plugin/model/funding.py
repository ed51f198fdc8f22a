"""The money of a declaration: cells, what it comes from, what it buys and how that was calculated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cached_property

from ..forms.edition import PeriodDefinition, SourceDefinition
from ..position import Span
from ..source.tree import Scalar
from .amount import Amount
from .calculation import Calculation
from .exact import sum_exactly


class MoneyState(Enum):
    """Blank, an amount (zero too) and 不适用 are three different things; unreadable text is a fourth."""

    AMOUNT = "amount"
    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Money:
    """A cell that holds money: its text as typed, its place, and what it means."""

    cell: Scalar
    state: MoneyState
    amount: Amount | None = None

    @property
    def text(self) -> str:
        """The text as typed."""
        return self.cell.text

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.cell.span

    @property
    def yuan(self) -> Decimal | None:
        """The amount in yuan; none where there is no amount."""
        return self.amount.yuan if self.amount else None


@dataclass(frozen=True, slots=True)
class FundingSource:
    """A line of the fund sources. *money* is its own printed amount (小计 where it has parts); none if not printed."""

    definition: SourceDefinition
    label: Scalar
    money: Money | None
    parts: tuple[FundingSource, ...]
    field: tuple[str, ...]

    def money_cells(self) -> Iterator[tuple[tuple[str, ...], Money]]:
        """Its own amount and those of its parts, with the names that lead to each."""
        if self.money:
            yield (*self.field, "小计") if self.parts else self.field, self.money
        for part in self.parts:
            yield from part.money_cells()


@dataclass(frozen=True, slots=True)
class FundingPeriod:
    """The fund sources of one period. *total* is the period's own printed total; none where not printed."""

    definition: PeriodDefinition
    label: Scalar
    total: Money | None
    sources: tuple[FundingSource, ...]
    field: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalculationLine:
    """One 事项 and its 算式 below a funding line."""

    item: Scalar
    formula: Scalar
    calculation: Calculation
    field: tuple[str, ...]


@dataclass(frozen=True)
class FundingLine:
    """One line of 资金明细: what the money buys, how much, and how that was calculated.

    Without slots, so that what several rules ask of its calculation is worked out once.
    """

    name: Scalar
    money: Money
    calculations: tuple[CalculationLine, ...]
    field: tuple[str, ...]
    """("资金明细", name)."""

    @cached_property
    def has_formula(self) -> bool:
        """Whether a calculation line multiplies or adds, and does not only name an amount."""
        return any(len(line.calculation.factors) > 1 for line in self.calculations)

    @cached_property
    def computed(self) -> Decimal | None:
        """Sum in yuan of what its calculation lines state; none where there are none or one states nothing."""
        stated = [line.calculation.yuan for line in self.calculations]
        known = [value for value in stated if value is not None]
        return sum_exactly(known) if known and len(known) == len(stated) else None
