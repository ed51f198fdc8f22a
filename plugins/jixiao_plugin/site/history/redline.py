"""Two texts as one: what stayed, what was struck out, what was written instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ...review.quotes import whole_words

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?|[A-Za-z]+|\n|\s+|.")
"""A number and a Latin word are one, a Chinese character is one."""
_LONGEST = 4_000_000
"""Where one text's words times the other's are more than that, comparing would take seconds."""
_SHORTEST_KEPT = 3
"""What stayed between two changes and is shorter is struck out and written again: crumbs cannot be read."""
_LEAST_ALIKE = 0.4
"""Texts less alike than that are told as one struck out and one written."""
_MARGIN = 20
"""Characters of what stayed that are shown beside a change."""

KEPT, STRUCK, WRITTEN, SKIPPED = "kept", "struck", "written", "skipped"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of both texts; *kind* is one of the four words above, and what is skipped has no text."""

    kind: str
    text: str


def redline(before: str, after: str) -> tuple[Piece, ...]:
    """The way from *before* to *after*, in reading order; long stretches that stayed are skipped."""
    return tuple(_shortened(list(_joined(_compared(before, after)))))


def _compared(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) * len(new) > _LONGEST or matcher.ratio() < _LEAST_ALIKE:
        yield from (Piece(STRUCK, before), Piece(WRITTEN, after))
        return
    steps = matcher.get_opcodes()
    for number, (tag, start, end, other, last) in enumerate(steps):
        is_crumb = 0 < number < len(steps) - 1 and end - start < _SHORTEST_KEPT
        if tag == "equal" and not is_crumb:
            yield Piece(KEPT, "".join(old[start:end]))
        else:
            yield from (Piece(STRUCK, "".join(old[start:end])), Piece(WRITTEN, "".join(new[other:last])))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring changes as one: first all that is struck, then all that is written."""
    struck = written = ""
    for piece in pieces:
        if piece.kind == KEPT:
            yield from _changed(struck, written)
            yield piece
            struck = written = ""
        elif piece.kind == STRUCK:
            struck += piece.text
        else:
            written += piece.text
    yield from _changed(struck, written)


def _changed(struck: str, written: str) -> Iterator[Piece]:
    yield from [Piece(STRUCK, struck)] if struck else []
    yield from [Piece(WRITTEN, written)] if written else []


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        text = piece.text
        head = text[: whole_words(text, _MARGIN, 1)] if number else ""
        tail = text[whole_words(text, max(0, len(text) - _MARGIN), -1) :] if number < len(pieces) - 1 else ""
        if piece.kind != KEPT or len(text) <= len(head) + len(tail) + _MARGIN:
            yield piece
            continue
        yield from [Piece(KEPT, head)] if head else []
        yield Piece(SKIPPED, "")
        yield from [Piece(KEPT, tail)] if tail else []
