"""What a review says: one change of meaning, its place, its weight; and all of those that one declaration underwent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum


class Kind(Enum):
    """What a change is about; in the order in which a reviewer wants to hear of them."""

    WAIVER = "waiver"
    MONEY = "money"
    INDICATOR = "indicator"
    BASIS = "basis"
    TEXT = "text"
    FIELD = "field"

    @property
    def label(self) -> str:
        """The reviewer's word for it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    Kind.WAIVER: "豁免",
    Kind.MONEY: "金额",
    Kind.INDICATOR: "指标",
    Kind.BASIS: "依据",
    Kind.TEXT: "文字",
    Kind.FIELD: "栏目",
}


class Grade(Enum):
    """What became of it. Weakened: outcomes that missed the old target meet the new one; tightened: the reverse."""

    RAISED = "raised"
    LOWERED = "lowered"
    ADDED = "added"
    DROPPED = "dropped"
    WEAKENED = "weakened"
    TIGHTENED = "tightened"
    REWORDED = "reworded"
    """Said in other words; what is meant stays, or cannot be weighed by a program."""
    MOVED = "moved"
    REDEFINED = "redefined"
    """Another thing than before (kind, unit, basis of calculation), or a change nobody can weigh by its sign."""

    @property
    def label(self) -> str:
        """The reviewer's word for it."""
        return _GRADE_LABELS[self]

    @property
    def mark(self) -> str:
        """The sign ahead of that word; empty for what is new or only said otherwise."""
        return _GRADE_MARKS.get(self, "")


_GRADE_LABELS = {
    Grade.RAISED: "增加",
    Grade.LOWERED: "减少",
    Grade.ADDED: "新增",
    Grade.DROPPED: "取消",
    Grade.WEAKENED: "放宽",
    Grade.TIGHTENED: "收紧",
    Grade.REWORDED: "改写",
    Grade.MOVED: "移动",
    Grade.REDEFINED: "改动",
}
_GRADE_MARKS = {
    Grade.RAISED: "↑",
    Grade.LOWERED: "↓",
    Grade.WEAKENED: "↓",
    Grade.TIGHTENED: "↑",
    Grade.MOVED: "→",
    Grade.DROPPED: "×",
    Grade.REDEFINED: "≠",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change of meaning at one place."""

    kind: Kind
    field: tuple[str, ...]
    """Names that lead to the place, as the newer version prints them; as the older one did where it is gone."""
    before: str | None
    """As typed; none where there was nothing."""
    after: str | None
    grade: Grade
    facts: tuple[str, str]
    """Before and after in normal form, so that neither units nor spelling change the fingerprint."""
    note: str = ""
    """What a program can add, in Chinese: the difference, or why it gives no verdict."""
    ordinal: int = 0
    """Counts changes of one declaration whose facts are all alike."""

    @property
    def place(self) -> str:
        """The field, names joined by ' > '."""
        return " > ".join(self.field)

    @property
    def word(self) -> str:
        """What happened, as a table names it: 豁免新增, 金额增加; of an indicator its grade alone, 放宽."""
        return self.grade.label if self.kind is Kind.INDICATOR else f"{self.kind.label}{self.grade.label}"

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits made of facts alone; unique within one declaration."""
        facts = [self.kind.value, self.field, self.facts, self.grade.value, self.ordinal]
        return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def numbered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """*changes* of one declaration by kind, those of equal facts told apart."""
    order = list(Kind)
    seen: dict[str, int] = {}
    found = []
    for change in sorted(changes, key=lambda item: order.index(item.kind)):
        count = seen.get(change.fingerprint, 0)
        seen[change.fingerprint] = count + 1
        found.append(replace(change, ordinal=count) if count else change)
    return tuple(found)


class Status(Enum):
    """What became of a declaration as a whole."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"

    @property
    def label(self) -> str:
        """The reviewer's word for it."""
        return _STATUS_LABELS[self]


_STATUS_LABELS = {
    Status.ADDED: "新增",
    Status.REMOVED: "删去",
    Status.CHANGED: "改动",
    Status.RENAMED: "换了地址",
}


@dataclass(frozen=True, slots=True)
class DeclarationChange:
    """Everything that changed in one declaration; listed only where something did."""

    id: str
    """The newer one; the older one where it is gone."""
    former_id: str
    """Where it stood before; empty where it stood in the same place or nowhere."""
    path: str
    """The file, as reports name it."""
    project: str
    department: str
    year: int
    """Zero where the file could not be read."""
    status: Status
    changes: tuple[Change, ...]
    totals: tuple[Decimal | None, Decimal | None]
    """The declared total in yuan before and after."""
    indicators: int = 0
    """How many the newer version has; the older one where it is gone."""

    @property
    def is_readable(self) -> bool:
        """Whether either version could be read as a declaration."""
        return bool(self.year)

    @property
    def title(self) -> str:
        """Name of the project, the id where there is none."""
        return self.project or self.id

    @property
    def without_changes(self) -> str:
        """What is said where there is no change to list: a form that moved, or one in which nothing was filled in."""
        return "各栏都还空着" if self.status in {Status.ADDED, Status.REMOVED} else "内容的意思没有变"


@dataclass(frozen=True, slots=True)
class Review:
    """What two versions of a site's declarations differ in."""

    declarations: tuple[DeclarationChange, ...]
    unchanged: tuple[str, ...] = ()
    """Ids of those whose file changed and whose meaning did not."""
    others: tuple[str, ...] = ()
    """Changed files that are no declarations."""
