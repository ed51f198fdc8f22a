"""Arithmetic that rounds only where it is told to, and decimals printed without an exponent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_05UP, ROUND_HALF_UP, Context, Decimal
from functools import reduce

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Sums and products in it are exact for numbers of any length; never divide in it."""
_FIRST_DIGIT = Context(prec=1, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN)
_SPARE = 3
"""Digits of a quotient beyond those that are kept, so that rounding it twice rounds it right."""


def sum_exactly(numbers: Iterable[Decimal]) -> Decimal:
    """Their sum, however long they are, which `sum` would round to 28 digits; zero of none."""
    return reduce(EXACT.add, numbers, Decimal(0))


def divided(number: Decimal, divisor: Decimal, places: int) -> Decimal:
    """The quotient with so many *places* behind its point, half a unit rounded away from zero; numbers of any length.

    Raises ZeroDivisionError.
    """
    digits = max(1, number.adjusted() - divisor.adjusted() + places + 1) + _SPARE
    context = Context(prec=digits, rounding=ROUND_05UP, Emax=MAX_EMAX, Emin=MIN_EMIN)
    return context.divide(number, divisor).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, EXACT)


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """*part* of *whole* in percent to one place, or to its first digit where it is too small for that: 22.3, 0.04.

    Raises ZeroDivisionError.
    """
    hundredths = part.scaleb(2, EXACT)
    rounded = divided(hundredths, whole, 1)
    return rounded if rounded or not part else _FIRST_DIGIT.divide(hundredths, whole)


def plain(value: Decimal) -> str:
    """*value* in plain notation without needless zeros: 18400, 0.4."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
