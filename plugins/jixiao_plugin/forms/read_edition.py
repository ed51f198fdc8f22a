"""An edition file as a typed `FormEdition`; anything wrong in it is a `JixiaoError` that names file and line."""

from __future__ import annotations

import re

from ..finding import Severity
from .edition import (
    Authority,
    Evidence,
    FieldDefinition,
    FieldKind,
    FormEdition,
    PeriodDefinition,
    RowsDefinition,
    SectionDefinition,
    SourceDefinition,
)
from .labels import (
    COMMON_KEYS,
    DEPARTMENT,
    INDICATORS,
    ITEMS,
    PRIVATE_LABELS,
    PROJECT_NAME,
    YEAR,
    line_labels,
    own_labels,
)
from .located import Table, refuse
from .read_indicators import read_indicators
from .read_sheet import read_sheet
from .sheet import BELOW, SheetDefinition, plain_sheet

_EDITION_KEYS = (
    "id", "title", "page_title", "year_from", "year_to", "unit", "authority", "fields", "sections", "periods", "total",
    "items_required", "rows", "indicators", "layout", "sheet", "severities", "features", "notes", "decimals",
)  # fmt: skip
_FIELD_KEYS = ("key", "kind", "required", "public", "printed", "unit", "choices")
_EDITION_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLACEHOLDERS = frozenset({"year", "department", "project"})
_UNITS = ("元", "万元")
_IDENTITY = ((YEAR, "year", FieldKind.YEAR), (PROJECT_NAME, "project_name", None), (DEPARTMENT, "department", None))


def read_edition(table: Table) -> FormEdition:
    """The edition that *table*, the whole of an edition file, describes."""
    table.allow(*_EDITION_KEYS)
    edition = FormEdition(
        id=_edition_id(table),
        title=table.text("title"),
        page_title=_page_title(table),
        authority=_authority(table.table("authority")),
        year_from=_year_from(table),
        year_to=table.number("year_to"),
        unit=_unit(table),
        fields=(*_fields(table, "fields"), *_private_fields(table)),
        sections=tuple(_section(label, inner) for label, inner in table.tables("sections")),
        periods=tuple(_period(label, inner) for label, inner in table.tables("periods")),
        total=table.text("total"),
        items_required=table.flag("items_required", default=False),
        rows=tuple(_rows(label, inner) for label, inner in table.tables("rows")),
        indicators=read_indicators(table.table("indicators")),
        layout=table.texts("layout"),
        sheet=_sheet(table),
        severities=_severities(table.table("severities")),
        features=frozenset(table.texts("features")),
        notes=table.text("notes", ""),
        decimals=table.number("decimals"),
    )
    _agree(table, edition)
    return edition


def _edition_id(table: Table) -> str:
    text = table.text("id")
    if not _EDITION_ID.fullmatch(text):
        refuse(table.path, table.node, f"表式代号“{text}”只能用小写字母、数字和连字符")
    return text


def _page_title(table: Table) -> str:
    text = table.text("page_title")
    unknown = [word for word in re.findall(r"\{(.*?)\}", text) if word not in _PLACEHOLDERS]
    if unknown or text.count("{") != text.count("}"):
        refuse(table.path, table.node, f"page_title 里只能用 {{year}}、{{department}}、{{project}}，写的是“{text}”")
    return text


def _year_from(table: Table) -> int:
    year = table.number("year_from")
    if year is None:
        refuse(table.path, table.node, "表式要写明起始年度 year_from")
    return year


def _unit(table: Table) -> str:
    text = table.text("unit")
    if text not in _UNITS:
        refuse(table.path, table.node, f"金额单位应是{'或'.join(_UNITS)}，写的是“{text}”")
    return text


def _authority(table: Table) -> Authority:
    table.allow("issuer", "document", "title", "date", "evidence", "read_at")
    return Authority(
        issuer=table.text("issuer"),
        document=table.text("document", ""),
        title=table.text("title"),
        date=table.text("date", ""),
        evidence=table.choice("evidence", Evidence),
        read_at=table.text("read_at"),
    )


def _fields(table: Table, key: str) -> tuple[FieldDefinition, ...]:
    return tuple(_field(label, inner) for label, inner in table.tables(key))


def _field(label: str, table: Table) -> FieldDefinition:
    table.allow(*_FIELD_KEYS)
    return FieldDefinition(
        label=label,
        key=table.text("key"),
        kind=table.choice("kind", FieldKind, FieldKind.TEXT),
        required=table.flag("required", default=False),
        public=table.flag("public", default=True),
        printed=table.text("printed", ""),
        unit=table.text("unit", ""),
        choices=table.texts("choices"),
    )


def _private_fields(table: Table) -> tuple[FieldDefinition, ...]:
    own = {entry.key.text for entry in table.table("fields").node}
    return tuple(FieldDefinition(label, "private", public=False) for label in PRIVATE_LABELS if label not in own)


def _section(label: str, table: Table) -> SectionDefinition:
    table.allow("key", "required", "printed")
    return SectionDefinition(label, table.text("key"), table.flag("required", default=False), table.text("printed", ""))


def _period(label: str, table: Table) -> PeriodDefinition:
    table.allow("key", "printed", "required", "sources")
    return PeriodDefinition(
        label=label,
        key=table.text("key"),
        printed=table.text("printed", label),
        required=table.flag("required", default=False),
        sources=_sources(table, "sources"),
    )


def _sources(table: Table, key: str) -> tuple[SourceDefinition, ...]:
    return tuple(_source(label, inner) for label, inner in table.tables(key))


def _source(label: str, table: Table) -> SourceDefinition:
    table.allow("key", "parts", "partial", "printed")
    partial, printed = table.flag("partial", default=False), table.text("printed", "")
    return SourceDefinition(label, table.text("key"), _sources(table, "parts"), partial, printed)


def _sheet(table: Table) -> SheetDefinition:
    if table.node.get("sheet") is None:
        return plain_sheet(table.text("page_title"), table.text("unit"), table.texts("layout"))
    return read_sheet(table.table("sheet"))


def _rows(label: str, table: Table) -> RowsDefinition:
    table.allow("key", "required", "columns")
    columns = _fields(table, "columns")
    if not columns:
        refuse(table.path, table.node, f"{table.name}要列出栏目 columns")
    return RowsDefinition(label, table.text("key"), columns, table.flag("required", default=False))


def _severities(table: Table) -> dict[str, Severity]:
    return {entry.key.text: table.choice(entry.key.text, Severity) for entry in table.node}


def _agree(table: Table, edition: FormEdition) -> None:
    """Refuse an edition whose parts do not fit one another."""
    for label, key, kind in _IDENTITY:
        known = edition.field_named(label)
        if known is None or known.key != key or not known.required or (kind and known.kind is not kind):
            refuse(table.path, table.node, f"每个表式都要有必填字段“{label}”，key 为 {key}")
    own = own_labels(edition)
    taken = [label for label in own if label in COMMON_KEYS]
    if taken:
        refuse(table.path, table.node, f"“{taken[0]}”是所有表式共用的名称，不能另作字段")
    if edition.year_to is not None and edition.year_to < edition.year_from:
        refuse(table.path, table.node, f"年度从 {edition.year_from} 到 {edition.year_to} 前后颠倒")
    totals = [item.key for item in edition.fields if item.kind is FieldKind.MONEY]
    if edition.total not in (*totals, *(item.label for item in edition.periods)):
        refuse(table.path, table.node, f"合计“{edition.total}”既不是金额字段的 key，也不是资金期间的名称")
    printed = (*own, *(item.label for item in edition.sections), ITEMS, INDICATORS)
    strange = next((label for label in edition.layout if label not in printed), None)
    if strange is not None:
        refuse(table.path, table.node.get("layout") or table.node, f"版面里的“{strange}”不是本表的字段、栏目或表格")
    _place_all(table, edition, printed)


def _place_all(table: Table, edition: FormEdition, known: tuple[str, ...]) -> None:
    """Refuse a sheet that leaves out a label of the layout, or has a cell for something the form does not know."""
    node, labels = table.node.get("sheet") or table.node, tuple(edition.sheet.labels())
    lines = {f"{period.label}{BELOW}{label}" for period in edition.periods for label in line_labels(period)}
    strange = next((label for label in labels if label not in known and label not in lines), None)
    if strange is not None:
        refuse(table.path, node, f"印出的表 sheet 里的“{strange}”不是本表的字段、栏目或表格")
    placed = {label.split(BELOW)[0] for label in labels}
    left_out = next((label for label in edition.layout if label not in placed), None)
    if left_out is not None:
        refuse(table.path, node, f"印出的表 sheet 里没有“{left_out}”，版面 layout 里有")
