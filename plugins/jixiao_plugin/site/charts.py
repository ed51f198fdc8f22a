"""Charts are parts of tables: a bar in a row, or small columns for years; the numbers stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ..model.exact import EXACT, divided

_COLUMN, _GAP, _HEIGHT = 12, 4, 28
"""Pixels."""


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


def columns(amounts: Sequence[Decimal | None], longest: Decimal) -> Markup:
    """A small column for each of *amounts* on a scale that ends at *longest*; none stands where there is none.

    Drawn with svg.py: of the libraries tried it alone writes neither styles nor scripts of its own, and the same bytes
    each time, in a millisecond and a kilobyte.
    """
    import svg  # noqa: PLC0415 - takes longer to load than most builds have charts to draw

    shapes: list[svg.PathData] = []
    for place, amount in enumerate(amounts):
        if amount is not None:
            height = (Decimal(_length(amount, longest)) * _HEIGHT / 100).quantize(Decimal("0.1"))
            shapes += [svg.M(place * (_COLUMN + _GAP), _HEIGHT), svg.v(-height), svg.h(_COLUMN), svg.v(height), svg.Z()]
    width = len(amounts) * (_COLUMN + _GAP) - _GAP
    drawing = svg.SVG(
        width=width,
        height=_HEIGHT + 1,
        class_=["jx-columns"],
        extra={"aria-hidden": "true"},
        elements=[
            svg.Path(class_=["jx-fill"], d=shapes),
            svg.Path(class_=["jx-base"], d=[svg.M(0, _HEIGHT + Decimal("0.5")), svg.h(width)]),
        ],
    )
    return Markup(drawing.as_str())


def _length(amount: Decimal, longest: Decimal) -> str:
    if longest <= 0 or amount <= 0:
        return "0"
    return f"{divided(amount.scaleb(2, EXACT), longest, 2):f}"
