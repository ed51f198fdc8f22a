"""Sentences of a narrative text."""

from __future__ import annotations

_ENDS = "。；;！？"


def sentence_at(text: str, offset: int) -> str:
    """The sentence of *text* in which the character at *offset* stands."""
    start = max(text.rfind(mark, 0, offset) for mark in _ENDS) + 1
    ends = [end for mark in _ENDS if (end := text.find(mark, offset)) >= 0]
    return text[start : min(ends, default=len(text))]
