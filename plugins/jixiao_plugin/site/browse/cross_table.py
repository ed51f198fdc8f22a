"""Groups crossed with years: which department declared how much in which year, in figures and as small columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from ..charts import columns
from ..figures import Figure, in_unit, places
from ..listing import UNIT, Sum, added
from .address import DEPARTMENT, YEAR, address_of, group_path
from .group_pages import place_of_year
from .grouping import Group, Grouping
from .rows import NO_AMOUNT, TotalView, total_view

_MOST_YEARS = 5
"""Years that stand in columns of their own; older ones are added up in one."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The years of a table and the scale of its charts: the same for all rows, on all pages."""

    years: tuple[int, ...]
    """In columns of their own, in order, as the charts show them."""
    earlier: tuple[int, ...]
    """Added up in one column before them."""
    longest: Decimal
    """The largest amount that a chart shows, in yuan."""

    @property
    def heads(self) -> tuple[str, ...]:
        """Heads of the columns; none where there is only one year, whose amounts the total says."""
        if len(self.years) < 2:
            return ()
        return (*(("更早",) if self.earlier else ()), *map(str, self.years))

    @property
    def span(self) -> str:
        """The years that a chart shows, those with nothing too."""
        return f"{self.years[0]}—{self.years[-1]}" if self.heads else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a group comes to in one year; without a figure where it has nothing there."""

    head: str
    """Head of its column, said again where the columns become a line."""
    figure: Figure | None
    words: str
    """What stands in the place of a figure where there are declarations, but no amount."""
    address: str


@dataclass(frozen=True, slots=True)
class CrossRow:
    """One group, or what several come to."""

    title: str
    address: str
    chart: Markup
    """Empty where there is only one year."""
    cells: tuple[Cell, ...]
    total: TotalView


@dataclass(frozen=True, slots=True)
class CrossTable:
    """A table that answers one question."""

    question: str
    head: str
    """Head of its first column."""
    remark: str
    """What its amounts are, and how to read its charts."""
    heads: tuple[str, ...]
    span: str
    rows: tuple[CrossRow, ...]
    totals: tuple[CrossRow, ...]

    @property
    def places(self) -> int:
        """How wide a fraction gets in any of its columns."""
        rows = (*self.rows, *self.totals)
        figures = (cell.figure for row in rows for cell in row.cells)
        totals = (row.total.figure for row in rows)
        return places(figure for figure in (*figures, *totals) if figure)


def axis_of(groups: Iterable[Group]) -> Axis:
    """The axis of a table of *groups*."""
    sums = [(part.year, part.total) for group in groups for part in group.years if part.total.declarations]
    every = sorted({year for year, _ in sums})
    first = 0 if len(every) <= _MOST_YEARS + 1 else len(every) - _MOST_YEARS
    years = every[first:]
    longest = max((total.yuan for year, total in sums if year in years), default=Decimal(0))
    return Axis(tuple(years), tuple(every[:first]), longest)


def cross_table(grouping: Grouping, groups: Sequence[Group], axis: Axis, totals: tuple[CrossRow, ...]) -> CrossTable:
    """The table of *groups*, all those of a kind or a page of them."""
    scale = "；小图每年一柱，各行同一比例" if axis.span else ""
    return CrossTable(
        question=_question(grouping, axis),
        head=grouping.title,
        remark=f"{grouping.amount}，{UNIT}{scale}",
        heads=axis.heads,
        span=axis.span,
        rows=tuple(_row(grouping, group, axis) for group in groups),
        totals=totals,
    )


def cross_total(label: str, grouping: Grouping, groups: Sequence[Group], axis: Axis) -> CrossRow:
    """What *groups* come to, in each column and together."""
    by_year: dict[int, list[Sum]] = {}
    for part in (part for group in groups for part in group.years):
        by_year.setdefault(part.year, []).append(part.total)
    whole = total_view(label, added(group.total for group in groups))
    shown = replace(whole, declarations=0, remark="") if grouping.overlaps else whole
    sums = {year: added(totals) for year, totals in by_year.items()}
    return CrossRow(label, "", Markup(""), tuple(_cells(sums, axis, {})), shown)


def _question(grouping: Grouping, axis: Axis) -> str:
    if grouping.kind == YEAR:
        return "每年申报多少钱？"
    who = "哪个部门" if grouping.kind == DEPARTMENT else f"哪{grouping.measure}{grouping.title}"
    return f"{who}、哪一年申报多少钱？" if axis.heads else f"{who}申报多少钱？"


def _row(grouping: Grouping, group: Group, axis: Axis) -> CrossRow:
    """The row of *group*; its figures lead to the year on its page."""
    by_year = {part.year: part.total for part in group.years}
    places = {part.year: place_of_year(grouping, group, part) for part in group.years} if axis.heads else {}
    return CrossRow(
        title=group.key.title,
        address=address_of(group_path(grouping.kind, group.key.slug)),
        chart=_chart(by_year, axis),
        cells=tuple(_cells(by_year, axis, places)),
        total=total_view(group.key.title, group.total),
    )


def _cells(by_year: Mapping[int, Sum], axis: Axis, addresses: Mapping[int, str]) -> Iterator[Cell]:
    nothing = Sum(0, Decimal(0), 0)
    if axis.heads and axis.earlier:
        yield _cell(axis.heads[0], added(by_year[year] for year in axis.earlier if year in by_year), "")
    for year in axis.years if axis.heads else ():
        yield _cell(str(year), by_year.get(year, nothing), addresses.get(year, ""))


def _cell(head: str, total: Sum, address: str) -> Cell:
    if total.has_amount:
        return Cell(head, in_unit(total.yuan, UNIT), "", address)
    return Cell(head, None, NO_AMOUNT, address) if total.declarations else Cell(head, None, "", "")


def _chart(by_year: Mapping[int, Sum], axis: Axis) -> Markup:
    if not axis.heads:
        return Markup("")
    span = range(axis.years[0], axis.years[-1] + 1)
    sums = [by_year.get(year) for year in span]
    return columns([total.yuan if total and total.has_amount else None for total in sums], axis.longest)
