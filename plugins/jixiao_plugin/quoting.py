"""How a text out of a file stands in what others read: on one line, nothing hidden, and as words, never as markup."""

from __future__ import annotations

import re
import unicodedata

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_TAB = "    "
_TICKS = re.compile("`+")


def visible(text: str) -> str:
    """*text* on one line, without anything that steers a terminal or cannot be seen: those read <U+200B>."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible_char(char) for char in text)


def _visible_char(char: str) -> str:
    if char == "\t":
        return _TAB
    return f"<U+{ord(char):04X}>" if unicodedata.category(char) in _HIDDEN_CATEGORIES else char


def code_span(text: str) -> str:
    """*text* as code in Markdown, also within a table: no mention, link, tag or comment comes out of it.

    Hosts look for mentions and references in what Markdown has become, where a backslash is long forgotten; they leave
    code alone.
    """
    shown = visible(text)
    longest = max((len(run) for run in _TICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    edge = " " if not shown or shown[0] in "` " or shown[-1] in "` " else ""
    # Within a table a bar ends the cell even in code, unless a backslash stands before it.
    return f"{fence}{edge}{shown}{edge}{fence}".replace("|", "\\|")
