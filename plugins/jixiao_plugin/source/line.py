"""A line of the front matter that is put right in memory and still knows where each character stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..position import Span

_QUOTES = re.compile("'+")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replaces the characters from *start* up to *end* by *text*."""

    start: int
    end: int
    text: str


class Line(NamedTuple):
    """One line: its text as it is now, and the original offset of every character of it."""

    text: str
    origins: tuple[int, ...] | None = None
    """One for each character and one for the end; none while the line is as typed."""

    def origin(self, offset: int) -> int:
        """Where the character at *offset* stood in the line as typed, counted from 0."""
        if self.origins is None:
            return offset
        return self.origins[min(offset, len(self.origins) - 1)]

    def span(self, number: int, start: int, end: int) -> Span:
        """The place of text[start:end] in the file, where this line has the given *number*."""
        return Span(number, self.origin(start) + 1, number, self.origin(end) + 1)

    def edited(self, edits: Iterable[Edit]) -> Line:
        """The line after *edits*, which must not overlap."""
        parts: list[str] = []
        origins: list[int] = []
        done = 0
        for edit in sorted(edits):
            parts += self.text[done : edit.start], edit.text
            origins += map(self.origin, range(done, edit.start))
            origins += [self.origin(edit.start)] * len(edit.text)
            done = edit.end
        parts.append(self.text[done:])
        origins += map(self.origin, range(done, len(self.text) + 1))
        return Line("".join(parts), tuple(origins))


def quoting(text: str, start: int, end: int) -> list[Edit]:
    """The edits that put text[start:end] between single quotes."""
    inner = [Edit(*match.span(), match[0] * 2) for match in _QUOTES.finditer(text, start, end)]
    return [Edit(start, start, "'"), *inner, Edit(end, end, "'")]
