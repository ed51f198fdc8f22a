"""Two texts as one line of words kept, struck and written; and as two short quotes around what differs."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

_LONGEST = 4000
"""Longer texts are told as wholly struck and wholly written: matching them takes quadratic time."""
_AROUND = 16
"""Characters of context in a quote."""
_CUT = "…"


class Mark(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    STRUCK = "struck"
    WRITTEN = "written"


class Stretch(NamedTuple):
    """Part of a redline."""

    mark: Mark
    text: str


def redline(before: str, after: str) -> tuple[Stretch, ...]:
    """What was struck from *before* and what was written, in the order of reading."""
    found: list[Stretch] = []
    for tag, start, end, from_, to in _opcodes(before, after):
        if tag == "equal":
            found.append(Stretch(Mark.KEPT, before[start:end]))
            continue
        if start < end:
            found.append(Stretch(Mark.STRUCK, before[start:end]))
        if from_ < to:
            found.append(Stretch(Mark.WRITTEN, after[from_:to]))
    return tuple(found)


def changed_length(before: str, after: str) -> int:
    """How many characters changed; where some were struck and others written, the greater number."""
    return sum(max(end - start, to - from_) for tag, start, end, from_, to in _opcodes(before, after) if tag != "equal")


def quotes(before: str, after: str) -> tuple[str, str]:
    """Both texts, cut to what differs and a few characters around it."""
    changed = [code for code in _opcodes(before, after) if code[0] != "equal"]
    if not changed:
        return before, after
    return (
        _quote(before, min(code[1] for code in changed), max(code[2] for code in changed)),
        _quote(after, min(code[3] for code in changed), max(code[4] for code in changed)),
    )


def _quote(text: str, start: int, end: int) -> str:
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    head = _CUT if low > 0 else ""
    return head + text[low:high] + (_CUT if high < len(text) else "")


def _opcodes(before: str, after: str) -> list[tuple[str, int, int, int, int]]:
    if len(before) > _LONGEST or len(after) > _LONGEST:
        return [("replace", 0, len(before), 0, len(after))]
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())
