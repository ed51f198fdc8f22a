"""How messages print numbers and lists."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..model.amount import UNIT_FACTORS
from ..model.exact import plain, sum_exactly


def spelled(yuan: Decimal, unit: str = "万元") -> str:
    """An amount in *unit*, which is the form's own: 20.72 万元."""
    return f"{plain(yuan / UNIT_FACTORS[unit])} {unit}"


def added(amounts: Iterable[Decimal], unit: str) -> str:
    """A sum as one would write it on paper: 16 + 0.4 + 1.84 = 18.24 万元; of one amount, that amount alone."""
    every = list(amounts)
    summed = spelled(sum_exactly(every), unit)
    return summed if len(every) == 1 else f"{' + '.join(_addend(amount, unit) for amount in every)} = {summed}"


def _addend(yuan: Decimal, unit: str) -> str:
    number = plain(yuan / UNIT_FACTORS[unit])
    return f"（{number}）" if yuan < 0 else number


def quoted(words: Iterable[str], limit: int = 3) -> str:
    """Up to *limit* words in quotation marks, and how many there are in all where there are more."""
    every = list(words)
    text = "、".join(f"“{word}”" for word in every[:limit])
    return text if len(every) <= limit else f"{text} 等 {len(every)} 项"
