"""Two versions of one declaration, compared in meaning."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from ..model.declaration import Declaration
from .basis import basis_changes
from .change import Change, Grade, Kind, numbered
from .indicators import indicator_changes
from .money import money_changes
from .record import field_changes, waiver_changes
from .texts import text_changes
from .unit_cost import unit_cost_changes

_TOLD = frozenset({Kind.WAIVER, Kind.MONEY, Kind.INDICATOR, Kind.BASIS})
"""What is told of a declaration that is new or gone; its words are all of it, and told by that."""


def changes(before: Declaration | None, after: Declaration | None) -> tuple[Change, ...]:
    """Everything that changed in meaning; nothing for other spelling, order, units or spaces.

    A side is none where there is no file, or none that could be read; the other side then counts as wholly new or gone.
    """
    if before is None or after is None:
        return _one_sided(before, after)
    return numbered(
        (
            *waiver_changes(before, after),
            *money_changes(before, after),
            *unit_cost_changes(before, after),
            *indicator_changes(before, after),
            *basis_changes(before, after),
            *text_changes(before, after),
            *field_changes(before, after),
        )
    )


class Reading(Enum):
    """What reading one side of a file came to."""

    READ = "读成了申报表"
    UNREAD = "没有读成申报表"
    ABSENT = ""


def unread(before: Reading, after: Reading) -> Change:
    """The change of a file that is, or was, no declaration."""
    texts = (before.value or None, after.value or None)
    facts = (before.name.lower(), after.name.lower())
    if Reading.ABSENT in {before, after}:
        grade = Grade.ADDED if before is Reading.ABSENT else Grade.DROPPED
        return Change(Kind.FIELD, ("文件",), *texts, grade, facts, "内容没有比较")
    note = "改了什么没有比较" if before is after else "没有可比的一版，按全部新增或取消列出"
    return Change(Kind.FIELD, ("文件",), *texts, Grade.REDEFINED, facts, note)


def _one_sided(before: Declaration | None, after: Declaration | None) -> tuple[Change, ...]:
    declaration = after or before
    if declaration is None:
        return ()
    nothing = _emptied(declaration)
    every = changes(before or nothing, after or nothing)
    return tuple(change for change in every if change.kind in _TOLD)


def _emptied(declaration: Declaration) -> Declaration:
    return replace(
        declaration,
        fields=(),
        periods=(),
        items=(),
        rows=(),
        indicators=(),
        level_notes=(),
        narratives=(),
        unknown_fields=(),
        unknown_sections=(),
        waivers=(),
        total=None,
    )
