"""Asks a built index the way the browser does, so that tests, benchmarks and the build itself can."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass

from .build import (
    DOCUMENTS_PER_FILE,
    FEW_CANDIDATES,
    FIRST_TOKENS,
    FOLDER,
    POSTING_BUDGET,
    shard_of,
    shard_path,
    text_path,
)
from .postings import decode_postings, decode_shard
from .record import read_entry
from .tokens import normalise, required


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the postings say about a phrase."""

    candidates: tuple[int, ...]
    """Numbers of the declarations that hold all its tokens; every declaration with the phrase is among them."""
    posting_bytes: int
    """What a browser fetches for it, compressed."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A built index; *read* gives the bytes of a path below the site's root."""

    read: Callable[[str], bytes]
    documents: int
    shards: int

    def look_up(self, phrase: str) -> Lookup:
        """The candidates for *phrase*: by the first half of its tokens, then by as many as the budget allows."""
        wanted = required(normalise(phrase))
        first = min(FIRST_TOKENS, (len(wanted) + 1) // 2)
        shards: dict[int, bytes] = {}
        found = self._narrow(None, wanted[:first], shards)
        if len(found) > FEW_CANDIDATES:
            spent = sum(map(len, shards.values()))
            found = self._narrow(
                found, wanted[first : first + max(0, (POSTING_BUDGET - spent) * first // spent)], shards
            )
        return Lookup(tuple(sorted(found)), sum(map(len, shards.values())))

    def _narrow(self, found: set[int] | None, wanted: tuple[str, ...], shards: dict[int, bytes]) -> set[int]:
        for token in wanted:
            number = shard_of(token, self.shards)
            shards.setdefault(number, self.read(shard_path(number)))
            postings = dict(decode_shard(gzip.decompress(shards[number]))).get(token, b"")
            having = set(decode_postings(postings, self.documents))
            found = having if found is None else found & having
        return found or set()

    def find(self, phrase: str) -> tuple[str, ...]:
        """Ids of the declarations with *phrase* in one of their fields, verified against the texts."""
        normal = normalise(phrase)
        entries = (self._entry(number) for number in self.look_up(phrase).candidates)
        return tuple(name for name, texts in entries if any(normal in normalise(text) for text in texts))

    def _entry(self, number: int) -> tuple[str, tuple[str, ...]]:
        data = self.read(text_path(number // DOCUMENTS_PER_FILE))
        count = min(DOCUMENTS_PER_FILE, self.documents - number // DOCUMENTS_PER_FILE * DOCUMENTS_PER_FILE)
        lengths = [int.from_bytes(data[at * 4 : at * 4 + 4], "little") for at in range(count)]
        at = number % DOCUMENTS_PER_FILE
        start = count * 4 + sum(lengths[:at])
        headline, fields = read_entry(data[start : start + lengths[at]])
        return headline.id, tuple(field.text for field in fields)


def open_index(read: Callable[[str], bytes]) -> SearchIndex:
    """The index whose files *read* gives."""
    manifest = json.loads(read(f"{FOLDER}/index.json"))
    return SearchIndex(read, manifest["documents"], manifest["shards"])
