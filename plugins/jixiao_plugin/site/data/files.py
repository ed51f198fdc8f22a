"""Everything below `/data/`, and `llms.txt`: made of the rows that the workers brought back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...check.settings import Settings
from ...dataset.declarations import DECLARATIONS
from ...dataset.machine_index import index_pages, llms_text
from ...dataset.package import About, Written, licence_of, written
from ...forms.catalog import load_catalog
from ..listing import summed
from ..made import WITHDRAWN, Made, Workshop
from ..page import Page
from .dictionary import dictionary_page
from .page import FOLDER, data_page, preview_page

Files = Iterator[tuple[str, bytes]]

LLMS = "llms.txt"


def make_data(public: Sequence[Made], workshop: Workshop) -> Files:
    """Path and content of each file; a preview has a page that says there are none."""
    if workshop.preview:
        yield from _pages((preview_page(), dictionary_page()), workshop)
        return
    # Slow to import, and most builds change nothing.
    from ...dataset.export import Source, table_files, with_package  # noqa: PLC0415

    settings, site = workshop.settings, workshop.shell.site_url
    about = About(site, settings.publisher, licence_of(settings.licence))
    sources = [Source(made.rows, "\n".join(made.search.tokens)) for made in public if made.search]
    seen: list[Written] = []
    declarations = b""
    tables = table_files(sources, load_catalog(settings.editions))
    for file in with_package(tables, about):
        seen.append(file.facts)
        if file.facts.table is DECLARATIONS and file.facts.format == "jsonl":
            declarations = file.content
        yield f"{FOLDER}{file.facts.path}", file.content
    for path, text in index_pages(declarations, seen):
        seen.append(written(path, text.encode(), None, 0))
        yield f"{FOLDER}{path}", text.encode()
    published = summed(made.listing for made in public)
    yield LLMS, llms_text(site, published.declarations, about, seen).encode()
    withdrawn = sum(made.state == WITHDRAWN for made in public)
    page = data_page(seen, published, withdrawn, about, has_details=settings.ledger != "counts")
    yield from _pages((page, dictionary_page()), workshop)


def _pages(pages: Sequence[Page], workshop: Workshop) -> Files:
    """*pages* as files, save where a hand-written page has the same address."""
    for page in pages:
        if not _is_written_by_hand(page, workshop.settings):
            yield page.path, workshop.shell.render(page).encode()


def _is_written_by_hand(page: Page, settings: Settings) -> bool:
    place = settings.content / page.path
    return place.with_suffix(".md").exists() or place.parent.with_suffix(".md").exists()
