"""A clause that calculates money: what it states, and what recomputing it gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Verdict(Enum):
    """How stated and recomputed compare."""

    EQUAL = "equal"
    DIFFERENT = "different"
    APPROXIMATE = "approximate"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of a product with its unit as typed (80人, 2000, 4500元/人·月) and its offsets in the clause."""

    raw: str
    number: Decimal
    unit: str
    is_money: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Calculation:
    """One clause. Money in yuan; none where the clause states or yields nothing."""

    raw: str
    stated: Decimal | None
    computed: Decimal | None
    verdict: Verdict
    reason: str
    """Chinese, why it is unchecked, approximate or different; empty where equal."""
    factors: tuple[Factor, ...] = ()
    unit: str = "元"
    unit_inferred: Factor | None = None
    """The factor that was read as money although it carries no unit."""


def parse_calculation(text: str) -> Calculation:
    """The calculation *text* writes."""
    from .amount import parse_amount

    amount = parse_amount(text.rsplit("=", 1)[-1])
    return Calculation(text, amount.yuan if amount else None, None, Verdict.UNCHECKED, "算式没有读懂")
