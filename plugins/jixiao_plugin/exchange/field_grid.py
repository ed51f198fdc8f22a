"""The grid of labelled cells: fields side by side, narratives, fund sources, lists, and groups of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ..forms.sheet import SheetCell, SheetGroup, SheetRow
from .contents import Contents, Line, PrintedList
from .page import Page
from .printed_form import Cell, Content, Grid, GridLine, Role, words

_WIDE = 50
"""Columns of the grid, so that two, three and four cells can share a line."""
_CHARACTERS = 9.5
"""Width of a label, and of the title of a group, so that their right edges meet."""
_CROWDED = 3
"""With so many cells in a line, labels are a little narrower."""


def field_grid(parts: Iterable[SheetRow | SheetGroup], contents: Contents, page: Page) -> Grid:
    """The cells of *parts*, which hold no indicators."""
    return _FieldGrid(contents, page, min(10, round(_WIDE * _CHARACTERS / page.width))).grid(parts)


@dataclass(frozen=True, slots=True)
class _FieldGrid:
    contents: Contents
    page: Page
    label: int
    """Columns of a label."""

    def grid(self, parts: Iterable[SheetRow | SheetGroup]) -> Grid:
        widths = (1,) * _WIDE
        lines = [line for part in parts for line in self._part(part)]
        return Grid(widths, tuple(self.page.settled(lines, widths)))

    def _part(self, part: SheetRow | SheetGroup) -> Iterator[GridLine]:
        if isinstance(part, SheetRow):
            return self._lines(part.cells, _WIDE)
        lines = (line for row in part.rows for line in self._lines(row.cells, _WIDE - self.label))
        return self._beside(part.title, lines)

    def _beside(self, title: str, lines: Iterable[GridLine]) -> Iterator[GridLine]:
        """*lines* with one title at their left."""
        rows = list(lines)
        for number, line in enumerate(rows):
            yield line if number else (Cell(words(title), Role.LABEL, self.label, len(rows)), *line)

    def _lines(self, cells: Sequence[SheetCell], width: int) -> Iterator[GridLine]:
        """The lines that one row of the sheet becomes."""
        contents = self.contents
        labels = [cell.labels[0] for cell in cells]
        periods = [period for period in map(contents.period, labels) if period]
        printed_list = contents.list_of(labels[0])
        if periods:
            columns = [contents.lines(period) for period in periods]
            yield from (tuple(self._amounts(line, width)) for line in zip_longest(*columns))
        elif printed_list:
            yield from self._beside(contents.title(cells[0]), _list_lines(printed_list, width - self.label))
        elif len(cells) > 1 and all(map(contents.declaration.edition.section_named, labels)):
            yield from self._under_heads(cells, width)
        else:
            yield tuple(self._pairs([(contents.title(cell), contents.of(cell)) for cell in cells], width))

    def _amounts(self, lines: Sequence[Line | None], width: int) -> Iterator[Cell]:
        return self._pairs([(line.label, words(line.amount)) if line else ("", ()) for line in lines], width)

    def _pairs(self, pairs: Sequence[tuple[str, Content]], width: int) -> Iterator[Cell]:
        """Labels, each with what stands beside it."""
        label_width = self.label - 2 * (len(pairs) >= _CROWDED)
        for (label, content), share in zip(pairs, _shares(width, len(pairs)), strict=True):
            yield Cell(words(label), Role.LABEL, label_width)
            yield Cell(content, Role.TEXT if len(pairs) == 1 else Role.VALUE, share - label_width)

    def _under_heads(self, cells: Sequence[SheetCell], width: int) -> Iterator[GridLine]:
        """Narratives side by side, each under its label."""
        pairs = list(zip(cells, _shares(width, len(cells)), strict=True))
        yield tuple(Cell(words(self.contents.title(cell)), Role.HEAD, share) for cell, share in pairs)
        yield tuple(Cell(self.contents.of(cell), Role.VALUE, share) for cell, share in pairs)


def _list_lines(printed: PrintedList, width: int) -> Iterator[GridLine]:
    """Heads and rows of a list; a blank list has one blank row, as on the form."""
    shares = _shares(width, len(printed.heads))
    yield tuple(Cell(words(head), Role.HEAD, share) for head, share in zip(printed.heads, shares, strict=True))
    for row in printed.rows or (((),) * len(printed.heads),):
        yield tuple(Cell(content, Role.VALUE, share) for content, share in zip(row, shares, strict=True))


def _shares(width: int, count: int) -> tuple[int, ...]:
    """*width* in *count* parts, the first of them a column wider where it does not go up."""
    share, rest = divmod(width, count)
    return tuple(share + (number < rest) for number in range(count))
