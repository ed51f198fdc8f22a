"""Two texts as two short quotes around what differs, and how much that is."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_LONGEST = 4000
"""Longer texts count as wholly changed: matching them takes quadratic time."""
_AROUND = 16
"""Characters of context in a quote."""
_CUT = "…"
_INSIDE = re.compile(r"[0-9A-Za-z.,%]{2}")
"""Two characters that one number or one Latin word may hold."""


def changed_length(before: str, after: str) -> int:
    """How many characters changed; where some were struck and others written, the greater number."""
    return sum(max(end - start, to - from_) for _, start, end, from_, to in _changes(before, after))


def quotes(before: str, after: str) -> tuple[str, str]:
    """Both texts, cut to what differs and a few characters around it."""
    changed = _changes(before, after)
    if not changed:
        return before, after
    return (
        _quote(before, min(code[1] for code in changed), max(code[2] for code in changed)),
        _quote(after, min(code[3] for code in changed), max(code[4] for code in changed)),
    )


def whole_words(text: str, at: int, step: int) -> int:
    """*at*, or the next place in the direction of *step* where a cut parts no number: 900亩 must not be read as 90."""
    while 0 < at < len(text) and _INSIDE.match(text, at - 1):
        at += step
    return at


def _quote(text: str, start: int, end: int) -> str:
    low = whole_words(text, max(0, start - _AROUND), -1)
    high = whole_words(text, min(len(text), end + _AROUND), 1)
    head = _CUT if low > 0 else ""
    return head + text[low:high] + (_CUT if high < len(text) else "")


def _changes(before: str, after: str) -> list[tuple[str, int, int, int, int]]:
    if len(before) > _LONGEST or len(after) > _LONGEST:
        return [("replace", 0, len(before), 0, len(after))]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [code for code in codes if code[0] != "equal"]
