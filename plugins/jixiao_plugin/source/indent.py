"""How far a line was meant to be indented, where tabs or full-width spaces leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .line import Edit, Line

NEAR = 200
"""Lines worth looking at before and after: more than one list of indicators, few enough for a file of nothing else."""

_BLANKS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LEAD = re.compile(r" *(?:-(?: +|\Z))*")
_UNSURE = re.compile(f"[ -]*[{_BLANKS[1:]}]")
_COLONS = (":", "：")


def fitting_indent(before: Sequence[str], text: str, after: Sequence[str], width: int) -> int:
    """The indent, near *width*, at which *text* stands with its siblings; *width* where they do not tell.

    The lines *before* are taken as put right, those *after* as typed. Only a line with a name or a dash has siblings:
    text that goes on from the line before may stand anywhere.
    """
    words = text.strip(_BLANKS)
    is_entry = words.startswith("-")
    if not (is_entry or any(colon in words for colon in _COLONS)):
        return width
    levels, opening = _levels(before, is_entry=is_entry)
    if opening is not None:
        below = _below(after, opening)
        waits = words.endswith(_COLONS)
        if width > opening or (below is not None and not waits):
            return width if below is None or (waits and width < below) else below
    if not levels and not is_entry:
        below = _below(after, -1)
        return width if below is None else below
    return min(levels, key=lambda level: (abs(level - width), -level), default=width)


def seated(lines: Sequence[Line], index: int, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The *edits* that give lines[index] plain spaces, changed so that it stands with its siblings."""
    line = lines[index]
    blank = len(line.text) - len(line.text.lstrip())
    if edits[0].start >= blank:
        return edits
    plain = line.edited(edits).text
    before = [item.text for item in lines[max(0, index - NEAR) : index]]
    after = [item.text for item in lines[index + 1 : index + NEAR]]
    width = fitting_indent(before, plain, after, len(plain) - len(plain.lstrip(" ")))
    return Edit(0, blank, " " * width), *(edit for edit in edits if edit.start >= blank)


def _levels(before: Sequence[str], *, is_entry: bool) -> tuple[list[int], int | None]:
    """Columns, from 0, where a name (or an entry) may stand after *before*, and that of a name still without value."""
    levels: list[int] = []
    opening: int | None = None
    edge: int | None = None
    for text in reversed(before):
        words = text.strip()
        if not words or words.startswith("#"):
            continue
        lead = _LEAD.match(text)
        column = lead.end() if lead else 0
        dash = text.find("-", 0, column)
        if edge is None and words.endswith((*_COLONS, "|", ">")):
            opening = column
        level = dash if is_entry else column
        if level >= 0 and (edge is None or level < edge):
            levels.append(level)
        outer = column if dash < 0 else dash
        edge = outer if edge is None else min(edge, outer)
        if edge == 0:
            break
    return levels, opening


def _below(after: Sequence[str], opening: int) -> int | None:
    """The indent of the lines below the name at column *opening*; none where there are none to go by."""
    indents = []
    for text in after:
        if not text.strip() or text.lstrip().startswith("#") or _UNSURE.match(text):
            continue
        indent = len(text) - len(text.lstrip(" "))
        if indent <= opening:
            break
        indents.append(indent)
    return min(indents, default=None)
