"""The table of indicators, a row each, with the two headings merged over the rows they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..forms.indicators import ColumnDefinition
from ..forms.sheet import SheetCell
from ..model.declaration import Indicator
from .contents import Contents
from .indicator_levels import Group, Level
from .page import Page, text_width
from .printed_form import Cell, Grid, GridLine, Role, plain_text, words
from .target_columns import column_text, value_columns

_CENTRED = 10
"""Columns with no text wider than this hold figures, units and marks, which are centred."""


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The columns of the table; grids are made of all of its levels or of some."""

    page: Page
    title: str
    """Printed at the left of the whole table; may be empty."""
    heads: tuple[str, ...]
    spine: tuple[Cell, ...]
    """What is printed once at the left of all rows."""
    texts: Mapping[str, tuple[str, ...]]
    """Name and columns by id of the indicator."""
    roles: tuple[Role, ...]
    """Of the columns behind the name."""
    widths: tuple[int, ...]

    def grid(self, levels: Sequence[Level], heading: str = "") -> Grid:
        """The grid of some of the levels, under a heading; without any it has one blank row, as on the form."""
        lines = [line for level in levels for line in self._level(level)]
        lines = lines or [(Cell(),) * (3 + len(self.roles))]
        lines[0] = (*(replace(cell, rows=len(lines)) for cell in self.spine), *lines[0])
        if self.title:
            lines[0] = (Cell(words(self.title), Role.SPINE, rows=len(lines)), *lines[0])
        cells = tuple(self.page.settled(lines, self.widths))
        head = tuple(self.page.settled([head_line(self.heads, self.title)], self.widths))
        return Grid(self.widths, cells, head, heading)

    def _level(self, level: Level) -> Iterator[GridLine]:
        lines = [line for group in level.groups for line in self._group(group)]
        if level.absent:
            lines = [(Cell(words(level.absent), columns=2 + len(self.roles)),)]
        yield from headed(level.label, lines, self.page, self.widths)

    def _group(self, group: Group) -> Iterator[GridLine]:
        lines = [tuple(self._row(indicator)) for indicator in group.indicators]
        if group.absent:
            lines.append((Cell(words(group.absent), columns=1 + len(self.roles)),))
        yield from headed(group.label, lines, self.page, self.widths)

    def _row(self, indicator: Indicator) -> Iterator[Cell]:
        name, *texts = self.texts[indicator.id]
        yield Cell(words(name))
        for text, role in zip(texts, self.roles, strict=True):
            yield Cell(words(text), role)


def indicator_table(
    contents: Contents, page: Page, columns: Sequence[ColumnDefinition], levels: Sequence[Level], title: str = ""
) -> IndicatorTable:
    """The table that has *columns* behind the name, as wide as *levels* need them."""
    edition = contents.declaration.edition
    leading = tuple(SheetCell((label,)) for label in edition.sheet.leading)
    spine = tuple(Cell(contents.of(cell)) for cell in leading)
    all_columns = value_columns(edition.indicators)
    indicators = [indicator for level in levels for indicator in level.indicators]
    texts = {
        item.id: (_name(item, edition.sheet.mark), *(column_text(item, column, all_columns) for column in columns))
        for item in indicators
    }
    heads = (
        *map(contents.title, leading),
        *edition.indicators.headers[:3],
        *(column.printed or column.label for column in columns),
    )
    filled = (
        *([plain_text(cell.content)] for cell in spine),
        [level.label for level in levels],
        [group.label for level in levels for group in level.groups],
        *([texts[item.id][place] for item in indicators] for place in range(1 + len(columns))),
    )
    narrow = [max(map(text_width, below), default=0) <= _CENTRED for below in filled[-len(columns) :]]
    return IndicatorTable(
        page=page,
        title=title,
        heads=heads,
        spine=spine,
        texts=texts,
        roles=tuple(Role.SHORT if is_narrow else Role.VALUE for is_narrow in narrow),
        widths=page.fitting_widths(
            [*titled(title), *([head, *below] for head, below in zip(heads, filled, strict=True))]
        ),
    )


def _name(indicator: Indicator, mark: str) -> str:
    """Its name, behind the mark of a core indicator where the form prints one."""
    cell = indicator.column(mark)
    return (cell.text if cell else "") + indicator.name.text


def head_line(heads: Sequence[str], title: str) -> GridLine:
    """The heads of a table that may have a title at its left."""
    corner = (Cell(role=Role.CORNER),) if title else ()
    return (*corner, *(Cell(words(head), Role.HEAD) for head in heads))


def headed(label: str, lines: Iterable[GridLine], page: Page, widths: Sequence[int]) -> Iterator[GridLine]:
    """*lines* with one label merged at their left; a page ends before them or behind them, if they are few."""
    rows = list(lines)
    may_split = not page.is_block(rows, widths)
    for number, line in enumerate(rows):
        yield line if number else (Cell(words(label), Role.LABEL, 1, len(rows), may_split), *line)


def titled(title: str) -> list[list[str]]:
    """The column of a title at the left of a table, for its width."""
    return [["", title[: 2 if len(title) <= 6 else 4]]] if title else []
