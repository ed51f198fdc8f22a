"""The list of years, which names every declaration too as long as one page holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ...check.settings import Settings
from ..charts import Bar, bars
from ..figures import grouped, places
from ..listing import UNIT, added
from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .address import YEAR, address_of, group_path, kind_path
from .grouping import Group
from .rows import BROWSE_LINK, PAGE_ROWS, RowView, TotalView, figures_of, row_view, total_view

_PATH = kind_path(YEAR)


@dataclass(frozen=True, slots=True)
class YearView:
    """A year in the list of years."""

    address: str
    total: TotalView
    bar: Bar
    rows: tuple[RowView, ...]
    """Its declarations; none where all years together are too many for one page."""


def years_page(groups: Sequence[Group], digests: Mapping[str, bytes], settings: Settings) -> PlannedPage:
    """The page at `declarations/`; *groups* are the years, the latest first."""
    is_short = sum(len(group.entries) for group in groups) <= PAGE_ROWS
    rows = b"".join(digests[entry.id] for group in groups for entry in group.entries).hex() if is_short else ""
    made_of = f"{[(group.key, group.total) for group in groups]!r} {rows}"
    return PlannedPage(_PATH, made_of, partial(_page, groups, settings, is_short=is_short))


def _page(groups: Sequence[Group], settings: Settings, *, is_short: bool) -> Page:
    lengths = bars([(group.total.yuan, None) for group in groups])
    rows = tuple(_year(group, bar, settings, is_short=is_short) for group, bar in zip(groups, lengths, strict=True))
    total = total_view("合计", added(group.total for group in groups))
    article = render(
        "browse/years.html",
        root=root_prefix(_PATH),
        crumbs=(BROWSE_LINK,),
        rows=rows,
        total=total,
        unit=UNIT,
        places=places(figures_of((row.total for row in rows), (item for row in rows for item in row.rows), (total,))),
    )
    description = f"{grouped(total.declarations)} 份申报表，按年度列出，附申报总金额。"
    return Page(_PATH, "全部申报表", description, str(article))


def _year(group: Group, bar: Bar, settings: Settings, *, is_short: bool) -> YearView:
    rows = tuple(row_view(entry, settings) for entry in group.entries) if is_short else ()
    address = address_of(group_path(YEAR, group.key.slug))
    return YearView(address, total_view(group.key.title, group.total), bar, rows)
