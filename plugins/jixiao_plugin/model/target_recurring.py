"""Targets that are a deadline of every month, quarter, week or year: 每月15日前, 每年6月底前, 每周五."""

from __future__ import annotations

import re

_PART = "上旬|中旬|下旬|底|末|终|初"
_DAY = r"[0-9]{1,2}\s?[日号]"
_IN_YEAR = (
    rf"(?P<month>[0-9]{{1,2}})\s?月份?\s?(?:{_DAY}|{_PART})?"
    rf"|年?(?:{_PART})|第?[一二三四1-4]季度(?:{_PART})?|[上下]半年"
)
_IN_QUARTER = rf"季?(?:{_PART})|(?:首|末|第?[一二三1-3]个?)月份?\s?(?:{_DAY}|{_PART})?"
_RECURRING = re.compile(
    rf"(?:于|在|截至|确保|不晚于|不迟于|\s)*每个?(?:年度?\s?(?:{_IN_YEAR})|季度?\s?(?:{_IN_QUARTER})"
    rf"|月\s?(?:{_DAY}|月?(?:{_PART}))|(?:周|星期)[一二三四五六日天末])"
    r"\s?(?:[之以]?前|内)?(?:[^0-9次场期回遍<>=≥≤;、/~-][^0-9<>=≥≤;、/~-]{0,23})?"
)
_NUMBER_OF_DAY = re.compile(r"([0-9]{1,2})\s?[日号]")


def is_recurring(text: str) -> bool:
    """Whether the folded *text* is a deadline that comes back; 每月2次 is not, it counts."""
    return bool(_RECURRING.fullmatch(text))


def is_possible(text: str) -> bool:
    """Whether the recurring deadline *text* names a month and a day that some year has."""
    match = _RECURRING.fullmatch(text)
    month = match["month"] if match else None
    day = _NUMBER_OF_DAY.search(text)
    return (month is None or 1 <= int(month) <= 12) and (day is None or 1 <= int(day[1]) <= 31)
