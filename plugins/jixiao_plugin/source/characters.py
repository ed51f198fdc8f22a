"""Characters that cannot be seen: tabs, control characters, zero-width and direction marks, lost characters."""

from __future__ import annotations

import re

from .faults import CONTROL_CHARACTER
from .line import Edit, Line
from .log import FaultLog

_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ufffe\uffff"
_IN_BODY = re.compile(f"[{_UNSEEN}]")
_IN_FRONT = re.compile(f"[\t{_UNSEEN}]")
_ZERO_WIDTH = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")

_NAMES = {
    "\t": "制表符（Tab）",
    "\r": "单独的回车符",
    "\x00": "空字符",
    "\xad": "软连字符",
    "\u200b": "零宽空格",
    "\ufeff": "零宽空格（BOM）",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\ufffd": "替换符“\ufffd”（原来的字已经丢失）",
}


def clean_front(lines: list[str], first: int, log: FaultLog) -> list[Line]:
    """The front matter's lines without what cannot be seen; *first* is the number of the first of them."""
    if not _IN_FRONT.search("\n".join(lines)):
        return [Line(text) for text in lines]
    return [_clean(text, first + index, log) for index, text in enumerate(lines)]


def report_body(lines: list[str], first: int, log: FaultLog) -> None:
    """Reports what cannot be seen in the body; there it is kept, for a paragraph is not torn by it."""
    if _IN_BODY.search("\n".join(lines)):
        for index, text in enumerate(lines):
            _report_unseen(text, first + index, _IN_BODY, log)


def unseen_name(character: str) -> str:
    """What an editor calls a character that cannot be seen."""
    name = _NAMES.get(character)
    return name or f"看不见的字符 U+{ord(character):04X}"


def has_unseen(text: str) -> bool:
    """Whether *text* holds a character that cannot be seen; line breaks do not count."""
    return bool(_IN_FRONT.search(text))


def _clean(text: str, number: int, log: FaultLog) -> Line:
    _report_unseen(text, number, _IN_FRONT, log)
    edits = [_replacement(match) for match in _IN_FRONT.finditer(text)]
    return Line(text).edited(edits) if edits else Line(text)


def _replacement(match: re.Match[str]) -> Edit:
    if _ZERO_WIDTH.match(match[0]):
        return Edit(match.start(), match.end(), "")
    is_indent = match[0] == "\t" and not match.string[: match.start()].strip()
    return Edit(match.start(), match.end(), "  " if is_indent else " ")


def _report_unseen(text: str, number: int, pattern: re.Pattern[str], log: FaultLog) -> None:
    found = pattern.search(text)
    if not found:
        return
    count = sum(1 for _ in pattern.finditer(text))
    more = f"，这一行共有 {count} 个这样的字符" if count > 1 else ""
    span = Line(text).span(number, found.start(), found.end())
    message = f"第 {found.start() + 1} 列是{unseen_name(found[0])}{more}"
    log.report(CONTROL_CHARACTER, span, message, found=f"U+{ord(found[0]):04X}")
