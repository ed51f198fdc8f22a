"""What the home page shows, as values for the theme's template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .figures import Figure, in_unit, places
from .listing import UNIT, ListingEntry, listing_path, summed
from .page import declaration_address

_LATEST = 6
_MATRIX_DEPARTMENTS = 30
"""Departments a table on the home page can hold; with more it lists years alone."""
_MATRIX_YEARS = 4


@dataclass(frozen=True, slots=True)
class LatestView:
    """One of the newest declarations."""

    address: str
    """Below the site's root; the template leads there from where it stands."""
    name: str
    department: str
    year: int
    amount: str
    gist: str
    disclosed: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the table by department and year; cells are empty where there is nothing."""

    label: str
    address: str
    cells: tuple[Figure | None, ...]
    total: Figure


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything the home page prints."""

    total: Figure
    unit: str
    declarations: int
    items: int
    indicators: int
    remark: str
    latest: tuple[LatestView, ...]
    years: tuple[tuple[str, str], ...]
    """Heads of the table's columns: year and address; empty where its rows are years."""
    matrix: tuple[MatrixRow, ...]
    sums: MatrixRow
    head: str
    """Head of the table's first column."""
    places: int
    listing: str
    """Address of the list of all declarations."""
    examples: tuple[str, ...]
    """Queries that find something."""


def home_view(entries: Iterable[ListingEntry]) -> HomeView:
    """The home page of a site with *entries*; only the published ones count and show."""
    published = tuple(entry for entry in entries if entry.is_published)
    whole = summed(published)
    years = sorted({entry.year for entry in published}, reverse=True)[:_MATRIX_YEARS]
    departments = sorted({entry.department for entry in published})
    by_department = len(departments) <= _MATRIX_DEPARTMENTS
    matrix = _by_department(published, departments, years) if by_department else _by_year(published)
    columns = tuple(years) if by_department else ()
    sums = _matrix_row("合计", "", published, columns)
    newest = sorted(published, key=lambda entry: (entry.disclosed, entry.year, entry.id), reverse=True)[:_LATEST]
    return HomeView(
        total=in_unit(whole.yuan, UNIT),
        unit=UNIT,
        declarations=whole.declarations,
        items=sum(entry.items for entry in published),
        indicators=sum(entry.indicators for entry in published),
        remark=f"{whole.without_amount} 份没有填写金额，未计入" if whole.without_amount else "",
        latest=tuple(_latest(entry) for entry in newest),
        years=tuple((str(year), _address(year)) for year in columns),
        matrix=matrix,
        sums=sums,
        head="主管部门" if by_department else "年度",
        places=places(_figures((*matrix, sums))),
        listing=listing_path().removesuffix("index.html"),
        examples=tuple(
            dict.fromkeys((*(entry.name for entry in newest[:2]), *(entry.department for entry in newest[:1])))
        ),
    )


def _address(year: int) -> str:
    return listing_path(year).removesuffix("index.html")


def _figures(rows: Iterable[MatrixRow]) -> Iterable[Figure]:
    return (cell for row in rows for cell in (*row.cells, row.total) if cell)


def _by_department(
    entries: Sequence[ListingEntry], departments: Sequence[str], years: Sequence[int]
) -> tuple[MatrixRow, ...]:
    groups = {name: [entry for entry in entries if entry.department == name] for name in departments}
    return tuple(_matrix_row(name, "", group, years) for name, group in groups.items())


def _by_year(entries: Sequence[ListingEntry]) -> tuple[MatrixRow, ...]:
    years = sorted({entry.year for entry in entries}, reverse=True)
    return tuple(
        _matrix_row(str(year), _address(year), [entry for entry in entries if entry.year == year], ()) for year in years
    )


def _matrix_row(label: str, address: str, entries: Sequence[ListingEntry], years: Sequence[int]) -> MatrixRow:
    cells = [summed(entry for entry in entries if entry.year == year) for year in years]
    shown = tuple(in_unit(cell.yuan, UNIT) if cell.declarations else None for cell in cells)
    return MatrixRow(label, address, shown, in_unit(summed(entries).yuan, UNIT))


def _latest(entry: ListingEntry) -> LatestView:
    amount = f"{in_unit(entry.yuan, UNIT)} {UNIT}" if entry.yuan is not None else entry.words
    address = declaration_address(entry.id)
    return LatestView(address, entry.name, entry.department, entry.year, amount, entry.gist, entry.disclosed)
