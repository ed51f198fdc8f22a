"""Arithmetic that never rounds, and decimals printed without an exponent."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Sums and products in it are exact for numbers of any length; never divide in it."""


def plain(value: Decimal) -> str:
    """*value* in plain notation without needless zeros: 18400, 0.4."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
