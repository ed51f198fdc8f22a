"""The tables as text: CSV for spreadsheets and people, JSON Lines and JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow.compute as pc

from .archive import Bytes
from .frame import Frame, Texts, each, lined_up, rewritten
from .table import NUMBERS, Column, Kind

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel takes a Chinese CSV for GBK."""

_FORMULA = r"^('*[=+\-@\t\r\n＝＋－＠])"
"""Opens a cell that a spreadsheet would calculate, also in full width; with quotes of ours before it, or none."""
_quoted = json.JSONEncoder(ensure_ascii=False).encode
"""A text as JSON has it; `json.dumps` would make such an encoder for each."""


def harmless(texts: Texts) -> Texts:
    """*texts* as CSV holds them: with a ' before each that a spreadsheet would take for a formula."""
    return pc.replace_substring_regex(texts, _FORMULA, r"'\1")


def csv_file(frame: Frame) -> Iterator[Bytes]:
    """The table as CSV, a line of names first."""
    yield BYTE_ORDER_MARK + ",".join(frame.table.names).encode() + b"\n"
    columns = [
        cells if column.kind in NUMBERS else rewritten(cells, _csv_cells(cells.dictionary))
        for column, cells in frame.columns
    ]
    yield from lined_up(columns, ",", "\n")


def json_lines(frame: Frame) -> Iterator[Bytes]:
    """The table as an object a line. Empty cells are left out; amounts are texts, for programs round JSON numbers."""
    opening = "{"
    columns = []
    for column, cells in frame.columns:
        if cells.null_count < len(cells):
            columns.append(rewritten(cells, each(cells.dictionary, _json_cell(column, opening))))
            opening = ","  # the first column is part of the key and never empty
    yield from lined_up(columns, "", "}\n")


def json_file(tables: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """All *tables*, names and JSON lines, as one object: under each name the list of its rows."""
    opening = b"{"
    for name, lines in tables:
        yield b'%s\n"%s": [\n' % (opening, name.encode())
        yield lines.replace(b"\n", b",\n", lines.count(b"\n") - 1)
        yield b"]"
        opening = b","
    yield b"\n}\n"


def _csv_cells(texts: Texts) -> Texts:
    texts = harmless(texts)
    quoted = pc.binary_join_element_wise('"', pc.replace_substring(texts, '"', '""'), '"', "")
    return pc.if_else(pc.match_substring_regex(texts, '[",\r\n]'), quoted, texts)


def _json_cell(column: Column[Any], opening: str) -> Callable[[str], str]:
    name = f'{opening}"{column.name}":'
    if column.kind is Kind.INTEGER:
        return lambda text: name + text
    return lambda text: name + _quoted(text)
