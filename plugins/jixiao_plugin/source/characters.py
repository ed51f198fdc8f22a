"""Characters that cannot be seen: tabs, control characters, zero-width and direction marks, lost characters."""

from __future__ import annotations

import re

from ..position import Span
from .cells import cells_of, pasted_end
from .faults import CONTROL_CHARACTER
from .indent import NEAR, fitting_indent
from .line import Edit, Line
from .log import FaultLog, shown

_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ufffe\uffff"
_IN_BODY = re.compile(f"[{_UNSEEN}]")
_IN_FRONT = re.compile(f"[\t{_UNSEEN}]")
_TABBED = re.compile(r" *\t")
_ZERO_WIDTH = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")

_MANY = 1000
"""Above this number of them in one line its places are no longer kept one by one, and above this number of lines
indented by tabs their siblings are no longer looked for: the time must not explode."""

_PASTED = (
    "一格写一行“名称: 值”：指标按一级、二级、指标名称分层缩进，目标值写在指标名称的冒号后面；"
    "资金明细每项写“- 名称: ”，下一行缩进写“金额: ”。"
)

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
    cleaned: list[Line] = []
    tabbed = pasted = 0
    for index, text in enumerate(lines):
        if index >= pasted:
            pasted = pasted_end(lines, index)
            _report_pasted(lines[index:pasted], first + index, log)
        if index < pasted:
            cleaned.append(Line(""))
            continue
        line = _clean(text, first + index, log)
        if tabbed < _MANY and _TABBED.match(text):
            tabbed += 1
            line = _seated(line, [item.text for item in cleaned[-NEAR:]], lines[index + 1 : index + NEAR])
        cleaned.append(line)
    return cleaned


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
    """The line with tabs of its indent as two spaces, zero-width marks taken out, all else unseen as one space."""
    count = _report_unseen(text, number, _IN_FRONT, log)
    if count > _MANY:
        return Line(_IN_FRONT.sub(" ", text))
    if not count:
        return Line(text)
    indent = len(text) - len(text.lstrip(" \t"))
    edits = []
    for match in _IN_FRONT.finditer(text):
        start, end = match.span()
        by = "  " if match[0] == "\t" and start < indent else "" if _ZERO_WIDTH.match(match[0]) else " "
        edits.append(Edit(start, end, by))
    return Line(text).edited(edits)


def _seated(line: Line, before: list[str], after: list[str]) -> Line:
    """A line whose tabs have become spaces, with as many of them as its siblings have."""
    indent = len(line.text) - len(line.text.lstrip(" "))
    width = fitting_indent(before, line.text, after, indent)
    return line if width == indent else line.edited([Edit(0, indent, " " * width)])


def _report_pasted(rows: list[str], first: int, log: FaultLog) -> None:
    """Reports rows of a spreadsheet as one fault; nothing where there are none."""
    if rows:
        last = first + len(rows) - 1
        lines = f"第 {first} 行" if first == last else f"第 {first} 至 {last} 行"
        cells = shown("、".join(cells_of(rows[0])), 40)
        message = f"{lines}用制表符隔开，像是从电子表格粘贴的（{cells}），没有读入"
        span = Span(first, 1, last, len(rows[-1]) + 1)
        log.report(CONTROL_CHARACTER, span, message, found=rows[0], help=_PASTED)


def _report_unseen(text: str, number: int, pattern: re.Pattern[str], log: FaultLog) -> int:
    """Reports the first such character of a line, and returns how many there are."""
    found = pattern.search(text)
    if not found:
        return 0
    count = sum(1 for _ in pattern.finditer(text))
    more = f"，这一行共有 {count} 个这样的字符" if count > 1 else ""
    span = Line(text).span(number, found.start(), found.end())
    message = f"第 {found.start() + 1} 列是{unseen_name(found[0])}{more}"
    advice = "对照原件补上丢失的字，用 UTF-8 编码保存。" if found[0] == "\ufffd" else ""
    log.report(CONTROL_CHARACTER, span, message, found=f"U+{ord(found[0]):04X}", help=advice)
    return count
