"""A day or a month as forms print it, and a start and an end in one cell."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DAY_OR_MONTH = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?")
_BETWEEN = re.compile(r"\s*(?:至|到|~|～|—+|--|\s-\s|(?<=[年月日])-)\s*")


class Days(NamedTuple):
    """From a first day to a last one, which may be the same."""

    first: date
    last: date


def read_days(text: str) -> Days | None:
    """The day or month that *text* names, 2021-03-01, 2021/3/1 or 2021年3月; none where there is no such day."""
    match = _DAY_OR_MONTH.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    try:
        return Days(date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1]))
    except ValueError:
        return None


def read_term(text: str) -> tuple[Days, Days] | None:
    """Start and end where *text* names both, 2021年3月至2021年12月, whichever is the earlier."""
    parts = [read_days(part) for part in _BETWEEN.split(text.strip())]
    start, end = parts if len(parts) == 2 else (None, None)
    return (start, end) if start and end else None
