"""Changes in a reader's words: the place, both texts as one, and how often that happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ...review.change import Change, Kind
from .redline import KEPT, STRUCK, WRITTEN, Piece, redline
from .step import Step

_IN_ONE_PIECE = 24
"""Characters up to which two values are told as wholes: 89.5万元 → 90万元."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: where below its field, both texts as one, and what can be added."""

    place: str
    pieces: tuple[Piece, ...]
    note: str


@dataclass(frozen=True, slots=True)
class FieldChanges:
    """The changes of one field of the form."""

    label: str
    changes: tuple[ChangeView, ...]


def field_changes(step: Step) -> tuple[FieldChanges, ...]:
    """What changed with *step*, by field; where only the spelling did, the lines of the file that did."""
    views = [(change.field[0], _view(change)) for change in step.changes]
    if not views and not step.is_moved and step.before and step.before.declaration:
        old, new = step.before.declaration.document.text, step.declaration.document.text
        views = [("写法", ChangeView("", pieces, "")) for pieces in _lines(old, new)]
    labels = dict.fromkeys(label for label, _ in views)
    return tuple(FieldChanges(label, tuple(view for name, view in views if name == label)) for label in labels)


def _view(change: Change) -> ChangeView:
    return ChangeView(" › ".join(change.field[1:]), change_pieces(change), change.note)


def change_pieces(change: Change) -> tuple[Piece, ...]:
    """What it said before and what it says now, as one."""
    before, after = change.before or "", change.after or ""
    if not before or not after:
        return (Piece(STRUCK, before),) if before else (Piece(WRITTEN, after),)
    if change.kind is not Kind.TEXT and max(len(before), len(after)) <= _IN_ONE_PIECE:
        return (Piece(STRUCK, before), Piece(KEPT, " → "), Piece(WRITTEN, after))
    return redline(before, after)


def _lines(before: str, after: str) -> Iterator[tuple[Piece, ...]]:
    """Every run of lines that differ."""
    old, new = before.split("\n"), after.split("\n")
    for tag, start, end, other, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield redline("\n".join(old[start:end]), "\n".join(new[other:last]))
