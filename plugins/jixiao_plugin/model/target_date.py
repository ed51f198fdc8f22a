"""Targets that are a date or a period: 2021年12月底前, 12月底到位, 2021年1月-12月."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple


class TargetDate(NamedTuple):
    """The last day (of a period: both ends) and what had to be assumed."""

    start: date | None
    end: date | None
    notes: tuple[str, ...]
    is_period: bool = False


Point = tuple[int | None, int | None, int | None]
"""Year, month and day as far as they are written."""

_POINT = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2})\s?年度?\s?)?(?:(?P<month>[0-9]{1,2})\s?月份?\s?(?:(?P<day>[0-9]{1,2})\s?[日号])?)?"
)
_NUMERIC_POINT = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[-./](?P<month>[0-9]{1,2})(?:[-./](?P<day>[0-9]{1,2}))?(?![0-9])"
)
_LEAD = re.compile(r"(?:于|在|截至|截止到?|确保|力争|计划|预计|不晚于|不迟于|至|到|\s)*+")
_UPPER = re.compile(r"(?:<=|≤|<)\s*")
_TAIL = re.compile(
    r"\s?(?P<part>上旬|中旬|下旬|底|末|初|内)?(?P<before>(?:之|以)?前)?(?P<rest>[^0-9%<>=≥≤;、/~-]{0,24})"
)
_DONE = re.compile(
    "完成|到位|竣工|完工|开工|交付|发放|拨付|结束|启动|验收|实施|投入|使用|建成|上线|支付|提交|召开|举办"
)
_RELATIVE = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2})\s?年)?(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<whole>全年|年度全年)|(?P<year_end>年底|年末|年终|年内|本年度?内?|当年度?内?|年度内))"
)
_SEPARATOR = re.compile(r"\s?(?:-+|~|至|到|—+)\s?")
_BARE = re.compile(r"(?:19|20)?[0-9]{1,2}")
_DATE_WORDS = re.compile(r"[年月季]|[0-9]{4}[-./][0-9]")
_DAYS = {"上旬": 10, "中旬": 20, "初": 10}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_LEAP_YEAR = 2000
"""Stands in for a year that is not known, to judge whether there can be such a day."""
_NOWHERE: Point = (None, None, None)


def read_date(text: str, year: int | None) -> TargetDate | None:
    """The date or period in the folded *text*; a month without a year takes *year*. None where there is neither."""
    if not _DATE_WORDS.search(text):
        return None
    return _period(text, year) or _single(text, year) or _relative(text, year)


def _period(text: str, year: int | None) -> TargetDate | None:
    first, position = _point(text, 0)
    if first == _NOWHERE:
        bare = _BARE.match(text)
        if not bare:
            return None
        position = bare.end()
    separator = _SEPARATOR.match(text, position)
    last, end = _point(text, separator.end()) if separator else (_NOWHERE, 0)
    tail = _TAIL.fullmatch(text, end)
    if last == _NOWHERE or not tail:
        return None
    if first == _NOWHERE:
        number = int(text[:position])
        first = (number, None, None) if last[1] is None else (last[0], number, None)
    first_year, last_year = first[0] or last[0] or year, last[0] or first[0] or year
    if first_year is None or last_year is None:
        return TargetDate(None, None, ("year_missing",), is_period=True)
    month = first[1] if last[1] is None and last[0] is None else last[1]
    start, finish = _first_day(first_year, first[1], first[2]), _last_day(last_year, month, last[2], "")
    assumed = () if first[0] or last[0] else ("year_assumed",)
    if start is None or finish is None or start > finish:
        return TargetDate(None, None, ("impossible_date",), is_period=True)
    return TargetDate(start, finish, assumed, is_period=True)


def _single(text: str, year: int | None) -> TargetDate | None:
    upper = _UPPER.match(text)
    lead = _LEAD.match(text, upper.end() if upper else 0)
    begin = lead.end() if lead else 0
    point, end = _point(text, begin)
    tail = _TAIL.fullmatch(text, end)
    if point == _NOWHERE or not tail:
        return None
    said = bool(tail["part"] or tail["before"] or point[2])
    if tail["rest"] and not said and not _DONE.search(tail["rest"]):
        return None  # 2021年全面推进: a year, but no deadline
    if upper and point[0] is None and not said:
        return None  # ≤3月 counts months
    return _deadline(point, tail["part"] or "", bool(tail["before"]), year)


def _relative(text: str, year: int | None) -> TargetDate | None:
    lead = _LEAD.match(text)
    match = _RELATIVE.match(text, lead.end() if lead else 0)
    tail = _TAIL.fullmatch(text, match.end()) if match else None
    if not match or not tail:
        return None
    said = tail["before"] or not tail["rest"] or _DONE.search(tail["rest"])
    if not said:
        return None
    month = 12
    if match["half"]:
        month = 6 if match["half"] == "上" else 12
    elif match["quarter"]:
        month = 3 * _QUARTERS[match["quarter"]]
    found = _deadline((_int(match["year"]), month, None), "", bool(tail["before"]), year)
    if match["whole"] and found.end:
        return TargetDate(date(found.end.year, 1, 1), found.end, found.notes, is_period=True)
    return found


def _deadline(point: Point, part: str, before: bool, year: int | None) -> TargetDate:
    notes = ["inclusive_assumed"] if before else []
    actual = point[0] or year
    if point[0] is None:
        notes.append("year_missing" if year is None else "year_assumed")
    end = _last_day(actual or _LEAP_YEAR, point[1], point[2], part)
    if end is None:
        notes.append("impossible_date")
    return TargetDate(None, end if actual else None, tuple(notes))


def _point(text: str, position: int) -> tuple[Point, int]:
    match = _NUMERIC_POINT.match(text, position) or _POINT.match(text, position)
    if not match:
        return _NOWHERE, position
    return (_int(match["year"]), _int(match["month"]), _int(match["day"])), match.end()


def _first_day(year: int, month: int | None, day: int | None) -> date | None:
    return _date(year, 1 if month is None else month, 1 if day is None else day)


def _last_day(year: int, month: int | None, day: int | None, part: str) -> date | None:
    if month is None:
        month = 1 if part == "初" else 12
    if not 1 <= month <= 12:
        return None
    return _date(year, month, (_DAYS.get(part) or monthrange(year, month)[1]) if day is None else day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None
