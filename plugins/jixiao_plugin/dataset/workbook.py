"""The tables as one XLSX workbook, a sheet each.

XlsxWriter makes the workbook with its styles, heads and links, but no rows; into that our rows are set, by the column.
Ten million cells, one call each, would take it a minute. A head shows its title in Chinese with the unit, by its number
format, and holds the column's name, so that formulas, pivot tables and programs find the name that all forms share.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from .archive import Archive, Bytes
from .frame import Cells, Frame, Texts, batches, each, rewritten, utf8
from .table import NUMBERS, Column, Kind

MOST_ROWS = 1_048_575
"""Of one sheet, its head not counted; a longer table goes on in a further sheet."""
_MOST_LINKS = 65_530
"""Of one sheet."""
LONGEST = 32_767
"""Characters of one cell, as UTF-16 counts them."""
_EXACT_DIGITS = 15
"""Significant digits that a spreadsheet keeps; a longer number is written as text, so that none is lost."""
_EVERY_CELL = {"font_name": "等线", "font_size": 11, "font_scheme": "none", "valign": "top"}
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""A workbook has to say when it was made; the same data make the same file on any day."""
_MONEY_FORMAT = "#,##0.00"
_NARROW, _WIDE, _WIDEST = 8, 46, 80
"""Characters that a column is at least and at most wide, and one of texts at most."""
_LINE, _MOST_LINES = 15, 27
"""Points that a line takes, and lines that the highest row has room for."""
_PAPER = 190
"""Characters that still can be read side by side on one sheet of paper."""
_SAMPLE = 300
"""Distinct texts of a column that its width is measured by."""

_STYLES = re.compile(r'<col min="(\d+)" max="(\d+)" [^>]*style="(\d+)"')
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_ROWS = re.compile("(?<=<sheetData>)(<row .*?</row>).*(?=</sheetData>)")
_STRINGS = "xl/sharedStrings.xml"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet: a table, or as much of it as a sheet holds."""

    title: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class _Strings:
    """The distinct texts of all cells; a cell names its text by number."""

    texts: Texts
    numbers: Mapping[tuple[str, str], Any]
    """Of the distinct texts of a column, by the names of its table and its own."""


def workbook_file(frames: Sequence[Frame], most_rows: int = MOST_ROWS) -> bytes:
    """The workbook with a sheet for each of *frames*, or several where it has more than *most_rows*."""
    sheets = [sheet for frame in frames for sheet in _sheets(frame, most_rows)]
    with zipfile.ZipFile(io.BytesIO(_shell(sheets))) as shell:
        files = {name: shell.read(name).decode() for name in shell.namelist()}
    own = files.pop(_STRINGS)
    strings = _strings(frames, own.count("<si>"))
    book = Archive()
    for name, xml in files.items():
        number = _SHEET.fullmatch(name)
        book.add(name, *(_with_rows(xml, sheets[int(number[1]) - 1].frame, strings) if number else (xml.encode(),)))
    book.add(_STRINGS, *_with_strings(own, strings.texts))
    return book.finish()


def _sheets(frame: Frame, most_rows: int) -> Iterator[_Sheet]:
    title = frame.table.title
    for number, start in enumerate(range(0, max(frame.rows, 1), most_rows), 1):
        part = Frame(frame.table, frame.data.slice(start, most_rows))
        yield _Sheet(title if number == 1 else f"{title} {number}", part)


def _shell(sheets: Sequence[_Sheet]) -> bytes:
    """The workbook without rows."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "default_format_properties": dict(_EVERY_CELL)})
    book.set_properties({"title": "绩效目标申报表数据", "created": _MADE})
    for sheet in sheets:
        _lay_out(book, book.add_worksheet(sheet.title), sheet.frame)
    book.close()
    return file.getvalue()


def _lay_out(book: Any, page: Any, frame: Frame) -> None:
    """Heads, widths, styles and links of one sheet, on screen and on paper."""
    columns = [(column, cells, _width(column, cells)) for column, cells in frame.columns]
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, frame.rows, len(columns) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.repeat_rows(0)
    page.set_footer("&L&A&R第 &P 页，共 &N 页")
    if sum(width for _, _, width in columns) <= _PAPER:
        page.fit_to_pages(1, 0)
    else:
        page.repeat_columns(0)
    for at, (column, cells, width) in enumerate(columns):
        page.set_column(at, at, width, book.add_format(_format(column)))
        page.write_string(0, at, column.name, book.add_format(_head(column)))
        if column.kind is Kind.ADDRESS:
            for row, address in enumerate(cells.slice(0, _MOST_LINKS).to_pylist(), 1):
                if address.startswith("http"):
                    page.write_url(row, at, address, None, " ")


def _format(column: Column[Any]) -> dict[str, object]:
    match column.kind:
        case Kind.DECIMAL:
            return {"num_format": _MONEY_FORMAT if column.unit == "元" else "General"}
        case Kind.INTEGER:
            return {"num_format": "0"}
        case Kind.ADDRESS:
            return {"font_color": "#0B4F86", "underline": 1, "align": "left", "indent": 1}
        case _:
            # Quoted, or a text that opens with = becomes a formula once somebody edits it.
            return {"quote_prefix": True, "align": "left", "indent": 1, "text_wrap": True}


def _head(column: Column[Any]) -> dict[str, object]:
    shown = column.head.replace('"', "”")
    place = {"align": "right"} if column.kind in NUMBERS else {"align": "left", "indent": 1}
    return {"bold": True, "bg_color": "#F4F6F7", "bottom": 2, "num_format": f';;;"{shown}"', **place}


def _width(column: Column[Any], cells: Cells) -> int:
    """So wide that the head and the first texts fit, in characters of which a Chinese one takes two."""
    room = 6 if column.kind is Kind.DECIMAL else 3
    longest = pc.max(_lengths(cells.dictionary.slice(0, _SAMPLE))).as_py() or 0
    wanted = max(_NARROW, 2 * len(column.head) + 5, longest + room)
    return min(wanted, _WIDEST if column.kind is Kind.TEXT else _WIDE)


def _lengths(texts: Any) -> Any:
    """How many characters wide each of *texts* is: a Chinese one has three bytes and counts for two."""
    return pc.divide(pc.add(pc.binary_length(texts), pc.utf8_length(texts)), 2)


def _heights(frame: Frame) -> Any:
    """What each row says of its height: nothing, save where a text goes on in further lines."""
    lines = pa.repeat(pa.scalar(1, pa.int32()), frame.rows)
    for column, cells in frame.columns:
        if column.kind is Kind.TEXT:
            room = _width(column, cells) - 2
            texts = cells.dictionary
            taken = pc.add(pc.divide(pc.add(_lengths(texts), room - 1), room), pc.count_substring(texts, "\n"))
            if (pc.max(taken).as_py() or 0) > 1:
                lines = pc.max_element_wise(lines, taken.cast(pa.int32()).take(cells.indices))
    said = ["", *(f' ht="{_LINE * count}" customHeight="1"' for count in range(2, _MOST_LINES + 1))]
    return pa.array(said).take(pc.subtract(pc.min_element_wise(lines, _MOST_LINES), 1))


def _with_rows(xml: str, frame: Frame, strings: _Strings) -> Sequence[Bytes]:
    """The sheet *xml* of the shell with the rows of *frame*."""
    corner = f"{xl_col_to_name(len(frame.table.columns) - 1)}{frame.rows + 1}"
    xml = re.sub(r'<dimension ref="[^"]*"/>', f'<dimension ref="A1:{corner}"/>', xml)
    before, head, after = _ROWS.split(xml)
    styles = [style for first, last, style in _STYLES.findall(before) for _ in range(int(first), int(last) + 1)]
    return ((before + head).encode(), *_rows(frame, styles, strings), after.encode())


def _rows(frame: Frame, styles: Sequence[str], strings: _Strings) -> Iterator[memoryview]:
    """The rows as XML. Without addresses, which are most of it otherwise, cells follow one another, also empty ones."""
    columns = []
    for (column, cells), style in zip(frame.columns, styles, strict=True):
        if column.kind in NUMBERS:
            written = each(cells.dictionary, partial(_number, style))
        else:
            numbers = strings.numbers[frame.table.name, column.name].cast(pa.string())
            written = pc.binary_join_element_wise(f'<c s="{style}" t="s"><v>', numbers, "</v></c>", "")
        columns.append(rewritten(cells, written, empty=f'<c s="{style}"/>'))
    heights = _heights(frame)
    for start, cells in batches(columns):
        first = start + 2  # rows count from 1, and the head is one
        row = pa.array(range(first, first + len(cells[0]))).cast(pa.string())
        height = heights.slice(start, len(row))
        yield utf8(pc.binary_join_element_wise('<row r="', row, '"', height, ">", *cells, "</row>", ""))


def _number(style: str, text: str) -> str:
    if len(text.strip("-0").replace(".", "")) <= _EXACT_DIGITS:
        return f'<c s="{style}"><v>{text}</v></c>'
    return f'<c s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'


def _strings(frames: Iterable[Frame], first: int) -> _Strings:
    """The texts of *frames*, numbered from *first*; those before it are the shell's own."""
    columns = {
        (frame.table.name, column.name): cells.dictionary
        for frame in frames
        for column, cells in frame.columns
        if column.kind not in NUMBERS
    }
    distinct = pa.concat_arrays(columns.values()).dictionary_encode()
    numbers, start = {}, 0
    for name, texts in columns.items():
        numbers[name] = pc.add(distinct.indices.slice(start, len(texts)), first)
        start += len(texts)
    return _Strings(distinct.dictionary, numbers)


_UNSPEAKABLE = "[\x01-\x08\x0b-\x1f\ufffe\uffff]"


def _with_strings(own: str, texts: Texts) -> Sequence[Bytes]:
    """The texts of the shell, *own*, then *texts*."""
    head = re.sub(r' (?:uniqueC|c)ount="\d+"', "", own).removesuffix("</sst>")
    texts = each(texts, _cut, pc.greater(pc.utf8_length(texts), LONGEST // 2))
    texts = each(texts, _spoken, pc.match_substring_regex(texts, f"{_UNSPEAKABLE}|_x"))
    for sign, name in ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"):
        texts = pc.replace_substring(texts, sign, name)
    items = pc.binary_join_element_wise('<si><t xml:space="preserve">', texts, "</t></si>", "")
    return head.encode(), utf8(items), b"</sst>"


def _spoken(text: str) -> str:
    """*text* as a cell holds it: what XML cannot say by its number."""
    return re.sub(f"{_UNSPEAKABLE}|_(?=x[0-9A-Fa-f]{{4}}_)", lambda found: f"_x{ord(found[0]):04X}_", text)


def _cut(text: str) -> str:
    """*text*, or its beginning where it is too long for a cell."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * LONGEST else units[: 2 * LONGEST - 4].decode("utf-16-le", "ignore") + "……"
