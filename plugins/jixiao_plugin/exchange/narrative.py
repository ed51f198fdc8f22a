"""The blocks of a narrative section as content of a printed cell, every character as typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..source.document import Block, BlockKind
from ..source.prose import Piece, joined, piece
from .printed_form import Content, Paragraph, TypedTable

_ENTRY = re.compile(r"\s*([-+]|[0-9]{1,9}[.)])[ \t]+(?=\S)")
_BAR = re.compile(r"(?<!\\)\|")


def narrative_content(blocks: Iterable[Block]) -> Content:
    """What stands under a heading of the body; nothing where it is blank."""
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Paragraph | TypedTable]:
    if block.kind is BlockKind.TABLE:
        yield TypedTable(_rows(block.raw))
    elif block.kind is BlockKind.LIST:
        yield from _entries(block.raw)
    else:
        yield Paragraph(block.passage.text, block.marker, is_heading=block.kind is BlockKind.HEADING)


def _entries(raw: str) -> Iterator[Paragraph]:
    """The entries of a list, each with the lines that continue it."""
    mark, pieces = "", list[Piece]()
    for line in filter(str.strip, raw.split("\n")):
        opening = _ENTRY.match(line)
        if opening and pieces:
            yield Paragraph(joined(pieces).text, mark)
            pieces = []
        mark = f"{opening[1]} " if opening else mark
        pieces.append(piece(line, 1, opening.end() if opening else 0))
    yield Paragraph(joined(pieces).text, mark)


def _rows(raw: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a typed table without the rule below its heads, each filled up to the widest."""
    lines = raw.strip().split("\n")
    rows = [_cells(line.strip()) for number, line in enumerate(lines) if number != 1 or line.strip(" \t|:-")]
    width = max(len(row) for row in rows)
    return tuple((*row, *("",) * (width - len(row))) for row in rows)


def _cells(line: str) -> tuple[str, ...]:
    cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(line)]
    return tuple(cells[line.startswith("|") : len(cells) - (len(cells) > 1 and not cells[-1])])
