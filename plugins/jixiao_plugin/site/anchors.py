"""Stable addresses inside a declaration page, made from the data and never from its order or wording on the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.declaration import Declaration

FIELD_NAMES = {"资金明细": "sums", "绩效指标": "indicators", "资金来源": "sources", "豁免": "ledger", "公开": "history"}
"""Where the parts that every edition has stand on the page; fields and sections stand under their English key."""

PAGE_IDS = frozenset(
    {"top", "gist", "money", "sums", "sources", "indicators", "form", "ledger", "found", "cite", "history", "download"}
)
"""Ids that the page itself takes; a field whose English key is one of them gets another."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Which id on the page a field of the file has."""

    ids: Mapping[tuple[str, ...], str]
    lines: tuple[str, ...]
    """Ids of the funding lines in file order, for two lines may have one name."""

    def of(self, field: tuple[str, ...]) -> str:
        """The id of *field*, or of the nearest thing around it; the whole form where nothing is nearer."""
        for length in range(len(field), 0, -1):
            found = self.ids.get(field[:length])
            if found:
                return found
        return "form"


def anchors(declaration: Declaration) -> Anchors:
    """The ids of everything in *declaration* that a link can lead to."""
    ids: dict[tuple[str, ...], str] = {(label,): anchor for label, anchor in FIELD_NAMES.items()}
    for definition in declaration.edition.fields:
        ids[(definition.label,)] = _free(definition.key)
    for section in declaration.edition.sections:
        ids[(section.label,)] = _free(section.key)
    for rows in declaration.edition.rows:
        ids[(rows.label,)] = _free(rows.key)
    for period in declaration.periods:
        ids[period.field] = _free(f"sources-{period.definition.key.replace('_', '-')}")
    for unknown in declaration.unknown_sections:
        ids.setdefault((unknown.heading,), hashed("s", unknown.heading))
    for key, _ in declaration.unknown_fields:
        ids.setdefault((key.text,), hashed("k", key.text))
    for note in declaration.level_notes:
        ids[note.field] = hashed("l", *note.field[1:])
    for indicator in declaration.indicators:
        ids.setdefault(indicator.field[:2], hashed("l", indicator.level1.text))
        ids[indicator.field] = indicator.id
    lines = tuple(_distinct(hashed("f", line.name.text) for line in declaration.items))
    for line, anchor in zip(declaration.items, lines, strict=True):
        ids.setdefault(line.field, anchor)
        for item in line.calculations:
            ids.setdefault(item.field, hashed("c", *line.field[1:], item.item.text))
    return Anchors(ids, lines)


def hashed(prefix: str, *names: str) -> str:
    """An id made of *names*: a letter for the kind of thing and eight hex digits."""
    return f"{prefix}-{hashlib.sha256(' > '.join(names).encode()).hexdigest()[:8]}"


def _free(key: str) -> str:
    anchor = key.replace("_", "-")
    return f"{anchor}-field" if anchor in PAGE_IDS else anchor


def _distinct(wanted: Iterable[str]) -> Iterable[str]:
    seen: dict[str, int] = {}
    for anchor in wanted:
        seen[anchor] = seen.get(anchor, 0) + 1
        yield anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"
