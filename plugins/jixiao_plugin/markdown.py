"""Markdown for a host that shows it to others: texts of files that stay texts, and pages that fit a limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .quoting import visible

COMMENT_LIMIT = 65_535
"""UTF-16 units that hosts take in a comment; a page counted so is never longer by any other count of characters."""

_TICKS = re.compile("`+")
_CUT = "…"


def code_span(text: str, width: int = 0) -> str:
    """*text* as code, also within a table: no mention, link, tag or comment comes out of it.

    Hosts look for mentions and references in what Markdown has become, where a backslash is long forgotten; they leave
    code alone. A text of more than *width* characters is cut, unless that is zero.
    """
    shown = visible(text.strip())
    if width and len(shown) > width:
        shown = shown[: width - 1] + _CUT
    longest = max((len(run) for run in _TICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    edge = " " if not shown or shown[0] == "`" or shown[-1] == "`" else ""
    # Within a table a bar ends the cell even in code, unless a backslash stands before it.
    return f"{fence}{edge}{shown}{edge}{fence}".replace("|", "\\|")


@dataclass(frozen=True, slots=True)
class Block:
    """A table, a list or a folded part: rows between an opening and a closing."""

    rows: tuple[str, ...]
    opening: str = ""
    closing: str = ""


def folded(title: str, rows: Iterable[str], opening: str = "") -> Block:
    """A part that is closed until a reader opens it; without *rows* there is none. *title* is no text of a file."""
    return Block(tuple(rows), f"<details><summary>{title}</summary>\n\n{opening}", "\n</details>\n")


def fitted(blocks: Iterable[Block], limit: int, hidden: Callable[[int], str], closing: str = "") -> str:
    """*blocks* in their order, as many rows of each as fit into *limit* UTF-16 units together with the end.

    The end is *closing* and, where rows were left out, what *hidden* says of their number. A block of which no row fits
    is left out whole.
    """
    room = limit - length(closing) - length(hidden(10**9)) - 3
    parts: list[str] = []
    left_out = 0
    for block in blocks:
        frame = length(block.opening) + length(block.closing) + 1
        taken: list[str] = []
        for row in block.rows:
            need = length(row) + 1 + (0 if taken else frame)
            if need > room:
                break
            room -= need
            taken.append(row + "\n")
        left_out += len(block.rows) - len(taken)
        if taken:
            parts.append(block.opening + "".join(taken) + block.closing + "\n")
    note = hidden(left_out) + "\n\n" if left_out else ""
    return f"{''.join(parts)}{note}{closing}".rstrip("\n") + "\n"


def length(text: str) -> int:
    """How long *text* is in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
