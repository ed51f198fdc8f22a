"""The groups of one kind: all departments, with what each declared in each year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ..figures import grouped
from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .address import address_of, kind_path
from .cross_table import Axis, CrossRow, axis_of, cross_table, cross_total
from .grouping import Group, Grouping
from .rows import BROWSE_LINK, PAGE_ROWS, Link


@dataclass(frozen=True, slots=True)
class Head:
    """All that a page about a kind says besides its rows."""

    number: int
    pages: int
    groups: int
    axis: Axis
    total: CrossRow | None
    """Of all groups; none on a further page, and where there is but one."""


def kind_pages(grouping: Grouping, groups: Sequence[Group]) -> Iterator[PlannedPage]:
    """The pages that list *groups*, all those of a kind; one page that says so where there are none."""
    starts = range(0, max(len(groups), 1), PAGE_ROWS)
    axis = axis_of(groups)
    for number, start in enumerate(starts, 1):
        part = groups[start : start + PAGE_ROWS]
        total = cross_total("全部合计", grouping, groups, axis) if number == 1 and len(starts) > 1 else None
        head = Head(number, len(starts), len(groups), axis, total)
        path = kind_path(grouping.kind, number)
        made_of = f"{grouping.kind} {head!r} {[(group.key, group.years) for group in part]!r}"
        yield PlannedPage(path, made_of, partial(_page, grouping, part, head, path))


def _page(grouping: Grouping, part: Sequence[Group], head: Head, path: str) -> Page:
    own = cross_total("合计" if head.pages == 1 else "本页合计", grouping, part, head.axis)
    article = render(
        "browse/kind.html",
        root=root_prefix(path),
        crumbs=(BROWSE_LINK,),
        title=grouping.title,
        count=f"{grouped(head.groups)} {grouping.measure}",
        number=head.number,
        remark=grouping.remark,
        table=cross_table(grouping, part, head.axis, (own, head.total) if head.total else (own,)),
        pages=_pages(grouping, head),
    )
    title = grouping.title if head.number == 1 else f"{grouping.title}，第 {head.number} 页"
    words = f"全部申报表按{grouping.title}分列，共 {head.groups} {grouping.measure}，各有多少份、多少钱。"
    return Page(path, title, words, str(article))


def _pages(grouping: Grouping, head: Head) -> tuple[Link, ...]:
    if head.pages == 1:
        return ()
    return tuple(
        Link(f"第 {number} 页", address_of(kind_path(grouping.kind, number)), number == head.number)
        for number in range(1, head.pages + 1)
    )
