"""Which outcomes meet a target, and what that makes of a changed one.

A target is the set of outcomes that meet it: ≥95% is everything from 95 % on, 约2000 a neighbourhood of 2000 whose
width nobody stated. A set that grew is a weakened promise, one that shrank a tightened one; that needs no knowledge of
whether more is better. Only where neither holds the other (=1300份 and =1200份) does the direction decide, where it is
known.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .change import Grade


class Bound(NamedTuple):
    """An end of the set. Compares as the ends do: *side* -1 lies a little below *number*, +1 a little above it."""

    infinite: int
    number: Fraction = Fraction(0)
    side: int = 0


_LOWEST, _HIGHEST = Bound(-1), Bound(1)
_SIDES: dict[str, tuple[int | None, int | None]] = {
    ">=": (0, None),
    ">": (1, None),
    "<=": (None, 0),
    "±": (None, 0),
    "<": (None, -1),
    "≈": (-1, 1),
}
"""On which side of the number each end lies; none where there is no end. Any other operator means the number itself."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The outcomes from *low* to *high*."""

    low: Bound
    high: Bound

    def holds(self, other: Acceptance) -> bool:
        """Whether every outcome of *other* is one of this too."""
        return self.low <= other.low and other.high <= self.high


def accepted(operator: str, number: Fraction, upper: Fraction | None = None, *, strict: bool = False) -> Acceptance:
    """What meets a target with that operator; *strict* leaves out both ends of a range. ± bounds a deviation."""
    if upper is not None:
        inner = int(strict)
        return Acceptance(Bound(0, number, inner), Bound(0, upper, -inner))
    low, high = _SIDES.get(operator, (0, 0))
    return Acceptance(
        _LOWEST if low is None else Bound(0, number, low), _HIGHEST if high is None else Bound(0, number, high)
    )


def graded(before: Acceptance, after: Acceptance, direction: str) -> Grade | None:
    """What the change makes of the promise; none where the same outcomes meet it.

    *direction* (forward, reverse or empty) is asked only where neither set holds the other.
    """
    if before == after:
        return None
    if after.holds(before):
        return Grade.WEAKENED
    if before.holds(after):
        return Grade.TIGHTENED
    if direction == "forward":
        return _by(before.low, after.low)
    if direction == "reverse":
        return _by(after.high, before.high)
    return Grade.REDEFINED


def _by(easier: Bound, harder: Bound) -> Grade:
    """Tightened where the bound moved from *easier* to *harder*; two that are alike tell nothing."""
    if easier == harder:
        return Grade.REDEFINED
    return Grade.TIGHTENED if easier < harder else Grade.WEAKENED
