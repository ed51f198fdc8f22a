"""Geometry of the one kind of chart: a bar in a row of a table, on a scale of 0 to 100."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """Lengths from 0 to 100 as the SVG writes them; no tick where the recomputed sum does not differ."""

    width: str
    tick: str = ""


def bars(amounts: Sequence[tuple[Decimal, Decimal | None]]) -> tuple[Bar, ...]:
    """A bar for each amount, and a tick where a differing sum was recomputed; all on one scale from zero."""
    longest = max((max(stated, computed or stated) for stated, computed in amounts), default=Decimal(0))
    return tuple(
        Bar(_length(stated, longest), _length(computed, longest) if computed is not None else "")
        for stated, computed in amounts
    )


def _length(amount: Decimal, longest: Decimal) -> str:
    if longest <= 0 or amount <= 0:
        return "0"
    return f"{(amount / longest * 100).quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
