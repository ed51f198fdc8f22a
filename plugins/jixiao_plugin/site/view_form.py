"""The printed form's own words, in its own order; what the form does not know comes last, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..forms.edition import FieldDefinition
from ..model.declaration import Declaration, FundingPeriod, FundingSource, Row
from .anchors import Anchors, form_labels
from .prose import BlockView, prose
from .prose_links import LinkContext
from .view_ledger import Ledger, Note


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as typed; *anchor* is empty where its place has an address elsewhere."""

    cells: tuple[str, ...]
    anchor: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A list of rows as typed, under its heads."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One labelled cell of the form. Exactly one of *words*, *blocks* and *table* is filled, or the cell is blank."""

    anchor: str
    label: str
    words: str = ""
    is_strong: bool = False
    is_withheld: bool = False
    blocks: tuple[BlockView, ...] = ()
    table: Table | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class FormView:
    """The form as printed."""

    title: str
    entries: tuple[Entry, ...]
    strangers: tuple[Entry, ...]
    """What stands in the file although the edition has no place for it."""


def form_view(declaration: Declaration, book: Ledger, anchors: Anchors) -> FormView:
    """Every field and section in the order of the edition's layout."""
    return FormView(
        title=declaration.title,
        entries=tuple(_entry(label, declaration, book, anchors) for label in form_labels(declaration)),
        strangers=tuple(_strangers(declaration, book, anchors)),
    )


def _entry(label: str, declaration: Declaration, book: Ledger, anchors: Anchors) -> Entry:
    """What stands under a label of the layout: a field, a section, a period, a list of rows, or the funding lines."""
    edition = declaration.edition
    anchor = anchors.of((label,))
    notes = book.notes_at(anchor)
    definition = edition.field_named(label)
    if definition:
        return _field(definition, declaration, anchor, notes)
    section = edition.section_named(label)
    if section:
        return _section(section.printed or label, label, declaration, anchor, notes)
    period = next((item for item in declaration.periods if item.definition.label == label), None)
    if period:
        return Entry(f"{anchor}-typed", label, table=_sources(period))
    rows = [row for row in declaration.rows if row.label == label]
    if rows:
        return Entry(anchor, label, table=_rows(rows, book, anchors), notes=notes)
    if label == "资金明细" and declaration.items:
        lines = tuple(TableRow((line.name.text, line.money.text)) for line in declaration.items)
        return Entry("sums-typed", label, table=Table(("名称", "金额"), lines))
    return Entry(anchor, label, notes=notes)


def _field(definition: FieldDefinition, declaration: Declaration, anchor: str, notes: tuple[Note, ...]) -> Entry:
    value = declaration.field_value(definition.key)
    label = definition.printed or definition.label
    text = value.cell.text if value else ""
    return Entry(
        anchor,
        label,
        words=text if definition.public else "",
        is_strong=value is not None and value.money is not None,
        is_withheld=not definition.public,
        notes=notes,
    )


def _section(label: str, key: str, declaration: Declaration, anchor: str, notes: tuple[Note, ...]) -> Entry:
    narrative = next((item for item in declaration.narratives if item.definition.label == key), None)
    blocks = narrative.section.blocks if narrative else ()
    return Entry(anchor, label, blocks=prose(blocks, LinkContext(declaration.id)), notes=notes)


def _sources(period: FundingPeriod) -> Table:
    rows = list[tuple[str, str]]()
    if period.total is not None:
        rows.append((period.definition.printed or period.label.text, period.total.text))
    rows += _source_lines(period.sources)
    return Table(("来源", "金额"), tuple(map(TableRow, rows)))


def _source_lines(sources: tuple[FundingSource, ...]) -> Iterator[tuple[str, str]]:
    for source in sources:
        yield source.label.text, source.money.text if source.money else ""
        yield from _source_lines(source.parts)


def _rows(rows: list[Row], book: Ledger, anchors: Anchors) -> Table:
    heads = tuple(dict.fromkeys(key.text for row in rows for key, _ in row.cells))
    shown, seen = list[TableRow](), set[str]()
    for row in rows:
        cells = {key.text: cell.text for key, cell in row.cells}
        anchor = anchors.of(row.field)
        is_first = anchor not in seen  # two rows may be called alike
        seen.add(anchor)
        texts = tuple(cells.get(head, "") for head in heads)
        shown.append(TableRow(texts, anchor, book.notes_at(anchor)) if is_first else TableRow(texts))
    return Table(heads, tuple(shown))


def _strangers(declaration: Declaration, book: Ledger, anchors: Anchors) -> Iterator[Entry]:
    seen: set[str] = set()
    for key, text in declaration.unknown_fields:
        anchor = anchors.of((key.text,))
        yield Entry(anchor, key.text, words=text, notes=book.notes_at(anchor))
    context = LinkContext(declaration.id)
    for section in declaration.unknown_sections:
        anchor = anchors.of((section.heading,))
        anchor = "" if anchor in seen else anchor
        seen.add(anchor)
        yield Entry(anchor, section.heading, blocks=prose(section.blocks, context), notes=book.notes_at(anchor))
