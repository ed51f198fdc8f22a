"""Stable addresses inside a declaration page, made from the data and never from its order or wording on the page."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..forms.edition import FieldDefinition, RowsDefinition, SectionDefinition
from ..model.declaration import Declaration, FundingLine, FundingSource

PAGE_IDS = frozenset(
    {"top", "gist", "money", "sums", "sources-of-funds", "indicators", "form", "ledger", "found", "cite", "history"}
    | {"download", "repairs", "strangers", "findings", "what", "for-whom", "per-unit", "compared", "evidence"}
    | {"life", "terms", "versions"}
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
    ids: dict[tuple[str, ...], str] = {("绩效指标",): "indicators", ("豁免",): "ledger", ("公开",): "history"}
    ids |= {(label,): "top" for label in _IN_TITLE}
    ids |= _form_ids(declaration)
    lines = tuple(_distinct(declaration.items))
    for field, anchor in (*_indicator_ids(declaration), *_money_ids(declaration, lines)):
        ids.setdefault(field, anchor)
    return Anchors(ids, lines)


def _form_ids(declaration: Declaration) -> dict[tuple[str, ...], str]:
    """Of what the form prints under a label: English keys, and hashes of labels that the edition does not know."""
    edition = declaration.edition
    shown = set(form_labels(declaration))
    keyed: tuple[FieldDefinition | SectionDefinition | RowsDefinition, ...]
    keyed = (*edition.fields, *edition.sections, *edition.rows)
    ids: dict[tuple[str, ...], str] = {(item.label,): _free(item.key) for item in keyed if item.label in shown}
    for period in edition.periods:
        if period.label in shown or any(item.definition is period for item in declaration.periods):
            ids[(period.label,)] = _free(f"sources-{period.key.replace('_', '-')}")
    if declaration.items or "资金明细" in shown:
        ids[("资金明细",)] = "sums"
    for unknown in declaration.unknown_sections:
        ids.setdefault((unknown.heading,), hashed("s", unknown.heading))
    for key, _ in declaration.unknown_fields:
        ids.setdefault((key.text,), hashed("k", key.text))
    return ids


def _indicator_ids(declaration: Declaration) -> Iterator[tuple[tuple[str, ...], str]]:
    for note in declaration.level_notes:
        yield note.field, hashed("l", *note.field[1:])
    levels = dict.fromkeys(indicator.field[:depth] for indicator in declaration.indicators for depth in (2, 3))
    for level in levels:
        yield level, hashed("l", *level[1:])
    for indicator in declaration.indicators:
        yield indicator.field, indicator.id


def _money_ids(declaration: Declaration, lines: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for period in declaration.periods:
        for source in _with_parts(period.sources):
            yield source.field, hashed("m", *source.field)
    for row in declaration.rows:
        yield row.field, hashed("r", *row.field)
    for line, anchor in zip(declaration.items, lines, strict=True):
        yield line.field, anchor
        for item in line.calculations:
            yield item.field, hashed("c", *line.field[1:], item.item.text)


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


def _with_parts(sources: Iterable[FundingSource]) -> Iterator[FundingSource]:
    for source in sources:
        yield source
        yield from _with_parts(source.parts)


def _distinct(lines: Sequence[FundingLine]) -> Iterator[str]:
    """An id for each line: made of its name, of its amount too where a name is used twice, counted where both are."""
    names = Counter(line.name.text for line in lines)
    seen: Counter[str] = Counter()
    for line in lines:
        amount = (line.money.text,) if names[line.name.text] > 1 else ()
        anchor = hashed("f", line.name.text, *amount)
        seen[anchor] += 1
        yield anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"
