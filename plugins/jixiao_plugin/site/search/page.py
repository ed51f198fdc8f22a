"""The search page: everything, newest first, with ways into the lists; a script makes it answer what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import islice

from ...check.settings import Settings
from ...model.document_number import find_document_numbers
from ..browse.address import BROWSE
from ..browse.rows import RowView, figures_of, row_view
from ..figures import places
from ..listing import UNIT, ListingEntry
from ..page import Page, PlannedPage, root_prefix
from ..templating import render
from .build import FOLDER, MODULES, Listed, in_order
from .facets import CHECK, Facet, FacetValue, facets_of
from .record import read_entry

PATH = f"{FOLDER}/index.html"
ROWS = 20
"""Declarations that the page lists before a script has run; `search.js` lists as many."""
_IN_SIGHT = 8
"""Values of a facet that are always in sight, as in `facets.js`."""


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet whose values lead to lists; the values that are always in sight, and the others."""

    title: str
    values: tuple[FacetValue, ...]
    others: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """All that the page says before a script has run."""

    declarations: int
    withdrawn: int
    """Those of them that are withdrawn."""
    rows: tuple[tuple[RowView, int], ...]
    """The newest, each with its year."""
    facets: tuple[FacetView, ...]
    examples: tuple[str, ...]
    """Queries offered while nothing is typed."""


def search_page(listed: Iterable[Listed], settings: Settings) -> PlannedPage:
    """The page `/search/` of what is *listed*."""
    ordered = in_order(listed)
    entries = [entry for entry, _ in ordered]
    examples = _examples(ordered)
    made_of = sha256(repr((entries, examples)).encode("utf-8", "surrogatepass")).hexdigest()
    return PlannedPage(PATH, made_of, partial(_page, entries, examples, settings))


def _view(entries: Sequence[ListingEntry], examples: tuple[str, ...], settings: Settings) -> SearchView:
    return SearchView(
        declarations=len(entries),
        withdrawn=sum(entry.state == "withdrawn" for entry in entries),
        rows=tuple((row_view(entry, settings), entry.year) for entry in entries[:ROWS]),
        facets=tuple(_facet_view(facet) for facet in facets_of(entries, settings) if facet.kind != CHECK),
        examples=examples,
    )


def _facet_view(facet: Facet) -> FacetView:
    return FacetView(facet.title, facet.values[:_IN_SIGHT], facet.values[_IN_SIGHT:])


def _page(entries: Sequence[ListingEntry], examples: tuple[str, ...], settings: Settings) -> Page:
    view = _view(entries, examples, settings)
    article = render(
        "search.html",
        root=root_prefix(PATH),
        lists=BROWSE,
        modules=[f"{name}.js" for name in MODULES],
        view=view,
        unit=UNIT,
        places=places(figures_of(row for row, _ in view.rows)),
    )
    return Page(PATH, "查找", "在全部申报表里查找任何几个字：项目、部门、指标、文号、正文。", str(article))


def _examples(ordered: Sequence[Listed]) -> tuple[str, ...]:
    """Queries that find something: name and department of the newest declaration, and a document number it quotes."""
    if not ordered:
        return ()
    headline, record = next((pair for pair in ordered if pair[0].state == "published"), ordered[0])
    _, fields = read_entry(record.entry)
    cited = (number for field in fields for number in find_document_numbers(field.text))
    numbers = (number.raw for number in cited if number.agency and number.year and not number.faults)
    return tuple(dict.fromkeys(filter(None, (headline.name, headline.department, *islice(numbers, 1)))))
