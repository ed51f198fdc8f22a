"""How text stands in a terminal: its width in columns."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from ..position import Span

_WIDE = frozenset({"W", "F"})
_NO_WIDTH_CATEGORIES = frozenset({"Mn", "Me"})


@dataclass(frozen=True, slots=True)
class Display:
    """What the text is shown on."""

    width: int = 100
    """Columns of a line; longer source lines are cut."""
    colour: bool = False
    """Whether the severity word is coloured."""
    ambiguous: int = 1
    """Columns of “ ” … — and their like, which Unicode leaves to the terminal: 1 on most, 2 on some Chinese ones."""

    def columns(self, text: str) -> int:
        """The columns that *text*, made visible already, takes."""
        return sum(self._columns_of(char) for char in text)

    def _columns_of(self, char: str) -> int:
        if unicodedata.category(char) in _NO_WIDTH_CATEGORIES:
            return 0
        kind = unicodedata.east_asian_width(char)
        if kind in _WIDE:
            return 2
        return self.ambiguous if kind == "A" else 1

    def padded(self, text: str, columns: int) -> str:
        """*text* followed by blanks up to *columns*."""
        return text + " " * max(0, columns - self.columns(text))


def lines_of(span: Span) -> str:
    """The lines of *span* in words: 第 9 行, 第 11 至 15 行."""
    return f"第 {span.line} 行" if span.line == span.end_line else f"第 {span.line} 至 {span.end_line} 行"
