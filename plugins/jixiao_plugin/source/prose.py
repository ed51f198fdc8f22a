"""Lines of prose joined to a passage that still knows where each of its characters stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .document import Anchor, Passage

_LATIN_MARKS = tuple(",.;:!?)")


class Piece(NamedTuple):
    """What one line gives to a passage, and where it begins; lines and columns count from 1."""

    text: str
    line: int
    column: int


def piece(text: str, line: int, skip: int = 0) -> Piece:
    """The words of a line without outer space, leaving out its first *skip* characters."""
    words = text[skip:].lstrip()
    return Piece(words.rstrip(), line, len(text) - len(words) + 1)


def joined(pieces: Sequence[Piece]) -> Passage:
    """The pieces as running text: no space between Chinese characters, one between Latin words."""
    if len(pieces) == 1:
        return Passage(pieces[0].text, (Anchor(0, pieces[0].line, pieces[0].column),))
    parts: list[str] = []
    anchors: list[Anchor] = []
    length, last = 0, ""
    for item in pieces:
        if item.text and _latin(last) and _latin(item.text[0]):
            parts.append(" ")
            length += 1
        anchors.append(Anchor(length, item.line, item.column))
        parts.append(item.text)
        length += len(item.text)
        last = item.text[-1:] or last
    return Passage("".join(parts), tuple(anchors))


def verbatim(lines: Iterable[str], first: int) -> Passage:
    """The lines as they stand, line breaks kept; *first* is the number of the first."""
    parts: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for number, text in enumerate(lines, first):
        anchors.append(Anchor(length, number, 1))
        parts.append(text)
        length += len(text) + 1
    return Passage("\n".join(parts), tuple(anchors))


def _latin(character: str) -> bool:
    """Whether a letter, digit or mark of Latin writing, which a line break would otherwise glue to the next."""
    return (character.isalnum() and character < "\u0250") or character in _LATIN_MARKS
