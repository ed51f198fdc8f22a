"""What becomes of a promise when its target changes: weaker, tighter, moved, redefined, by operator × direction."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from ..forms.labels import DIRECTION
from .declaration import Indicator
from .direction import BY_OPERATOR, is_reverse_name, is_turned_name
from .exact import EXACT
from .glyph import fold
from .target_value import TargetKind, TargetValue
from .target_words import change_direction
from .unit import common_unit


class TargetChange(Enum):
    """How a later target stands to an earlier one."""

    SAME = "same"
    """It means the same, however it is written: 89.5万元 and 895000元."""
    WEAKENED = "weakened"
    """Less is promised: ≥95% → ≥90%, cost ≤20 → ≤25, a later date, a number that was given up for nothing."""
    TIGHTENED = "tightened"
    """More is promised, or the same more exactly: 约2000 → =2000."""
    RAISED = "raised"
    """A greater number, and nothing says whether more is better: 补助标准 =500元 → =600元."""
    LOWERED = "lowered"
    REWORDED = "reworded"
    """Other words for what a machine cannot weigh, or an operator where there was none."""
    REDEFINED = "redefined"
    """Another kind, unit or sense, which cannot be held against the earlier one: ≥90% → ≥200人, ≥90% → 有效提升."""


MORE, LESS, UNKNOWN = "forward", "reverse", "none"
"""Which way a target is better."""

_NUMERIC = frozenset(
    {TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO, TargetKind.MONEY, TargetKind.UNIT_COST}
    | {TargetKind.DURATION}
)
_PROMISED = frozenset({TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO})
"""Kinds of which more is better unless something says otherwise."""
_EMPTY = frozenset({TargetKind.BLANK, TargetKind.PLACEHOLDER})
_NOT_A_WORD = re.compile(r"[\W_]+")
_RATE_OF_PAY = re.compile("(?:支出|补助)标准")
"""Who pays wants it low, who is paid wants it high; only among costs it is plain which is meant."""
_WHOLE, _NOTHING = Decimal(100), Decimal(0)


class _End(NamedTuple):
    """An end of what a target allows."""

    number: Decimal
    beside: int
    """0 where the number itself is allowed; -1 or 1 where the end lies a shade below or above it."""


class _Allowed(NamedTuple):
    """The results that fulfil a target, from end to end."""

    low: _End
    high: _End

    def is_within(self, other: _Allowed) -> bool:
        """Whether all of it fulfils *other* too."""
        return other.low <= self.low and self.high <= other.high


_LOWEST, _HIGHEST = _End(Decimal("-Infinity"), 0), _End(Decimal("Infinity"), 0)


def better_way(indicator: Indicator) -> str:
    """Whether more or less of what *indicator* measures is better: as its form states it, else by name and place."""
    stated = indicator.column(DIRECTION)
    if stated and stated.text[:2] in {"正向", "反向"}:
        return MORE if stated.text.startswith("正向") else LESS
    return better_by_name(indicator.name.text, indicator.dimension)


def better_by_name(name: str, dimension: str = "") -> str:
    """`reverse` where the *name* or the canonical *dimension* of an indicator says that less is better, else `none`."""
    name = fold(name)
    if dimension == "cost":
        return UNKNOWN if is_turned_name(name) else LESS
    return LESS if is_reverse_name(name) and not _RATE_OF_PAY.search(name) else UNKNOWN


def target_change(before: TargetValue, after: TargetValue, better: str = UNKNOWN, *, years: int = 0) -> TargetChange:
    """How *after* stands to *before*.

    *better* is what `better_way` says of the indicator; operators that point one way go before it. *years* lie between
    the two, so that the end of one year and the end of the next are the same promise.
    """
    if before.kind in _EMPTY or after.kind in _EMPTY:
        return _filled(before.kind in _EMPTY, after.kind in _EMPTY)
    if before.kind in _NUMERIC and after.kind in _NUMERIC:
        return _numeric(before, after, better)
    if before.date_to and after.date_to and before.kind is after.kind:
        return _dated(before, after, years)
    if before.kind in _NUMERIC or after.kind in _NUMERIC or before.date_to or after.date_to:
        return TargetChange.REDEFINED
    return TargetChange.SAME if _words(before) == _words(after) else TargetChange.REWORDED


def _filled(was_empty: bool, is_empty: bool) -> TargetChange:
    if was_empty and is_empty:
        return TargetChange.SAME
    return TargetChange.TIGHTENED if was_empty else TargetChange.WEAKENED


def _words(value: TargetValue) -> str:
    return _NOT_A_WORD.sub("", fold(value.raw))


def _dated(before: TargetValue, after: TargetValue, years: int) -> TargetChange:
    old_from, old_to = _day(before.date_from, years), _day(before.date_to, years)
    new_from, new_to = _day(after.date_from), _day(after.date_to)
    if (old_from, old_to) == (new_from, new_to):
        return TargetChange.SAME
    if before.kind is TargetKind.PERIOD and old_from != new_from:
        return TargetChange.REDEFINED
    return TargetChange.WEAKENED if new_to > old_to else TargetChange.TIGHTENED


def _day(day: date | None, years: int = 0) -> tuple[int, int, int]:
    """A day that can be compared with others, moved by *years*; not a date, for a 29 February has no other year."""
    return (day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day) if day else (0, 0, 0)


def _numeric(before: TargetValue, after: TargetValue, better: str) -> TargetChange:
    ways = {_way(value) for value in (before, after)} - {UNKNOWN}
    if len(ways) > 1 or not _is_comparable(before, after):
        return TargetChange.REDEFINED
    old, new = _allowed(before), _allowed(after)
    if old == new:
        return TargetChange.REWORDED if bool(before.unit) is not bool(after.unit) else TargetChange.SAME
    if not ways and (new.is_within(old) or old.is_within(new)):
        return TargetChange.TIGHTENED if new.is_within(old) else TargetChange.WEAKENED
    way = next(iter(ways), better)
    if way == LESS:
        return _held_against(old.high, new.high, before, after)
    if way == MORE or before.kind in _PROMISED:
        return _held_against(new.low, old.low, before, after)
    return TargetChange.RAISED if new.low > old.low else TargetChange.LOWERED


def _way(value: TargetValue) -> str:
    """Which way a target points by itself. A number that a word of change leads (下降10%) says how much at least."""
    if value.operator == "none":
        return MORE if value.grade else UNKNOWN
    way = BY_OPERATOR.get(value.operator, UNKNOWN)
    return UNKNOWN if way == "point" else way


def _is_comparable(before: TargetValue, after: TargetValue) -> bool:
    """Whether both measure the same: in units that convert, of the same thing, rising or falling alike."""
    same_unit = not before.unit or not after.unit or common_unit(before.unit)[0] == common_unit(after.unit)[0]
    same_sense = _sense(before) == _sense(after)
    return same_unit and before.per == after.per and same_sense and (before.operator == "±") is (after.operator == "±")


def _sense(value: TargetValue) -> str:
    return change_direction(value.grade) if value.grade else ""


def _allowed(value: TargetValue) -> _Allowed:
    """What *value* allows, in the unit common to its kind. What is counted is never below nothing, and of a whole
    there is no more than all: ≤0 says what =0 says, and =100% what ≥100% says."""
    number, factor = value.number or _NOTHING, common_unit(value.unit)[1]
    first = EXACT.multiply(number, factor)
    last = EXACT.multiply(value.upper or number, factor)
    lowest = _End(_NOTHING, 0) if first >= 0 else _LOWEST
    match value.operator:
        case ">=" | "=" if value.kind is TargetKind.RATIO and value.unit == "%" and number == _WHOLE:
            return _Allowed(_End(first, 0), _End(first, 0))
        case ">=" | ">":
            return _Allowed(_End(first, int(value.operator == ">")), _HIGHEST)
        case "<=" | "<":
            return _Allowed(lowest, _End(last, -int(value.operator == "<")))
        case "≈":
            return _Allowed(_End(first, -1), _End(last, 1))
        case "±":
            return _Allowed(_End(-first, 0), _End(last, 0))
    return _Allowed(_End(first, 0), _End(last, 0))


def _held_against(end: _End, other: _End, before: TargetValue, after: TargetValue) -> TargetChange:
    """Tightened where *end* lies above *other*; with both alike it is the other end, hence the sense, that differs."""
    if end != other:
        return TargetChange.TIGHTENED if end > other else TargetChange.WEAKENED
    unsaid = "none" in {before.operator, after.operator}
    return TargetChange.REWORDED if unsaid else TargetChange.REDEFINED
