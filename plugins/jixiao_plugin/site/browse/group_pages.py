"""The declarations of one group: what they come to in each year, then all of them, at most so many on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from ...check.settings import Settings
from ...forms.edition import FORM_PAGES
from ..charts import Bar, bars
from ..figures import grouped, in_unit, places
from ..listing import UNIT, ListingEntry, Sum, summed
from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .address import DEPARTMENT, FORM, YEAR, address_of, group_path, kind_path
from .grouping import Group, Grouping, YearSum
from .rows import BROWSE_LINK, NO_AMOUNT, PAGE_ROWS, Link, RowView, TotalView, figures_of, row_view, total_view


@dataclass(frozen=True, slots=True)
class Head:
    """All that a page of a group says besides its rows."""

    number: int
    pages: int
    total: Sum | None
    """Of the whole group; none on a further page, so that it stays as it is when only the sum changes."""
    years: tuple[YearSum, ...]
    """Of a first page that is not the page of a year."""
    cut: tuple[int, ...]
    """Years of which only a part stands on the page."""
    siblings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A line of the table by year."""

    address: str
    total: TotalView
    bar: Bar


@dataclass(frozen=True, slots=True)
class Section:
    """The declarations of a year, on one page."""

    anchor: str
    """Empty on the page of a year, where there is only one."""
    total: TotalView
    rows: tuple[RowView, ...]


def group_pages(
    grouping: Grouping, group: Group, groups: Sequence[Group], digests: Mapping[str, bytes], settings: Settings
) -> Iterator[PlannedPage]:
    """The pages of *group*, one of *groups*; *digests* are those of its declarations."""
    starts = range(0, len(group.entries), PAGE_ROWS)
    siblings = _siblings(grouping, group, groups)
    for number, start in enumerate(starts, 1):
        part = group.entries[start : start + PAGE_ROWS]
        head = Head(
            number=number,
            pages=len(starts),
            total=group.total if number == 1 else None,
            years=_years_shown(grouping, group) if number == 1 else (),
            cut=tuple(_cut_years(group.entries, start)),
            siblings=siblings,
        )
        rows = b"".join(digests[entry.id] for entry in part).hex()
        path = group_path(grouping.kind, group.key.slug, number)
        made_of = f"{grouping.kind} {group.key!r} {head!r} {rows}"
        yield PlannedPage(path, made_of, partial(_page, grouping, group, part, head, settings))


def year_anchor(year: int) -> str:
    """Id of the place where the declarations of *year* begin on a group's page."""
    return f"y{year}"


def place_of_year(grouping: Grouping, group: Group, part: YearSum) -> str:
    """The place where the declarations of a year begin, below the site's root."""
    path = group_path(grouping.kind, group.key.slug, part.start // PAGE_ROWS + 1)
    return f"{address_of(path)}#{year_anchor(part.year)}"


def _years_shown(grouping: Grouping, group: Group) -> tuple[YearSum, ...]:
    """The years of the table; one alone says something of a department only."""
    is_worth_it = grouping.kind == DEPARTMENT or (grouping.kind != YEAR and len(group.years) > 1)
    return group.years if is_worth_it else ()


def _cut_years(entries: Sequence[ListingEntry], start: int) -> Iterator[int]:
    """The years that the pages before and after the one from *start* on have rows of, too."""
    for border in (start, start + PAGE_ROWS):
        if 0 < border < len(entries) and entries[border - 1].year == entries[border].year:
            yield entries[border].year


def _siblings(grouping: Grouping, group: Group, groups: Sequence[Group]) -> tuple[Link, ...]:
    if not grouping.is_short:
        return ()
    return tuple(
        Link(other.key.title, address_of(group_path(grouping.kind, other.key.slug)), other is group) for other in groups
    )


def _page(grouping: Grouping, group: Group, part: Sequence[ListingEntry], head: Head, settings: Settings) -> Page:
    path = group_path(grouping.kind, group.key.slug, head.number)
    title = grouping.heading.format(group.key.title)
    label = "合计" if head.pages == 1 else "本页合计"
    totals = [total_view(label, summed(part))]
    if head.total and head.pages > 1:
        totals.append(total_view("全部合计", head.total))
    sections = tuple(_sections(grouping, part, head.cut, settings))
    years = tuple(_year_views(grouping, group, head.years))
    article = render(
        "browse/group.html",
        root=root_prefix(path),
        crumbs=(BROWSE_LINK, Link(grouping.title, address_of(kind_path(grouping.kind)))),
        title=title,
        form=f"{FORM_PAGES}{group.key.name}/" if grouping.kind == FORM else "",
        remark=grouping.remark,
        siblings=head.siblings if len(head.siblings) > 1 else (),
        kind=grouping.title,
        question="这个部门每年申报多少钱？" if grouping.kind == DEPARTMENT else "每年多少钱？",
        years=years,
        amount=grouping.amount,
        unit=UNIT,
        has_department=grouping.kind != DEPARTMENT,
        sections=sections,
        totals=totals,
        places=places(figures_of((row for item in sections for row in item.rows), totals)),
        year_places=places(figures_of(item.total for item in years)),
        number=head.number,
        pages=_pages(grouping, group, head),
    )
    name = title if head.number == 1 else f"{title}，第 {head.number} 页"
    return Page(path, name, _description(title, head.total or summed(part)), str(article))


def _sections(
    grouping: Grouping, part: Sequence[ListingEntry], cut: Sequence[int], settings: Settings
) -> Iterator[Section]:
    """The rows of a page by year, each with the sum of what is shown."""
    for year, entries in groupby(part, key=lambda entry: entry.year):
        shown = tuple(entries)
        label = f"{year} 年度（本页）" if year in cut else f"{year} 年度"
        anchor = "" if grouping.kind == YEAR else year_anchor(year)
        yield Section(anchor, total_view(label, summed(shown)), tuple(row_view(entry, settings) for entry in shown))


def _year_views(grouping: Grouping, group: Group, years: Sequence[YearSum]) -> Iterator[YearView]:
    lengths = bars([(item.total.yuan, None) for item in years])
    for item, bar in zip(years, lengths, strict=True):
        yield YearView(place_of_year(grouping, group, item), total_view(str(item.year), item.total), bar)


def _pages(grouping: Grouping, group: Group, head: Head) -> tuple[Link, ...]:
    if head.pages == 1:
        return ()
    numbers = range(1, head.pages + 1)
    paths = [group_path(grouping.kind, group.key.slug, number) for number in numbers]
    return tuple(
        Link(f"第 {number} 页", address_of(path), number == head.number)
        for number, path in zip(numbers, paths, strict=True)
    )


def _description(title: str, total: Sum) -> str:
    amount = f"合计 {in_unit(total.yuan, UNIT)} {UNIT}" if total.has_amount else NO_AMOUNT
    return f"{title}：{grouped(total.declarations)} 份申报表，{amount}。"
