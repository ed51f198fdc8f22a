"""One change as a preview prints it: the word for it, the place, both texts as one."""

from __future__ import annotations

from dataclasses import dataclass

from ...review.change import Change, Kind
from ..history.redline import Piece
from ..history.words import change_pieces


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of a list of changes."""

    mark: str
    word: str
    """豁免新增, 金额增加, 放宽."""
    place: str
    pieces: tuple[Piece, ...]
    note: str


def change_row(change: Change) -> ChangeRow:
    """How *change* is printed."""
    place = " › ".join(change.field[1:] if change.kind is Kind.WAIVER else change.field)
    return ChangeRow(change.grade.mark, change.word, place, change_pieces(change), change.note)
