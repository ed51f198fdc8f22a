"""A small table of cells that go wrong somewhere, and frames made of it."""

from __future__ import annotations

import re

from jixiao_plugin.dataset.frame import Frame, read_frame
from jixiao_plugin.dataset.table import Column, Kind, Table

CELLS = (
    "=1+1",
    "＝1+1",
    "+8",
    "-5万元",
    "@SUM(A1)",
    "'=引号开头",
    "''-两个引号",
    "'没有公式",
    "\t制表",
    "\r回车",
    "两行\n第二行",
    '他说"好"，又说""',
    "一,二，三;四",
    "𠮷野家",
    "é 与 é",
    "<b>&amp;</b>",
    "_x0041_",
    "  两头空格  ",
    "NULL",
    "NaN",
    "1e5",
    "012",
    "true",
    "\\n 不是换行",
    "长" * 32_767,
)

Row = tuple[str, str]

TABLE: Table[Row] = Table(
    "cells",
    "单元格",
    "一行一个单元格。",
    (
        Column("id", "编号", lambda row: row[0], Kind.INTEGER, required=True),
        Column("cell", "内容", lambda row: row[1]),
    ),
    ("id",),
)


def lines_of_cells(*cells: str) -> bytes:
    """The lines of the table with *cells*, numbered from 1."""
    return TABLE.lines((str(number), cell) for number, cell in enumerate(cells, 1)).encode()


def frame_of(*cells: str) -> Frame:
    """The table with *cells*."""
    return read_frame(TABLE, lines_of_cells(*cells))


def as_typed(cell: str) -> str:
    """The text of a CSV *cell* without the quote that keeps a spreadsheet from calculating it."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell
