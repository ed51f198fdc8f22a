"""What a line of front matter owes to the lines around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from .line import Line
from .mending import Stretch
from .slip import KEY_COLON, label_colon

LEAD = re.compile(r" *(?:-(?: +|\Z))*")
"""The indent of a line and the dashes of the list entries that begin on it."""

_FIRST_NAMES = frozenset({"名称", "金额", "测算", "规则", "位置", "值", "理由"})
_TEXT_NAMES = frozenset(
    {"值", "位置", "理由", "撤回理由", "备注", "指标解释", "依据", "评分规则", "数据来源"}
    | {"转录说明", "目标值", "中期目标值"}
)
_JOINED_LINES = 200


class BondKind(Enum):
    """How a line without a name hangs on the line before it."""

    LOOSE = "loose"
    """Not at all."""
    VALUE = "value"
    """As the value of the name before it."""
    MEMBER = "member"
    """As one of the names below the name before it."""
    CONTINUED = "continued"
    """As more of the text before it."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A line without a name and what it hangs on; text goes on further in than *indent*."""

    kind: BondKind
    indent: int = -1


def lead_end(text: str) -> int:
    """Where the words of a line begin."""
    match = LEAD.match(text)
    return match.end() if match else 0


def indent_of(text: str) -> int:
    """How many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def column_of(text: str, at: int) -> int:
    """Column of the list entry, else of the place just before, that what stands at *at* belongs to."""
    dash = text.rfind("-", 0, at)
    return dash if dash >= 0 else at - 1


def deeper_end(lines: Sequence[Line], index: int, column: int, limit: int | None = None) -> int:
    """Index after the lines below *index* that are blank or stand further in than *column*; at most *limit* lines."""
    end = index + 1
    last = len(lines) if limit is None else min(len(lines), index + limit)
    while end < last and (not lines[end].text.strip() or indent_of(lines[end].text) > column):
        end += 1
    return end


def stretch_of(lines: Sequence[Line], index: int, column: int) -> Stretch:
    """A line and those further in below it, and a line that begins by closing a bracket or quote."""
    end = deeper_end(lines, index, column, _JOINED_LINES)
    if end < len(lines) and lines[end].text.strip()[:1] in ("]", "}", "'", '"'):
        end += 1
    texts = [line.text for line in lines[index:end]]
    begins = [0]
    for text in texts[:-1]:
        begins.append(begins[-1] + len(text) + 1)
    return Stretch("\n".join(texts), tuple(begins))


def begins_mapping(lines: Sequence[Line], index: int, at: int, colon: int) -> bool:
    """Whether an entry of a list, with a loose *colon*, is meant as the first of several named lines."""
    if lines[index].text[at:colon].strip() in _FIRST_NAMES:
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if indent_of(following) != at:
        return False
    return bool(KEY_COLON.search(following, at)) or label_colon(following, at) >= 0


def bond_to(text: str, at: int) -> Bond:
    """How a line whose words begin at *at* hangs on the line *text* before it, which is not blank."""
    column = lead_end(text)
    colon = KEY_COLON.search(text, column)
    if not colon:
        dash = text.rfind("-", 0, column)
        return Bond(BondKind.VALUE, dash) if column == len(text) and at > dash >= 0 else Bond(BondKind.LOOSE)
    value = text[colon.end() :].strip()
    if at <= column or value[:1] in ("[", "{", "'", '"'):
        return Bond(BondKind.LOOSE)
    if value and value[0] != "#":
        return Bond(BondKind.CONTINUED, column)
    takes_text = text[column : colon.start()].strip() in _TEXT_NAMES
    return Bond(BondKind.VALUE if takes_text else BondKind.MEMBER, column)
