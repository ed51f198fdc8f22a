"""Rows of a spreadsheet that were pasted into a file: cells with a tab between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

CELLS = re.compile(r"\S[ \u3000]*\t")
"""A cell that another one may follow, once blanks at the end of the line are gone."""

_FEW = 2
"""Cells that one line alone may have by a slip, a tab for a space; two such lines are a table."""


def cells_of(text: str) -> list[str]:
    """The filled cells of a line."""
    return [cell.strip() for cell in text.split("\t") if cell.strip()]


def pasted_end(lines: Sequence[str], start: int) -> int:
    """The index behind the rows that begin with the line at *start*; *start* itself where that is no row."""
    end = start
    while end < len(lines) and _is_row(lines[end]):
        end += 1
    return start if end - start == 1 and len(cells_of(lines[start])) <= _FEW else end


def _is_row(text: str) -> bool:
    """Whether it is cells and nothing else; a first cell with a colon is a name whose value follows."""
    first, tab, _ = text.strip().partition("\t")
    return bool(tab and first[0] != "#" and not set(first) & set(":：'\"[{"))
