"""What checking a calculation gives: the numbers, the verdict, and why."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from .amount import money_text
from .calculation_value import Value
from .exact import EXACT, plain

ONLY_AN_AMOUNT = "只有一个金额，没有算式"
"""Why an amount by itself is unchecked."""
NO_UNIT = "没有写金额单位"
"""Why a number by itself is unchecked."""


class Verdict(Enum):
    """How stated and recomputed compare."""

    EQUAL = "equal"
    DIFFERENT = "different"
    APPROXIMATE = "approximate"
    UNCHECKED = "unchecked"


class Factor(NamedTuple):
    """A number of a product with its unit as typed (80人, 2000, 4500元/人·月) and its offsets in the clause."""

    raw: str
    number: Decimal
    unit: str
    is_money: bool
    start: int
    end: int


class Calculation(NamedTuple):
    """One clause. Money in yuan; none where the clause states or yields nothing."""

    raw: str
    stated: Decimal | None
    computed: Decimal | None
    verdict: Verdict
    reason: str
    """Chinese, why it is unchecked, approximate or different; empty where equal."""
    factors: tuple[Factor, ...] = ()
    unit: str = "元"
    """元; another unit, or none, where the clause is about something other than money."""
    unit_inferred: Factor | None = None
    """The factor that was read as money although it carries no unit."""
    approximate: bool = False
    """Whether 约, 左右 … stands in it."""
    bare_result: Factor | None = None
    """The result where it carries no unit and is right in 万元 or 亿元 only."""
    alternative: Decimal | None = None
    """What the second reading of an ambiguous clause gives: 45万元 for 3人每年15万元."""

    @property
    def yuan(self) -> Decimal | None:
        """The money it states; none where it states none."""
        return self.stated if self.unit == "元" else None


_TOLERANCE = Decimal("0.05")


def compare(
    computed: Value,
    stated: Decimal | None,
    *,
    is_money: bool = True,
    approximate: bool = False,
    place: Decimal = Decimal(0),
) -> tuple[Verdict, str]:
    """How the number computed and the one stated compare, and why they do not agree."""
    say = money_text if is_money else plain
    if stated is None:
        return Verdict.UNCHECKED, f"算得{say(computed.decimal)}，但没有写出得数"
    if EXACT.multiply(stated, computed.divisor) == computed.number:
        return (Verdict.APPROXIMATE, "写的是约数") if approximate else (Verdict.EQUAL, "")
    difference = f"算得{say(computed.decimal)}，写的是{say(stated)}"
    gap = abs(EXACT.subtract(EXACT.multiply(stated, computed.divisor), computed.number))
    if not computed.is_even and gap <= EXACT.multiply(place, abs(computed.divisor)) / 2:
        return Verdict.APPROXIMATE, f"{difference}，除不尽，按写的位数相符"
    if approximate and gap <= abs(EXACT.multiply(computed.number, _TOLERANCE)):
        return Verdict.APPROXIMATE, f"{difference}，写的是约数，相差不到5%"
    return Verdict.DIFFERENT, difference
