"""All lists of a site, planned from one ordered collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...check.settings import Settings
from ..listing import ListingEntry
from ..page import PlannedPage
from .address import DEPARTMENT, YEAR, address_of, digits_of, group_path
from .group_pages import group_pages
from .grouping import GROUPINGS, groups_of, in_list_order
from .kind_pages import kind_pages
from .overview_page import overview_page
from .rows import digests_of
from .undisclosed_page import disclosure, undisclosed_page
from .years_page import years_page


def browse_pages(entries: Iterable[ListingEntry], settings: Settings) -> Iterator[PlannedPage]:
    """The way in, the page of what is missing, and for each kind its groups and the declarations of each."""
    ordered = in_list_order(entries)
    digests = digests_of(ordered)
    kinds = {grouping: groups_of(grouping, ordered, settings) for grouping in GROUPINGS}
    found = disclosure(ordered, settings)
    yield overview_page(kinds, found.words)
    yield undisclosed_page(found, settings)
    for grouping, groups in kinds.items():
        if grouping.kind == YEAR:
            yield years_page(groups, digests, settings)
        else:
            yield from kind_pages(grouping, groups)
        for group in groups:
            yield from group_pages(grouping, group, groups, digests, settings)


def former_addresses(entries: Iterable[ListingEntry], settings: Settings) -> Iterator[tuple[str, str]]:
    """Where departments with a short name were listed before they had it: path, and the address it leads to."""
    departments = {entry.department for entry in entries}
    for department, short in sorted(settings.short_names.items()):
        if department in departments:
            yield group_path(DEPARTMENT, digits_of(department)), address_of(group_path(DEPARTMENT, short))
