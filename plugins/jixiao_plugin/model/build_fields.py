"""Cells of the form's head and of further lists of rows: tree → field values."""

from __future__ import annotations

import re

from ..finding import Offence
from ..forms.edition import FieldDefinition, FieldKind, FormEdition, RowsDefinition
from ..forms.near_miss import nearest
from ..source.faults import UNREADABLE_VALUE, YEAR_OUTSIDE
from ..source.log import shown
from ..source.tree import Entry, Mapping, Scalar
from .build_log import BuildLog, Entries, Place
from .build_money import read_money
from .days import read_days, read_term
from .declaration import FieldValue, Row

_YEAR = re.compile(r"[0-9]{4}")


def build_fields(log: BuildLog, edition: FormEdition, entries: Entries) -> tuple[FieldValue, ...]:
    """The cells of the form's head that the file writes, in the form's order."""
    values = []
    for definition in edition.fields:
        entry = entries.get(definition.label)
        if entry is None:
            continue
        if definition.public:
            values.append(_field(log, edition, definition, entry))
        else:
            log.private(entry, ())
    return tuple(values)


def _field(log: BuildLog, edition: FormEdition, definition: FieldDefinition, entry: Entry) -> FieldValue:
    place = (definition.label,)
    cell = log.scalar(entry.value, place)
    if definition.kind is FieldKind.MONEY:
        return FieldValue(definition, entry.key, cell, read_money(log, cell, place, definition.unit or edition.unit))
    check_value(log, definition, cell, place)
    return FieldValue(definition, entry.key, cell)


def check_value(log: BuildLog, definition: FieldDefinition, cell: Scalar, place: Place) -> None:
    """Note it where the text of *cell* is not what *definition* wants; a blank one is for the rules."""
    text = cell.text.strip()
    if not text:
        return
    quoted = f"“{definition.label}”写的是“{shown(text)}”"
    match definition.kind:
        case FieldKind.YEAR if not _YEAR.fullmatch(text):
            digits = re.search(r"\d{4}", text)
            expected = str(int(digits[0])) if digits else "2021"
            message, advice = f"{quoted}，应是四位数字", f"写成四位数字，例如 {expected}。"
        case FieldKind.CHOICE if text not in definition.choices:
            expected = _ticked(text, definition.choices) or nearest(text, definition.choices)
            message = f"{quoted}，应是{'、'.join(definition.choices)}之一"
            advice = f"只写选中的那一个，如“{expected or definition.choices[0]}”。"
        case FieldKind.DATE if not read_days(text):
            expected = "2021-03-01"
            message, advice = f"{quoted}，不是能读懂的日期", f"写成“年-月-日”，例如 {expected}。"
        case FieldKind.DATES if not read_term(text):
            expected = "2021-03-01 至 2021-12-31"
            message, advice = f"{quoted}，应是起止两个日期", f"写成“年-月-日 至 年-月-日”，例如 {expected}。"
        case _:
            return
    log.fault(UNREADABLE_VALUE, Offence(cell.span, message, place, found=text, expected=expected, help=advice))


def _ticked(text: str, choices: tuple[str, ...]) -> str:
    """The one choice with a ticked box before it, as in ☑新增项目 □延续项目; empty where it is not just one."""
    ticked = [choice for choice in choices if re.search(rf"[☑☒√✓✔■]\s*{re.escape(choice)}", text)]
    return ticked[0] if len(ticked) == 1 else ""


def read_year(log: BuildLog, edition: FormEdition, value: FieldValue | None, folder_year: int | None) -> int:
    """The year of the declaration; where the file does not tell, that of its folder, else the edition's first."""
    text = value.cell.text.strip() if value else ""
    if value is None or not _YEAR.fullmatch(text):
        return folder_year or edition.year_from
    year, span, place = int(text), value.cell.span, (value.label.text,)
    if folder_year not in {None, year}:
        where = f"在 {folder_year} 文件夹里，两处应一致" if folder_year else "不在年度的文件夹里"
        message = f"年度写的是 {year}，文件却{where}"
        log.fault(YEAR_OUTSIDE, Offence(span, message, place, found=text, expected=str(folder_year or "")))
    if year < edition.year_from or (edition.year_to is not None and year > edition.year_to):
        years = (
            f"{edition.year_from} 年度起" if edition.year_to is None else f"{edition.year_from}—{edition.year_to} 年度"
        )
        message = f"年度写的是 {year}，表式“{edition.id}”适用于{years}"
        log.fault(YEAR_OUTSIDE, Offence(span, message, place, found=text, expected=years))
    return year


def build_rows(log: BuildLog, edition: FormEdition, entries: Entries) -> tuple[Row, ...]:
    """The rows of the edition's further lists, list after list in the form's order."""
    rows = []
    for definition in edition.rows:
        entry = entries.get(definition.label)
        nodes = log.items(entry.value if entry else None, (definition.label,), f"- {definition.columns[0].label}: 文字")
        for number, node in enumerate(nodes, 1):
            ordinal = (definition.label, f"第{number}项")
            tree = log.mapping(node, ordinal, f"{definition.columns[0].label}: 文字")
            if tree is not None:
                rows.append(_row(log, edition, definition, tree, ordinal))
    return tuple(rows)


def _row(log: BuildLog, edition: FormEdition, definition: RowsDefinition, tree: Mapping, ordinal: Place) -> Row:
    entries = log.entries(tree, ordinal, (column.label for column in definition.columns))
    named = entries.get(definition.columns[0].label)
    place = (definition.label, named.value.text) if named and isinstance(named.value, Scalar) else ordinal
    cells = []
    for column in definition.columns:
        entry = entries.get(column.label)
        if entry is None:
            continue
        cell = log.scalar(entry.value, (*place, column.label))
        if column.kind is FieldKind.MONEY:
            read_money(log, cell, (*place, column.label), column.unit or edition.unit)
        else:
            check_value(log, column, cell, (*place, column.label))
        cells.append((entry.key, cell))
    return Row(definition.label, tuple(cells), place)
