"""The source line of a finding with a caret under the exact span, cut to the width of the display."""

from __future__ import annotations

from dataclasses import dataclass

from ..position import Span
from ..quoting import visible
from .display import Display

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a source line, and the carets that stand below it."""

    source: str
    carets: str


def excerpt(line: str, span: Span, display: Display, room: int) -> Excerpt:
    """The part of *line* around *span*, at most *room* columns wide; a span over several lines is marked to the end."""
    line = line.rstrip("\r")
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = min(max(end, start), len(line))
    pieces = [visible(char) for char in line]
    widths = [display.columns(piece) for piece in pieces]
    low, high = _window(widths, start, end, room, display.columns(_CUT))
    head = _CUT if low > 0 else ""
    tail = _CUT if high < len(line) else ""
    before = display.columns(head) + sum(widths[low:start])
    marked = max(1, sum(widths[start : min(end, high)]))
    return Excerpt(head + "".join(pieces[low:high]) + tail, " " * before + "^" * marked)


def _window(widths: list[int], start: int, end: int, room: int, cut: int) -> tuple[int, int]:
    """The range of characters to show: all if they fit, else the span with a third of the room before it."""
    if sum(widths) <= room:
        return 0, len(widths)
    left = room - 2 * cut
    low = high = start
    while high < end and widths[high] <= left:
        left -= widths[high]
        high += 1
    third = min(left, room // 3)
    while low > 0 and widths[low - 1] <= third:
        low -= 1
        third -= widths[low]
        left -= widths[low]
    while high < len(widths) and widths[high] <= left:
        left -= widths[high]
        high += 1
    while low > 0 and widths[low - 1] <= left:
        low -= 1
        left -= widths[low]
    return low, high
