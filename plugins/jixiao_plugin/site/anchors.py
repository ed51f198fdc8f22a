"""Stable addresses inside a declaration page, made from the data and never from its order or wording on the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.declaration import Declaration

PAGE_IDS = frozenset(
    {"top", "gist", "money", "sums", "sources-of-funds", "indicators", "form", "ledger", "found", "cite", "history"}
    | {"download", "repairs", "strangers", "findings", "what", "for-whom", "per-unit", "compared", "evidence"}
)
"""Ids that the page itself takes; a field whose English key is one of them gets another."""

ELSEWHERE = frozenset({"绩效指标"})
"""Labels of a layout that have a section of their own."""

_IN_TITLE = frozenset({"年度", "项目名称"})


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
    edition = declaration.edition
    shown = set(form_labels(declaration))
    ids: dict[tuple[str, ...], str] = {("绩效指标",): "indicators", ("豁免",): "ledger", ("公开",): "history"}
    ids |= {(label,): "top" for label in _IN_TITLE}
    keys = [(item.label, item.key) for item in edition.fields]
    keys += [(item.label, item.key) for item in edition.sections]
    keys += [(item.label, item.key) for item in edition.rows]
    ids |= {(label,): _free(key) for label, key in keys if label in shown}
    for period in edition.periods:
        if period.label in shown or any(item.definition is period for item in declaration.periods):
            ids[(period.label,)] = _free(f"sources-{period.key.replace('_', '-')}")
    if declaration.items or "资金明细" in shown:
        ids[("资金明细",)] = "sums"
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


def form_labels(declaration: Declaration) -> tuple[str, ...]:
    """The labels under which the form's own words are shown: as the edition lays them out, then what it forgot."""
    filled = [item.definition.label for item in declaration.fields if item.cell.text]
    filled += [item.definition.label for item in declaration.narratives]
    filled += [row.label for row in declaration.rows]
    labels = dict.fromkeys((*declaration.edition.layout, *(label for label in filled if label not in _IN_TITLE)))
    return tuple(label for label in labels if label not in ELSEWHERE)


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
