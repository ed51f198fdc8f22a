"""The pages about many declarations at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..check.settings import Settings
from .browse.pages import browse_pages
from .made import Made
from .page import PlannedPage
from .search.page import search_page


def shared_pages(shown: Sequence[Made], settings: Settings) -> Iterator[PlannedPage]:
    """The lists and the search page, of the declarations that *shown* are."""
    yield from browse_pages((made.listing for made in shown), settings)
    yield search_page([(made.listing, made.search) for made in shown if made.search], settings)
