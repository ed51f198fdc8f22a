"""How much room a page has, and how much of it a text takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from .printed_form import Cell, Content, GridLine, Paragraph, Role, plain_text, words

_MARGINS = 32
"""Millimetres at the left and the right of a page together."""
_INSET = 3.2
"""Millimetres between the text of a cell and its rules, at both sides together."""
_POINT = 25.4 / 72
_LEADING = 1.55
_LATIN = 0.55
"""Width of a Latin letter or a digit, of a Chinese one."""
_SHORT, _MOST = 5, 13
"""A text of no more than the first is kept in one line; more than the second takes further lines."""
_SLACK = 0.3
"""What rounding takes."""
_ROW, _BLOCK = 60, 110
"""Rows and blocks of rows up to so many millimetres are kept on one page. Heights are estimates, and what is kept
together and does not fit on a page would be cut off: so they are well below the height of any page."""
_EASY = re.compile("[\u2e80-\uffef]+")
"""A label that may be broken anywhere but before a mark."""
_TAIL = re.compile("（[^（）]*）$")
_NOT_FIRST = "、，。；：）》〉”"
_WORD = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of A4 and the size of its text in points."""

    is_landscape: bool
    size: float

    @property
    def width(self) -> float:
        """Room across, in Chinese characters."""
        return self._characters((297 if self.is_landscape else 210) - _MARGINS)

    def settled(self, lines: Sequence[GridLine], widths: Sequence[int]) -> Iterator[Cell]:
        """The cells of *lines*, which end at the right of the grid; what is not long is kept on one page."""
        heights = [self.height(line, widths) for line in lines]
        long = {number for number, height in enumerate(heights) if height > _ROW}
        for number, line in enumerate(lines):
            for cell, share in _shares(line, widths):
                covered = range(number, number + cell.rows)
                if cell.rows > 1 and self.text_height(cell.content, share) > sum(heights[place] for place in covered):
                    long |= set(covered)
        for number, line in enumerate(lines):
            for cell, share in _shares(line, widths):
                must_split = not long.isdisjoint(range(number, number + cell.rows))
                may_split = must_split or (cell.rows > 1 and cell.may_split)
                yield replace(cell, content=self._balanced(cell, share), may_split=may_split)

    def is_block(self, lines: Iterable[GridLine], widths: Sequence[int]) -> bool:
        """Whether *lines* are few enough to be kept on one page."""
        return sum(self.height(line, widths) for line in lines) <= _BLOCK

    def height(self, line: GridLine, widths: Sequence[int]) -> float:
        """About how many millimetres the row takes; cells over several rows are not asked."""
        heights = (self.text_height(cell.content, share) for cell, share in _shares(line, widths) if cell.rows == 1)
        return max(heights, default=self.text_height((), 1))

    def text_height(self, content: Content, share: float) -> float:
        """About how many millimetres a cell takes that has *share* of the width."""
        return max(1, self._lines(content, share)) * self.size * _LEADING * _POINT + _INSET

    def fitting_widths(self, columns: Iterable[Sequence[str]]) -> tuple[int, ...]:
        """Widths of columns that fill the page, given the texts of each with its head first."""
        bounds = [_bounds(texts) for texts in columns]
        inset = self._characters(_INSET)
        least = sum(low for low, _ in bounds)
        spare, wish = self.width - inset * len(bounds) - least, sum(high - low for low, high in bounds)
        share = min(1, max(0, spare) / wish) if wish else 0
        return tuple(round(100 * (inset + low + share * (high - low))) for low, high in bounds)

    def _balanced(self, cell: Cell, share: float) -> Content:
        """The content of *cell*; a printed label that is too long for one line is broken into even ones."""
        if cell.role in {Role.VALUE, Role.TEXT, Role.SHORT} or not cell.content:
            return cell.content
        return words("\n".join(_even_lines(plain_text(cell.content), self._room(share))))

    def _room(self, share: float) -> float:
        """Characters that a line holds in a cell that has *share* of the width."""
        return max(1.0, self.width * share - self._characters(_INSET))

    def _characters(self, millimetres: float) -> float:
        return millimetres / (self.size * _POINT)

    def _lines(self, content: Content, share: float) -> int:
        """About how many lines *content* takes in a cell that has *share* of the width."""
        room, lines = self._room(share), 0
        for part in content:
            if isinstance(part, Paragraph):
                lines += sum(max(1, ceil(text_width(line) / room)) for line in f"{part.mark}{part.text}".split("\n"))
            else:
                lines += 2 * len(part.rows)
        return lines


def page_for(columns: int, *, is_landscape: bool) -> Page:
    """The page of a form whose widest table has so many columns."""
    return Page(is_landscape, 10.5 if columns <= 6 else 9 if columns <= 12 else 8)


def text_width(text: str) -> float:
    """How wide *text* is where it is not broken, in Chinese characters."""
    return max(sum(_LATIN if character < "\u2e80" else 1 for character in line) for line in text.split("\n"))


def _shares(line: GridLine, widths: Sequence[int]) -> Iterator[tuple[Cell, float]]:
    """Each cell of a line with its share of the width; the last one ends at the right of the grid."""
    begin = len(widths) - sum(cell.columns for cell in line)
    for cell in line:
        yield cell, sum(widths[begin : begin + cell.columns]) / sum(widths)
        begin += cell.columns


def _even_lines(label: str, room: float) -> Iterator[str]:
    """The lines of a label: （万元） at its end on a line of its own, else lines that are alike in length."""
    tail = _TAIL.search(label)
    if text_width(label) <= room or (tail and tail.start() == 0):
        yield label
    elif tail:
        yield from _even_lines(label[: tail.start()], room)
        yield tail[0]
    elif _EASY.fullmatch(label):
        yield from _halves(label, room)
    else:
        yield label


def _halves(label: str, room: float) -> Iterator[str]:
    """The fewest lines that *label* takes, as long as one another."""
    count = ceil(text_width(label) / room)
    size = ceil(len(label) / count)
    begin = 0
    while begin < len(label):
        end = begin + size
        end += end < len(label) and label[end] in _NOT_FIRST
        yield label[begin:end]
        begin = end


def _bounds(texts: Sequence[str]) -> tuple[float, float]:
    """The least room and the room wished for by a column."""
    widths = [text_width(text) for text in texts]
    longest_word = max((text_width(word) for text in texts for word in _WORD.findall(text)), default=0)
    widest = max(widths[1:], default=0)
    least = max(min(_SHORT, *widths[:1]), min(_SHORT, widest), min(longest_word, _MOST))
    return least + _SLACK, max(least, min(max(widest, widths[0] / 2), _MOST)) + _SLACK
