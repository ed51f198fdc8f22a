"""The bands of amounts that declarations are listed in: fixed, so that an address never comes to mean another band."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_TEN_THOUSAND = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Band:
    """One band: amounts from *least* up, below that of the next band."""

    slug: str
    title: str
    least: Decimal | None
    """In yuan; none where no amount is stated or there is no least."""


def _bands() -> tuple[Band, ...]:
    limits = (10, 50, 100, 500, 1_000, 5_000, 10_000)
    between = (
        Band(f"{low}-{high}-wan", f"{low} 万元以上，不到 {_words(high)}", low * _TEN_THOUSAND)
        for low, high in pairwise(limits)
    )
    return (
        Band("zero", "零或负数", None),
        Band("under-10-wan", "不到 10 万元", Decimal(0)),
        *between,
        Band("over-10000-wan", f"{_words(limits[-1])}以上", limits[-1] * _TEN_THOUSAND),
    )


def _words(wan: int) -> str:
    return f"{wan // 10_000} 亿元" if wan % 10_000 == 0 else f"{wan} 万元"


BANDS = _bands()
"""From the smallest amounts to the largest."""

UNSTATED = Band("unstated", "没有填写金额", None)
"""Blank, 不适用, or words that are no amount."""


def band_of(yuan: Decimal | None) -> Band:
    """The band of an amount in yuan."""
    if yuan is None:
        return UNSTATED
    if yuan <= 0:
        return BANDS[0]
    return next(band for band in reversed(BANDS) if band.least is not None and yuan >= band.least)
