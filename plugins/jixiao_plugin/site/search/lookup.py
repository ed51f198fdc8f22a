"""Asks a built index the way the browser does, so that tests, benchmarks and the build itself can.

What `index.js`, `table.js` and `answer.js` do in the browser, and with the same answers.
"""

from __future__ import annotations

import gzip
import json
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from typing import Any

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
from .fields import Rank, SearchField
from .postings import Ranks, decode_postings, decode_shard, mask, numbers_of
from .query import Group, Query, Term, parse_query
from .record import read_entry
from .table import TABLE_PATH
from .tokens import normalise, required

FIELD_RANKS = {"project": Rank.TITLE, "department": Rank.DEPARTMENT, "indicator": Rank.INDICATOR}
"""The rank of the fields that a term asks."""

_TESTS = {"=": operator.eq, ">": operator.gt, "<": operator.lt, "≥": operator.ge, "≤": operator.le}


@dataclass(frozen=True, slots=True)
class Found:
    """The declarations that may meet a term."""

    ranks: Ranks
    """Every declaration that meets it is among them."""
    exact: bool
    """Whether all of them do."""
    posting_bytes: int = 0
    """What a browser fetches for it, compressed."""

    def may_hold(self, number: int) -> bool:
        """Whether declaration *number* is among them."""
        return bool(self.ranks[-1] >> number & 1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a query without reading texts."""

    parts: tuple[tuple[Group, tuple[Found, ...]], ...]
    """Each group of the query with what its terms found."""
    candidates: tuple[int, ...]
    """Numbers of the declarations that may answer it, as the page lists them."""

    @property
    def posting_bytes(self) -> int:
        """What a browser fetches of posting lists, compressed."""
        return sum(item.posting_bytes for _, found in self.parts for item in found)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of all declarations."""

    departments: tuple[str, ...]
    """In normal form."""
    years: tuple[Decimal, ...]
    yuan: tuple[Decimal | None, ...]

    def matching(self, term: Term) -> Iterable[int]:
        """Numbers of the declarations that meet a term about department, year or amount."""
        if term.field == "department":
            return (number for number, name in enumerate(self.departments) if term.words in name)
        values = self.years if term.field == "year" else self.yuan
        tests = [(_TESTS[comparison], Decimal(number)) for comparison, number in term.tests]
        return (
            number
            for number, value in enumerate(values)
            if value is not None and all(test(value, limit) for test, limit in tests)
        )


@dataclass(frozen=True)
class SearchIndex:
    """A built index; *read* gives the bytes of a path below the site's root."""

    read: Callable[[str], bytes]
    documents: int
    shards: int
    version: str
    """Of the content: other content, another version."""

    @cached_property
    def table(self) -> Table:
        """The columns, read when they are first asked for."""
        columns = json.loads(gzip.decompress(self.read(TABLE_PATH)))
        return Table(
            departments=tuple(map(normalise, _titles(columns["facets"]["department"]))),
            years=tuple(map(Decimal, _titles(columns["facets"]["year"]))),
            yuan=tuple(Decimal(text) if text else None for text in columns["yuan"]),
        )

    def ask(self, typed: str) -> tuple[str, ...]:
        """Ids of the declarations that answer the query *typed*, as the page lists them; each is verified."""
        return tuple(self.verified(self.answer(typed)))

    def answer(self, typed: str) -> Answer:
        """What the postings and the table say of the query *typed*, before a text is read."""
        query = parse_query(typed)
        share = _fetching(query)
        parts = [(group, tuple(self._find(term, share) for term in group.terms)) for group in query.groups]
        wanted = [reduce(_either, (item.ranks for item in found)) for group, found in parts if not group.without]
        ranks = reduce(_both, wanted, self._everything)
        return Answer(tuple(parts), tuple(_in_order(ranks)))

    def verified(self, answer: Answer) -> Iterator[str]:
        """Ids of those candidates that meet all groups; each text is read only when it is its turn."""
        for number in answer.candidates:
            name, fields = self.entry(number)
            if all(_meets(number, fields, *part) for part in answer.parts):
                yield name

    def look_up(self, words: str, share: int = 1) -> Found:
        """The candidates for *words* in normal form, one of *share* terms that divide the budget.

        By the first half of their tokens, then by as many more as the budget allows.
        """
        wanted = required(words)
        first = min(max(1, FIRST_TOKENS // share), (len(wanted) + 1) // 2)
        shards: dict[int, bytes] = {}
        found = self._narrow(self._everything, wanted[:first], shards)
        if found[-1].bit_count() > FEW_CANDIDATES:
            spent = sum(map(len, shards.values()))
            affordable = max(0, (POSTING_BUDGET // share - spent) * first // spent)
            found = self._narrow(found, wanted[first : first + affordable], shards)
        return Found(found, wanted == (words,), sum(map(len, shards.values())))

    def entry(self, number: int) -> tuple[str, tuple[SearchField, ...]]:
        """Id and fields of a declaration."""
        data = self.read(text_path(number // DOCUMENTS_PER_FILE))
        count = min(DOCUMENTS_PER_FILE, self.documents - number // DOCUMENTS_PER_FILE * DOCUMENTS_PER_FILE)
        lengths = [int.from_bytes(data[at * 4 : at * 4 + 4], "little") for at in range(count)]
        at = number % DOCUMENTS_PER_FILE
        start = count * 4 + sum(lengths[:at])
        return read_entry(data[start : start + lengths[at]])

    def _find(self, term: Term, share: int) -> Found:
        if term.field in ("department", "year", "amount"):
            return Found(_all_alike(mask(self.table.matching(term), self.documents)), exact=True)
        found = self.look_up(term.words, share)
        if not term.field:
            return found
        limit = FIELD_RANKS[term.field]
        return Found(_all_alike(found.ranks[limit]), found.exact and limit == Rank.TITLE, found.posting_bytes)

    @property
    def _everything(self) -> Ranks:
        return _all_alike((1 << self.documents) - 1)

    def _narrow(self, found: Ranks, wanted: tuple[str, ...], shards: dict[int, bytes]) -> Ranks:
        for token in wanted:
            number = shard_of(token, self.shards)
            shards.setdefault(number, self.read(shard_path(number)))
            entries = decode_shard(gzip.decompress(shards[number]))
            postings = next((data for name, data in entries if name == token), None)
            having = _all_alike(0) if postings is None else decode_postings(postings, self.documents)
            found = _both(found, having)
        return found


def open_index(read: Callable[[str], bytes]) -> SearchIndex:
    """The index whose files *read* gives."""
    manifest = json.loads(read(f"{FOLDER}/index.json"))
    return SearchIndex(read, manifest["documents"], manifest["shards"], manifest["version"])


def _titles(facet: Mapping[str, Any]) -> Iterator[str]:
    """What a facet says of each declaration, in the order of the index."""
    titles = ["、".join(facet["values"][place]["title"] for place in places) for places in facet["sets"]]
    return (titles[number] for number in facet["of"])


def _fetching(query: Query) -> int:
    """How many terms of *query* fetch posting lists."""
    return sum(bool(term.words) and term.field != "department" for group in query.groups for term in group.terms)


def _all_alike(bits: int) -> Ranks:
    """Declarations without a rank among them."""
    return (bits,) * len(Rank)


def _both(left: Ranks, right: Ranks) -> Ranks:
    """Declarations in both; each as good as the weaker of its two hits."""
    return tuple(one & other for one, other in zip(left, right, strict=True))


def _either(left: Ranks, right: Ranks) -> Ranks:
    """Declarations in either; each as good as the better of its hits."""
    return tuple(one | other for one, other in zip(left, right, strict=True))


def _in_order(ranks: Ranks) -> Iterator[int]:
    """The best first, equal ones by their numbers."""
    better = 0
    for known in ranks:
        yield from numbers_of(known & ~better)
        better = known


def _meets(number: int, fields: tuple[SearchField, ...], group: Group, found: tuple[Found, ...]) -> bool:
    met = any(
        item.may_hold(number) and (item.exact or any(term.words in text for text in _texts(fields, term.field)))
        for term, item in zip(group.terms, found, strict=True)
    )
    return met is not group.without


def _texts(fields: Iterable[SearchField], field: str = "") -> Iterable[str]:
    rank = FIELD_RANKS.get(field)
    return (normalise(item.text) for item in fields if rank is None or item.rank is rank)
