"""How a text out of a file stands in what others read: on one line, with nothing hidden in it."""

from __future__ import annotations

import unicodedata

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_TAB = "    "


def visible(text: str) -> str:
    """*text* on one line, without anything that steers a terminal or cannot be seen: those read <U+200B>."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible_char(char) for char in text)


def _visible_char(char: str) -> str:
    if char == "\t":
        return _TAB
    return f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HIDDEN_CATEGORIES else char
