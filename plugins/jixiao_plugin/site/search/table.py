"""What the search page knows of every declaration before it reads one: to ask a field, to filter, sort and download.

Numbers are those of the index. `table.gz` holds the columns that are asked, `rows/…` a few hundred ids and names each.
`table.js` reads the same.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence

from ...check.settings import Settings
from ..listing import ListingEntry
from .facets import Facet, facets_of

TABLE_PATH = "search/table.gz"
ROWS_PER_FILE = 256


def rows_path(number: int) -> str:
    """Where ids and names of the declarations from *number* × `ROWS_PER_FILE` on are written."""
    return f"search/rows/{number:04x}.gz"


def table_files(entries: Sequence[ListingEntry], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The columns, then the ids and names, of *entries* in the order of the index."""
    yield (
        TABLE_PATH,
        _compressed(
            {
                "facets": {facet.kind: _facet(facet) for facet in facets_of(entries, settings)},
                "yuan": ["" if entry.yuan is None else f"{entry.yuan:f}" for entry in entries],
                "words": {number: entry.words for number, entry in enumerate(entries) if entry.yuan is None},
                "differences": [entry.differences for entry in entries],
            }
        ),
    )
    for start in range(0, len(entries), ROWS_PER_FILE):
        rows = [(entry.id, entry.name) for entry in entries[start : start + ROWS_PER_FILE]]
        yield rows_path(start // ROWS_PER_FILE), _compressed(rows)


def _facet(facet: Facet) -> dict[str, object]:
    values = [{"slug": value.slug, "title": value.title} for value in facet.values]
    return {"title": facet.title, "values": values, "sets": facet.sets, "of": facet.of}


def _compressed(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)
