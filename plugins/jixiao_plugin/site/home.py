"""What the home page shows, as values for the theme's template."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..check.settings import Settings
from .browse.address import BROWSE, DEPARTMENT, YEAR, address_of, kind_path
from .browse.cross_table import CrossTable, axis_of, cross_table, cross_total
from .browse.grouping import GROUPINGS, groups_of, in_list_order
from .figures import Figure, grouped, in_unit
from .listing import UNIT, ListingEntry, summed
from .page import declaration_address
from .templating import render

_LATEST = 6
_FEW_DEPARTMENTS = 30
"""More departments than this are listed on a page of their own alone; the home page then lists years."""


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
class HomeView:
    """Everything the home page prints."""

    total: Figure
    unit: str
    years: str
    """The years that the total is of, first and last."""
    declarations: str
    items: str
    indicators: str
    remark: str
    latest: tuple[LatestView, ...]
    table: CrossTable
    """Departments by year, or years alone where departments are many."""
    listing: str
    """Address of the list of all declarations."""
    browse: str
    """Address of the way into all lists."""
    more: str
    """Address of the table's own page."""
    examples: tuple[str, ...]
    """Queries that find something."""

    def by_department(self, root: str) -> Markup:
        """The table, on a page from which *root* leads to the site's root."""
        return render("browse/cross.html", table=self.table, root=f"{root.rstrip('/')}/")


def home_view(entries: Iterable[ListingEntry], settings: Settings) -> HomeView:
    """The home page of a site with *entries*; only the published ones count and show."""
    published = in_list_order(entry for entry in entries if entry.is_published)
    whole = summed(published)
    grouping, by_year = (next(item for item in GROUPINGS if item.kind == kind) for kind in (DEPARTMENT, YEAR))
    groups = groups_of(grouping, published, settings)
    if len(groups) > _FEW_DEPARTMENTS:
        grouping, groups = by_year, groups_of(by_year, published, settings)
    axis = axis_of(groups if grouping.kind == DEPARTMENT else ())
    table = cross_table(grouping, groups, axis, (cross_total("合计", grouping, groups, axis),))
    newest = sorted(published, key=lambda entry: (entry.disclosed, entry.year, entry.id), reverse=True)[:_LATEST]
    return HomeView(
        total=in_unit(whole.yuan, UNIT),
        unit=UNIT,
        years=_span({entry.year for entry in published}),
        declarations=grouped(whole.declarations),
        items=grouped(sum(entry.items for entry in published)),
        indicators=grouped(sum(entry.indicators for entry in published)),
        remark=f"{grouped(whole.without_amount)} 份没有填写金额，未计入" if whole.without_amount else "",
        latest=tuple(_latest(entry) for entry in newest),
        table=table,
        listing=address_of(kind_path(YEAR)),
        browse=BROWSE,
        more=address_of(kind_path(DEPARTMENT)),
        examples=tuple(
            dict.fromkeys((*(entry.name for entry in newest[:2]), *(entry.department for entry in newest[:1])))
        ),
    )


def _span(years: Collection[int]) -> str:
    """From the first to the last of *years*; empty where there are none."""
    return "—".join(str(year) for year in dict.fromkeys((min(years), max(years)))) if years else ""


def _latest(entry: ListingEntry) -> LatestView:
    amount = f"{in_unit(entry.yuan, UNIT)} {UNIT}" if entry.yuan is not None else entry.words
    address = declaration_address(entry.id)
    return LatestView(address, entry.name, entry.department, entry.year, amount, entry.gist, entry.disclosed)
