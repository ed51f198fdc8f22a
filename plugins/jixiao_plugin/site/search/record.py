"""What the index needs to know of one declaration; made beside its page, by whichever process makes that."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass

from ...check.outcome import CheckedDeclaration
from ...check.settings import Settings
from .fields import Rank, SearchField, search_fields
from .tokens import BOUNDARY, normalise, tokens


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One declaration, ready for the index: small, picklable, compressed where it is long."""

    tokens: tuple[str, ...]
    """For each `Rank` the tokens whose best field has it, sorted, a line each."""
    entry: bytes
    """Gzip of the JSON that the page verifies and quotes hits from."""


def search_record(checked: CheckedDeclaration, settings: Settings) -> SearchRecord:
    """The record of a declaration that could be read; ask only for what becomes a public page."""
    return make_record(checked.id, tuple(search_fields(checked, settings)))


def make_record(id: str, fields: Sequence[SearchField]) -> SearchRecord:
    """The record of a declaration with these *fields*."""
    found = _tokens_by_rank(fields)
    return SearchRecord(tuple("\n".join(sorted(ranked)) for ranked in found), _entry(id, fields))


def read_entry(entry: bytes) -> tuple[str, tuple[SearchField, ...]]:
    """What `make_record` was given, read from the record's *entry*."""
    facts = json.loads(gzip.decompress(entry))
    return facts["id"], tuple(
        SearchField(anchor, label, Rank(rank), text) for anchor, label, rank, text in facts["fields"]
    )


def _tokens_by_rank(fields: Sequence[SearchField]) -> list[set[str]]:
    found: list[set[str]] = []
    for rank in Rank:
        text = BOUNDARY.join(field.text for field in fields if field.rank is rank)
        found.append(tokens(normalise(text)).difference(*found))
    return found


def _entry(id: str, fields: Sequence[SearchField]) -> bytes:
    quoted = [(field.anchor, field.label, int(field.rank), field.text) for field in fields]
    facts = json.dumps({"id": id, "fields": quoted}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(facts.encode(), 3, mtime=0)
