"""What changed in the rules from version to version; editors and reviewers read it in the handbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Change(Enum):
    """What happened to a rule."""

    ADDED = "新增"
    CHANGED = "改动"
    RETIRED = "停用"


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One change of one rule."""

    code: str
    version: str
    """Version of this program in which it took effect."""
    date: str
    """ISO date of that version; empty while it is not published."""
    change: Change
    what: str
    """What is different from then on, one Chinese sentence."""


FIRST_VERSION = "0.1.0"
"""Rules of which no addition is recorded are there since this version."""

CHANGES: tuple[RuleChange, ...] = (
    RuleChange(
        "AMT05",
        FIRST_VERSION,
        "",
        Change.RETIRED,
        "原来指出栏名印着“（万元）”、值里又写“万元”；值写明单位是文件格式的要求，这不再是问题。",
    ),
)
"""Newest version first, by code within a version; lines are added and never taken away."""


def changes_of(code: str) -> tuple[RuleChange, ...]:
    """What is recorded of one rule, newest first."""
    return tuple(change for change in CHANGES if change.code == code)
