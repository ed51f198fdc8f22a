"""Where something stands in a declaration file."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a file: lines and columns count from 1, in characters; the end is just past the last one.

    A named tuple: a declaration has a thousand of them, and a frozen dataclass takes three times as long to make.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    def to(self, other: Span) -> Span:
        """The span from the start of this one to the end of *other*."""
        return Span(self.line, self.column, other.end_line, other.end_column)

    def cut(self, start: int, length: int) -> Span:
        """The part of a one-line span that begins *start* characters in and is *length* characters long."""
        return Span(self.line, self.column + start, self.line, self.column + start + length)


START = Span(1, 1, 1, 1)
"""The place named by a finding that concerns the whole file."""
