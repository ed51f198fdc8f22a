"""Indicators of the whole term and of the year side by side, as the form of 财预〔2015〕88号 sets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..model.declaration import Declaration, Indicator
from .indicator_levels import Group, Level
from .indicator_table import head_line, headed, titled
from .page import Page
from .printed_form import Cell, Grid, GridLine, Role, words
from .target_columns import typed

_HALF = 3
"""Columns of each half: level 2, name, value."""


def paired_table(declaration: Declaration, levels: Sequence[Level], page: Page, title: str) -> Grid:
    """The grid of all *levels*; what has no target in one of the periods leaves blank cells there."""
    heads = declaration.edition.indicators.headers
    widths = page.fitting_widths(_texts(levels, heads, title))
    lines = [line for level in levels for line in headed(level.label, _level(level, page, widths), page, widths)]
    lines = lines or [(Cell(),) * (1 + 2 * _HALF)]
    if title:
        lines[0] = (Cell(words(title), Role.SPINE, rows=len(lines)), *lines[0])
    cells = tuple(page.settled(lines, widths))
    return Grid(widths, cells, tuple(page.settled([head_line((*heads, *heads[1:]), title)], widths)))


def _level(level: Level, page: Page, widths: Sequence[int]) -> Iterator[GridLine]:
    if level.absent:
        yield (Cell(words(level.absent), columns=2 * _HALF),)
    for group in level.groups:
        yield from _group(group, page, widths)


def _group(group: Group, page: Page, widths: Sequence[int]) -> Iterator[GridLine]:
    term = [(item.name.text, typed(item.mid_target)) for item in group.indicators if item.mid_target]
    year = [(item.name.text, typed(item.target)) for item in group.indicators if item.target]
    rows = [(*_half(left), *_half(right)) for left, right in zip_longest(term, year, fillvalue=("", ""))]
    may_split = not page.is_block(rows, widths)
    for number, row in enumerate(rows):
        label = Cell(words(group.label), Role.LABEL, 1, len(rows), may_split)
        yield row if number else (label, *row[:2], label, *row[2:])
    if group.absent:
        yield Cell(words(group.label), Role.LABEL), Cell(words(group.absent), columns=2 * _HALF - 1)


def _half(texts: tuple[str, str]) -> GridLine:
    name, value = texts
    return Cell(words(name)), Cell(words(value), Role.SHORT)


def _texts(levels: Sequence[Level], heads: tuple[str, str, str, str], title: str) -> list[list[str]]:
    """The texts of each column, its head first."""
    indicators: list[Indicator] = [indicator for level in levels for indicator in level.indicators]
    half = [
        [heads[1], *(group.label for level in levels for group in level.groups)],
        [heads[2], *(indicator.name.text for indicator in indicators)],
        [heads[3], *(typed(target) for item in indicators for target in (item.mid_target, item.target))],
    ]
    return [*titled(title), [heads[0], *(level.label for level in levels)], *half, *half]
