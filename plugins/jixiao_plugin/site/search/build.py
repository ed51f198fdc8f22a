"""Writes the search: shards of posting lists, the texts that hits are verified against, the scripts, the manifest."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import chain

from ...check.settings import Settings
from ..browse.grouping import list_order
from ..listing import ListingEntry
from .fields import Rank
from .postings import encode_postings, encode_shard
from .record import SearchRecord
from .table import ROWS_PER_FILE, table_files

FOLDER = "search"
FORMAT = 2
"""Raised when the scripts of an older build cannot read the files any more."""
DOCUMENTS_PER_FILE = 4
SHARD_BYTES = 1024
"""What a shard holds on average before compression; small, as a query fetches one for every two characters."""
FIRST_TOKENS = 8
"""Tokens asked for at once; a pasted sentence has many more than it takes to find it."""
FEW_CANDIDATES = 20
"""So few are verified against their texts rather than narrowed down further."""
POSTING_BUDGET = 24_000
"""Bytes of posting lists spent on a term, unless its first tokens alone take more."""
MODULES = (
    *("address", "answer", "arrows", "download", "elements", "facets", "filters", "index", "links", "money"),
    *("order", "query", "results", "rows", "table", "tokens", "view", "words"),
)
"""What `search.js` imports, directly or not."""

Listed = tuple[ListingEntry, SearchRecord]
"""What lists say of a declaration, and what it can be found by."""
Postings = dict[str, "array[int]"]


def build_index(listed: Iterable[Listed], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Every file of the search below the site's root, with its bytes; the page itself is `search_page`."""
    ordered = in_order(listed)
    entries, records = [entry for entry, _ in ordered], [record for _, record in ordered]
    digest = hashlib.sha256()
    shards = 0
    for path, data in chain(_text_files(records), _posting_files(records), table_files(entries, settings)):
        shards += path.startswith(f"{FOLDER}/postings/")
        digest.update(data)
        yield path, data
    for name in (*MODULES, "search", "alone"):
        yield f"{FOLDER}/{name}.js", files(__package__).joinpath(f"{name}.js").read_bytes()
    manifest = {
        "format": FORMAT,
        "version": digest.hexdigest()[:12],
        "documents": len(ordered),
        "documents_per_file": DOCUMENTS_PER_FILE,
        "rows_per_file": ROWS_PER_FILE,
        "shards": shards,
        "first_tokens": FIRST_TOKENS,
        "few_candidates": FEW_CANDIDATES,
        "posting_budget": POSTING_BUDGET,
    }
    yield f"{FOLDER}/index.json", json.dumps(manifest).encode()


def in_order(listed: Iterable[Listed]) -> list[Listed]:
    """As the index numbers them, and as equal hits are listed: as all lists have them."""
    return sorted(listed, key=lambda item: list_order(item[0]))


def shard_of(token: str, shards: int) -> int:
    """The number of the shard that holds *token*."""
    return zlib.crc32(token.encode()) % shards


def shard_path(number: int) -> str:
    """Where shard *number* is written."""
    return f"{FOLDER}/postings/{number:04x}.gz"


def text_path(number: int) -> str:
    """Where the texts of the declarations from *number* × `DOCUMENTS_PER_FILE` on are written."""
    return f"{FOLDER}/texts/{number:04x}.bin"


def _text_files(records: Sequence[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    """Files of a few declarations each: their lengths (four bytes, lowest first), then their gzip members."""
    for start in range(0, len(records), DOCUMENTS_PER_FILE):
        entries = [record.entry for record in records[start : start + DOCUMENTS_PER_FILE]]
        lengths = b"".join(len(entry).to_bytes(4, "little") for entry in entries)
        yield text_path(start // DOCUMENTS_PER_FILE), lengths + b"".join(entries)


def _posting_files(records: Sequence[SearchRecord]) -> Iterator[tuple[str, bytes]]:
    encoded = _encoded(records)
    shards = _shard_count(sum(map(len, encoded.values())))
    contents: list[dict[str, bytes]] = [{} for _ in range(shards)]
    for token, postings in encoded.items():
        contents[shard_of(token, shards)][token] = postings
    for number, entries in enumerate(contents):
        yield shard_path(number), gzip.compress(encode_shard(entries), 9, mtime=0)


def _encoded(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    """Each token's postings as bytes."""
    ranked: list[Postings] = [{} for _ in Rank]
    for number, record in enumerate(records):
        for postings, lines in zip(ranked, record.tokens, strict=True):
            for token in lines.split("\n") if lines else ():
                known = postings.get(token)
                if known is None:
                    postings[token] = array("I", (number,))
                else:
                    known.append(number)
    everything = dict.fromkeys(token for postings in ranked for token in postings)
    nothing = array("I")
    return {
        token: encode_postings([postings.get(token, nothing) for postings in ranked], len(records))
        for token in everything
    }


def _shard_count(size: int) -> int:
    shards = 1
    while shards < 4096 and size > shards * SHARD_BYTES:
        shards *= 2
    return shards
