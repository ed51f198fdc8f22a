"""Lists of all declarations by year; every total is the sum of the rows it stands under, made in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..finding import Severity
from .figures import Figure, in_unit, money_words, places
from .page import Page, declaration_address, root_prefix
from .templating import render

PAGE_ROWS = 500
"""Rows of one page of a list."""

UNIT = "万元"
"""Unit of all lists, whatever unit a form prints."""


@dataclass(frozen=True, slots=True)
class ListingEntry:
    """What a list says of one declaration: small, picklable, all that the lists and the home page are made of."""

    id: str
    year: int
    name: str
    department: str
    state: str
    """published, withdrawn, draft or held; lists show all they are given and count the published alone."""
    yuan: Decimal | None
    """The declared total; none where it is blank, 不适用 or no amount."""
    words: str
    """What stands in the place of the total where there is none."""
    disclosed: str
    """公开日期 as typed; empty where it is not noted."""
    items: int
    indicators: int
    differences: int
    """Rules that found something a reader is told."""
    gist: str
    """Names of the largest parts of the money."""

    @property
    def is_published(self) -> bool:
        """Whether it counts."""
        return self.state == "published"


@dataclass(frozen=True, slots=True)
class Sum:
    """What some rows come to."""

    declarations: int
    yuan: Decimal
    without_amount: int
    """Declarations that state no amount and are not in *yuan*."""


def listing_entry(checked: CheckedDeclaration) -> ListingEntry:
    """The entry of one declaration; an unreadable file is listed under its id."""
    declaration = checked.declaration
    if declaration is None:
        year = checked.id[:4]
        return ListingEntry(
            checked.id, int(year) if year.isdecimal() else 0, checked.id, "", "held", None, "未读成", "", 0, 0, 0, ""
        )
    withdrawn = declaration.status == "撤回"
    state = "withdrawn" if withdrawn else "draft" if checked.is_draft else "published"
    if checked.has_errors and state != "draft":
        state = "held"
    largest = sorted(declaration.items, key=lambda line: -(line.money.yuan or Decimal(0)))[:3]
    return ListingEntry(
        id=checked.id,
        year=declaration.year,
        name=declaration.project_name.text,
        department=declaration.department.text,
        state=state,
        yuan=declaration.total.yuan if declaration.total and not withdrawn else None,
        words="已撤回" if withdrawn else money_words(declaration.total, UNIT),
        disclosed=declaration.disclosure.cell("公开日期"),
        items=len(declaration.items),
        indicators=len(declaration.indicators),
        differences=len({item.code for item in checked.findings if item.severity is not Severity.ADVICE}),
        gist="、".join(line.name.text for line in largest),
    )


def summed(entries: Iterable[ListingEntry]) -> Sum:
    """How many declarations are published among *entries*, and their totals added; the only place that adds them."""
    published = [entry for entry in entries if entry.is_published]
    amounts = [entry.yuan for entry in published if entry.yuan is not None]
    return Sum(len(published), sum(amounts, Decimal(0)), len(published) - len(amounts))


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a list."""

    href: str
    name: str
    department: str
    figure: Figure | None
    words: str
    differences: int
    tag: str


@dataclass(frozen=True, slots=True)
class TotalView:
    """A line of totals."""

    label: str
    figure: Figure
    remark: str


@dataclass(frozen=True, slots=True)
class YearView:
    """A year in the list of years."""

    year: str
    href: str
    declarations: int
    figure: Figure
    rows: tuple[RowView, ...]
    """Its declarations; none where all years together are too many for one page."""


_TAGS = {"draft": "草稿，未公开", "held": "未公开"}


def listing_pages(entries: Iterable[ListingEntry], settings: Settings) -> tuple[Page, ...]:  # noqa: ARG001 - as all pages
    """The list of years at `declarations/`, and for each year its declarations, at most `PAGE_ROWS` on a page.

    Where all of them fit on one page, the list of years names them too.
    """
    by_year: dict[int, list[ListingEntry]] = {}
    for entry in sorted(entries, key=lambda item: (item.department, item.name, item.id)):
        by_year.setdefault(entry.year, []).append(entry)
    years = sorted(by_year, reverse=True)
    pages = [page for year in years for page in _year_pages(year, by_year[year], years)]
    return (_years_page(years, by_year), *pages)


def listing_path(year: int | None = None, number: int = 1) -> str:
    """Where a list is written: all years, one year, or a further page of one; no declaration can have that address."""
    if year is None:
        return "declarations/index.html"
    return f"declarations/{year}/index.html" if number == 1 else f"declarations/{year}/page_{number}/index.html"


def _years_page(years: Sequence[int], by_year: dict[int, list[ListingEntry]]) -> Page:
    path = listing_path()
    everything = summed(entry for entries in by_year.values() for entry in entries)
    is_short = sum(map(len, by_year.values())) <= PAGE_ROWS
    rows = tuple(_year_view(year, by_year[year], path, is_short=is_short) for year in years)
    total = _total("合计", everything)
    article = render(
        "years.html",
        rows=rows,
        declarations=everything.declarations,
        total=total,
        unit=UNIT,
        places=places(
            (
                total.figure,
                *(row.figure for row in rows),
                *(item.figure for row in rows for item in row.rows if item.figure),
            )
        ),
    )
    description = f"{everything.declarations} 份申报表，按年度列出，附申报总金额。"
    return Page(path, "全部申报表", description, str(article))


def _year_view(year: int, entries: Sequence[ListingEntry], path: str, *, is_short: bool) -> YearView:
    total = summed(entries)
    href = root_prefix(path) + listing_path(year).removesuffix("index.html")
    rows = tuple(_row(entry, root_prefix(path)) for entry in entries) if is_short else ()
    return YearView(str(year), href, total.declarations, in_unit(total.yuan, UNIT), rows)


def _year_pages(year: int, entries: Sequence[ListingEntry], years: Sequence[int]) -> Iterable[Page]:
    starts = range(0, len(entries), PAGE_ROWS)
    whole = summed(entries)
    for number, start in enumerate(starts, 1):
        path = listing_path(year, number)
        part = entries[start : start + PAGE_ROWS]
        rows = tuple(_row(entry, root_prefix(path)) for entry in part)
        totals = [_total("合计" if len(starts) == 1 else "本页合计", summed(part))]
        if len(starts) > 1:
            totals.append(_total(f"{year} 年度合计", whole))
        article = render(
            "listing.html",
            year=year,
            declarations=whole.declarations,
            rows=rows,
            totals=totals,
            unit=UNIT,
            places=places(
                item for item in (*(row.figure for row in rows), *(total.figure for total in totals)) if item
            ),
            years=_links([(str(other), listing_path(other)) for other in years], path, str(year)),
            pages=_links(_numbered(year, len(starts)), path, str(number)) if len(starts) > 1 else (),
        )
        words = f"{year} 年度 {whole.declarations} 份申报表，申报总金额 {in_unit(whole.yuan, UNIT)} {UNIT}。"
        title = f"{year}年度申报表" if number == 1 else f"{year}年度申报表，第 {number} 页"
        yield Page(path, title, words, str(article))


def _numbered(year: int, count: int) -> list[tuple[str, str]]:
    return [(str(number), listing_path(year, number)) for number in range(1, count + 1)]


def _links(targets: Sequence[tuple[str, str]], path: str, current: str) -> tuple[tuple[str, str, bool], ...]:
    """Words, address and whether it is the present page, for each of *targets*."""
    root = root_prefix(path)
    return tuple((words, root + target.removesuffix("index.html"), words == current) for words, target in targets)


def _row(entry: ListingEntry, root: str) -> RowView:
    return RowView(
        href=f"{root}{declaration_address(entry.id)}",
        name=entry.name or entry.id,
        department=entry.department,
        figure=in_unit(entry.yuan, UNIT) if entry.yuan is not None and entry.is_published else None,
        words=entry.words if entry.yuan is None else "",
        differences=entry.differences if entry.is_published else 0,
        tag=_TAGS.get(entry.state, ""),
    )


def _total(label: str, total: Sum) -> TotalView:
    remark = f"{total.without_amount} 份没有填写金额，未计入" if total.without_amount else ""
    return TotalView(label, in_unit(total.yuan, UNIT), remark)
