"""What the search page knows of every declaration before it reads one: to ask a field, to filter, sort and download.

Numbers are those of the index. `table.gz` holds the columns that are asked, `rows/…` a few hundred ids and names each.
`table.js` reads the same.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence

from ..listing import ListingEntry

TABLE_PATH = "search/table.gz"
ROWS_PER_FILE = 256


def rows_path(number: int) -> str:
    """Where ids and names of the declarations from *number* × `ROWS_PER_FILE` on are written."""
    return f"search/rows/{number:04x}.gz"


def table_files(entries: Sequence[ListingEntry]) -> Iterator[tuple[str, bytes]]:
    """The columns, then the ids and names, of *entries* in the order of the index."""
    departments = sorted({entry.department for entry in entries})
    place = {department: number for number, department in enumerate(departments)}
    yield (
        TABLE_PATH,
        _compressed(
            {
                "departments": departments,
                "department": [place[entry.department] for entry in entries],
                "year": [entry.year for entry in entries],
                "yuan": ["" if entry.yuan is None else f"{entry.yuan:f}" for entry in entries],
                "words": {number: entry.words for number, entry in enumerate(entries) if entry.yuan is None},
            }
        ),
    )
    for start in range(0, len(entries), ROWS_PER_FILE):
        rows = [(entry.id, entry.name) for entry in entries[start : start + ROWS_PER_FILE]]
        yield rows_path(start // ROWS_PER_FILE), _compressed(rows)


def _compressed(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 9, mtime=0)
