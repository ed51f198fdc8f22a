"""Two texts as two short quotes around what differs, and how much that is."""

from __future__ import annotations

from difflib import SequenceMatcher

_LONGEST = 4000
"""Longer texts count as wholly changed: matching them takes quadratic time."""
_AROUND = 16
"""Characters of context in a quote."""
_CUT = "…"


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


def _quote(text: str, start: int, end: int) -> str:
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    head = _CUT if low > 0 else ""
    return head + text[low:high] + (_CUT if high < len(text) else "")


def _changes(before: str, after: str) -> list[tuple[str, int, int, int, int]]:
    if len(before) > _LONGEST or len(after) > _LONGEST:
        return [("replace", 0, len(before), 0, len(after))]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [code for code in codes if code[0] != "equal"]
