"""Slips in one value or name of a line, outside brackets."""

from __future__ import annotations

from .slip import (
    COMMENT,
    KEY_COLON,
    QUOTED,
    Slip,
    colon_in_value,
    comment_cuts,
    starts_special,
    unquoted_start,
)


def end_of_value(text: str, start: int) -> int:
    """Where a plain value that begins at *start* ends: before a remark, without the space behind it."""
    remark = text.find(" #", max(start - 1, 0))
    return len(text.rstrip() if remark < 0 else text[:remark].rstrip())


def remark_slips(text: str, start: int, end: int) -> list[Slip]:
    """The slip of a remark that follows a value, which is text[start:end]."""
    remark = COMMENT.match(text, end) or (COMMENT.match(text, end - 1) if end else None)
    return [comment_cuts(text, start, remark.end() - 1, len(text.rstrip()))] if remark else []


def plain_slips(text: str, start: int) -> list[Slip]:
    """The slips of a plain value from *start* to the end of the line."""
    end = max(start, end_of_value(text, start))
    slips = remark_slips(text, start, end)
    if start == end:
        return slips
    value = text[start:end]
    if starts_special(value):
        return [unquoted_start(text, start, end), *slips]
    if KEY_COLON.search(value):
        return [colon_in_value(text, start, end), *slips]
    return slips


def quoted_slips(text: str, start: int) -> list[Slip] | None:
    """The slips of a value that opens with a quote at *start*; none where it is not closed on this line."""
    match = QUOTED.match(text, start)
    if not match:
        return None
    if not text[match.end() :].strip():
        return []
    if COMMENT.match(text, match.end()):
        return remark_slips(text, start, match.end())
    end = end_of_value(text, match.end())
    return [unquoted_start(text, start, end), *remark_slips(text, start, end)]


def name_slips(text: str, start: int, colon: int) -> list[Slip]:
    """The slips of a name that is text[start:colon]."""
    end = len(text[:colon].rstrip())
    name = text[start:end]
    if QUOTED.fullmatch(name):
        return []
    if starts_special(name):
        return [unquoted_start(text, start, end, "名称")]
    return [_remark_in_name(text, start, end)] if " #" in name else []


def _remark_in_name(text: str, start: int, end: int) -> Slip:
    mark = text.index("#", start)
    cut = comment_cuts(text, start, mark, len(text.rstrip()))
    quoting = unquoted_start(text, start, end, "名称").edits
    return Slip(cut.rule, mark, end, cut.message, quoting)
