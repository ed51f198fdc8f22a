"""What became of each promise from year to year: kept, tightened, weakened, redefined, dropped, new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ...model.declaration import Declaration, Indicator
from ...model.target_change import TargetChange
from ...review.indicators import pair_indicators, target_grade
from .stage import Stage


class Turn(Enum):
    """What became of a promise against the year before; the value is how the page says it."""

    SAME = "未变"
    WEAKENED = "放宽"
    TIGHTENED = "收紧"
    RAISED = "调高"
    LOWERED = "调低"
    REWORDED = "改了写法"
    REDEFINED = "改了口径"
    ADDED = "新列"
    DROPPED = "不再列"


_TURNS = {change: Turn[change.name] for change in TargetChange}


@dataclass(frozen=True, slots=True)
class Knot:
    """One promise in one year; *turn* is none in the first year that is known."""

    indicator: Indicator | None
    """None where the promise is not made in that year."""
    turn: Turn | None


@dataclass(frozen=True, slots=True)
class Thread:
    """One promise through the years, a knot for each stage."""

    knots: tuple[Knot, ...]

    @property
    def newest(self) -> Indicator:
        """As it was last made."""
        return next(knot.indicator for knot in reversed(self.knots) if knot.indicator)


@dataclass(frozen=True)
class Life:
    """The years of one project, none where there is only one. Without slots, so that its threads are spun once."""

    stages: tuple[Stage, ...] = ()

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every promise through the years."""
        return threads(self.stages)


NO_LIFE = Life()


_Line = dict[int, Indicator]
"""One promise by the number of its stage."""


def threads(stages: Sequence[Stage]) -> tuple[Thread, ...]:
    """Every promise of *stages*: those that were made last come first, in their form's order.

    A withdrawn year is passed over, as if the years around it followed one another.
    """
    lines: dict[int, dict[str, _Line]] = {}
    before: Declaration | None = None
    former: dict[str, _Line] = {}
    for number, stage in enumerate(stages):
        if stage.declaration is None:
            continue
        pairs = pair_indicators(before, stage.declaration).both if before else ()
        continued = {new.id: former[old.id] for old, new in pairs}
        former = {item.id: continued.get(item.id, {}) for item in stage.declaration.indicators}
        for item in stage.declaration.indicators:
            former[item.id][number] = item
        lines[number], before = former, stage.declaration
    known = tuple(lines)
    ordered = [line for number in reversed(known) for line in lines[number].values() if max(line) == number]
    return tuple(Thread(tuple(_knots(line, stages, known))) for line in ordered)


def _knots(line: _Line, stages: Sequence[Stage], known: Sequence[int]) -> Iterator[Knot]:
    before: int | None = None
    for number, stage in enumerate(stages):
        if number not in known:
            yield Knot(None, None)
            continue
        old, new = (line.get(before) if before is not None else None), line.get(number)
        years = stage.year - stages[before].year if before is not None else 0
        yield Knot(new, None if before is None else _turn(old, new, years))
        before = number


def _turn(old: Indicator | None, new: Indicator | None, years: int) -> Turn | None:
    if old is None or new is None:
        return Turn.ADDED if new else Turn.DROPPED if old else None
    for before, after in ((old.target, new.target), (old.mid_target, new.mid_target)):
        if before and after:
            return _TURNS[target_grade(old, new, before, after, years=years)]
    return Turn.REDEFINED
