"""When a declaration was published: by its own 公开, else by the day on which the site publishes a whole year's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..forms.labels import DISCLOSURE
from ..model.days import read_days
from ..model.declaration import Declaration
from ..position import START, Span

APPROVED, PUBLISHED, INDEX_NUMBER = "批复日期", "公开日期", "索引号"
DAYS_LIST = "公开日期"
"""List of the site: 年度 and the day on which that year's declarations are published, 2021 2021-02-08."""


def publication_day(declaration: Declaration, lists: Mapping[str, tuple[str, ...]]) -> str:
    """The day of publication as typed, in the file or in the site's list; empty where nothing tells it."""
    own = declaration.disclosure.cell(PUBLISHED).strip()
    days = dict(entry.split(maxsplit=1) for entry in lists.get(DAYS_LIST, ()) if " " in entry)
    return own or days.get(str(declaration.year), "")


def read_day(text: str) -> date | None:
    """The day that *text* names: 2021-02-01, 2021/2/1, 2021年2月1日; none where it names no real day."""
    days = read_days(text)
    return days.first if days and days.first == days.last else None


def disclosure_span(declaration: Declaration, label: str) -> Span:
    """Where *label* of 公开 stands: its value, else its key, else 公开 itself, else the top of the file."""
    for key, value in declaration.disclosure.cells:
        if key.text == label:
            return value.span if value.text else key.span
    entries = declaration.document.front.entries if declaration.document.front else ()
    return next((entry.key.span for entry in entries if entry.key.text == DISCLOSURE), START)
