"""The pages about many declarations at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..check.settings import Settings
from .listing import listing_pages
from .made import Made
from .page import Page
from .search.page import example_queries, search_page


def shared_pages(shown: Sequence[Made], settings: Settings) -> Iterator[Page]:
    """The lists and the search page, of the declarations that *shown* are; rendered anew in every build."""
    yield from listing_pages((made.listing for made in shown), settings)
    yield search_page(example_queries((made.listing, made.search) for made in shown if made.search))
