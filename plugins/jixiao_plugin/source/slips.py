"""The slips Chinese editors make in front matter: found line by line, put right in memory, all in one pass."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum

from ..finding import RuleInfo
from ..position import Span
from .events import MAX_DEPTH
from .faults import COLON_WITHOUT_SPACE, FULL_WIDTH_INDENT, SYNTAX, TOO_LARGE
from .flow import FlowScan, scan_flow
from .line import Edit, Line
from .log import FaultLog, shown
from .slip import KEY_COLON, QUOTED, Slip, label_colon, loose_colon, unclosed, unquoted_start
from .values import end_of_value, name_slips, plain_slips, quoted_slips, remark_slips

MAX_SLIPS = 1000
"""Lines that are put right before the rest is left unread."""

_CLEAN = re.compile(
    r"""\ *+(?:-\ ++)?+
    (?:[^\s\-?:,\[\]{}\#&*!|>'"%@`：][^:：\#]*+:(?:\ ++(?:'[^']*+'|[^\s\-?:,\[\]{}\#&*!|>'"%@`][^:\#]*+)?)?)?\Z""",
    re.VERBOSE,
)
_LEAD = re.compile(r" *(?:-(?: +|\Z))*")
_WIDE = re.compile("[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?: +#.*)? *\Z")
_TIGHT_DASH = re.compile(r"-(?=[^\s\-0-9.%])")
_FIRST_NAMES = frozenset({"名称", "金额", "测算", "规则", "位置", "值", "理由"})
_TEXT_NAMES = frozenset(
    {
        "值",
        "位置",
        "理由",
        "撤回理由",
        "备注",
        "指标解释",
        "依据",
        "评分规则",
        "数据来源",
        "转录说明",
        "目标值",
        "中期目标值",
    }
)


def put_right(lines: list[Line], first: int, log: FaultLog) -> list[Line]:
    """The lines with every slip put right and reported; *first* is the number of the first line."""
    return _Mender(lines, first, log).mend()


class _Bond(Enum):
    """How a line without a name hangs on the line before it."""

    LOOSE = 0
    CHILD = 1
    CONTINUED = 2


@dataclass(frozen=True, slots=True)
class _Report:
    rule: RuleInfo
    span: Span
    message: str
    found: str
    advice: str


class _Mender:
    def __init__(self, lines: list[Line], first: int, log: FaultLog) -> None:
        self._lines = list(lines)
        self._first = first
        self._log = log
        self._closed = 0
        """Lines before this index belong to a block, quote or bracket that has been read."""
        self._text_line = -1
        self._text_indent = 0
        self._reports: list[_Report] = []

    def mend(self) -> list[Line]:
        mended = 0
        for index in range(len(self._lines)):
            if index < self._closed or _CLEAN.match(self._lines[index].text):
                continue
            self._line(index)
            if self._reports:
                mended += 1
                self._flush(index)
            if mended > MAX_SLIPS:
                self._give_up(index + 1)
                break
        return self._lines

    def _flush(self, index: int) -> None:
        """Reports what was found in a line, with the line as it should be."""
        corrected = self._lines[index].text.strip()
        for report in self._reports:
            advice = report.advice or f"改为：{shown(corrected, 100)}"
            self._log.report(report.rule, report.span, report.message, found=report.found, help=advice)
        self._reports = []

    def _give_up(self, index: int) -> None:
        if index < len(self._lines):
            span = Span(self._first + index, 1, self._first + index, 1)
            self._log.report(SYNTAX, span, f"前面写法有误的行太多，从第 {self._first + index} 行起没有读入")
            self._lines[index:] = [Line("")] * (len(self._lines) - index)

    def _apply(self, index: int, slips: list[Slip], begins: list[int] | None = None) -> None:
        """Notes slips of a text that begins with line *index* and puts its lines right."""
        edits: dict[int, list[Edit]] = {}
        for slip in slips:
            row, start, end = self._locate(index, slip.start, slip.end, begins)
            line = self._lines[row]
            span = line.span(self._first + row, start, end)
            self._reports.append(_Report(slip.rule, span, slip.message, line.text[start:end], slip.advice))
            for edit in slip.edits:
                row, start, end = self._locate(index, edit.start, edit.end, begins)
                edits.setdefault(row, []).append(Edit(start, end, edit.text))
        for row, changes in edits.items():
            self._lines[row] = self._lines[row].edited(changes)

    def _locate(self, index: int, start: int, end: int, begins: list[int] | None) -> tuple[int, int, int]:
        if begins is None:
            return index, start, end
        row = bisect_right(begins, start) - 1
        line_start = begins[row]
        return index + row, start - line_start, min(end - line_start, len(self._lines[index + row].text))

    def _drop(self, index: int, rule: RuleInfo, message: str, advice: str) -> None:
        line = self._lines[index]
        span = line.span(self._first + index, len(line.text) - len(line.text.lstrip()), len(line.text))
        self._reports.append(_Report(rule, span, message, shown(line.text), advice))
        self._lines[index] = Line("")

    def _line(self, index: int) -> None:
        """Finds the slips of one line; after a repair of its outer form the line is looked at again."""
        text = self._lines[index].text
        lead = _LEAD.match(text)
        at = lead.end() if lead else 0
        dashes = text.count("-", 0, at)
        if dashes > MAX_DEPTH:
            self._drop(index, TOO_LARGE, f"一行里有 {dashes} 层“- ”，超过 {MAX_DEPTH} 层，没有读入", "检查这一行。")
        elif at == len(text):
            return
        elif text[at] == "#":
            if dashes:
                self._apply(index, remark_slips(text, at, at))
        elif _WIDE.match(text, at):
            self._wide_indent(index, at)
        elif text[at] in "[{":
            self._bracket(index, at, self._column(text, at))
        elif text[at] in "'\"":
            self._quote_first(index, at)
        elif text.startswith("? ", at) or text[at:] == "?":
            self._drop(index, SYNTAX, f"“{shown(text, 30)}”以“? ”开头，没有读入", "写成“名称: 值”。")
        elif _TIGHT_DASH.match(text, at):
            self._tight_dash(index, at)
        else:
            self._named_or_not(index, at)

    def _column(self, text: str, at: int) -> int:
        """Column of the mapping or list that what stands at *at* belongs to."""
        dash = text.rfind("-", 0, at)
        return dash if dash >= 0 else at - 1

    def _named_or_not(self, index: int, at: int) -> None:
        text = self._lines[index].text
        colon = KEY_COLON.search(text, at)
        if not colon:
            self._unnamed(index, at)
        elif colon.start() == at:
            self._drop(index, SYNTAX, f"“{shown(text, 30)}”的冒号前面没有名称，没有读入", "在冒号前面写上名称。")
        else:
            self._named(index, at, colon.start())

    def _named(self, index: int, at: int, colon: int) -> None:
        """A line with a name: looks at the name, then at the value by how it begins."""
        slips = name_slips(self._lines[index].text, at, colon)
        if slips:
            before = len(self._lines[index].text)
            self._apply(index, slips)
            colon += len(self._lines[index].text) - before
        text = self._lines[index].text
        start = colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip(" "))
        if start < len(text):
            self._value(index, start, at)

    def _value(self, index: int, start: int, column: int) -> None:
        text = self._lines[index].text
        if text[start] in "[{":
            self._bracket(index, start, column)
        elif text[start] in "'\"":
            self._quote(index, start, column)
        elif text[start] in "|>" and _BLOCK.match(text, start) and self._has_block(index, column):
            self._apply(index, remark_slips(text, start, end_of_value(text, start)))
            self._closed = self._deeper_end(index, column)
        else:
            self._apply(index, plain_slips(text, start))

    def _has_block(self, index: int, column: int) -> bool:
        end = self._deeper_end(index, column)
        return any(line.text.strip() for line in self._lines[index + 1 : end])

    def _deeper_end(self, index: int, column: int, limit: int = 100_000) -> int:
        """Index after the lines below *index* that are blank or stand further in than *column*."""
        end = index + 1
        last = min(len(self._lines), index + limit)
        while end < last:
            text = self._lines[end].text
            if text.strip() and len(text) - len(text.lstrip(" ")) <= column:
                break
            end += 1
        return end

    def _joined(self, index: int, column: int) -> tuple[str, list[int]]:
        """A line and those further in below it as one text, and where each begins in it."""
        end = self._deeper_end(index, column, 500)
        if end < len(self._lines) and self._lines[end].text.strip()[:1] in ("]", "}", "'", '"'):
            end += 1
        begins = [0]
        for line in self._lines[index:end]:
            begins.append(begins[-1] + len(line.text) + 1)
        return "\n".join(line.text for line in self._lines[index:end]), begins

    def _quote_first(self, index: int, at: int) -> None:
        """A line that opens with a quote: a quoted name, a quoted entry, or a name that only begins so."""
        text = self._lines[index].text
        match = QUOTED.match(text, at)
        if match:
            rest = text[match.end() :].lstrip()
            if rest[:1] == ":" and rest[1:2] in ("", " "):
                self._named(index, at, text.index(":", match.end()))
                return
        if KEY_COLON.search(text, match.end() if match else at):
            self._named_or_not(index, at)
        else:
            self._quote(index, at, self._column(text, at))

    def _quote(self, index: int, start: int, column: int) -> None:
        text = self._lines[index].text
        slips = quoted_slips(text, start)
        if slips is not None:
            self._apply(index, slips)
            return
        joined, begins = self._joined(index, column)
        match = QUOTED.match(joined, start)
        if match:
            self._closed = index + bisect_right(begins, match.end() - 1)
        else:
            self._apply(index, [unclosed(text, start, end_of_value(text, start))])

    def _bracket(self, index: int, start: int, column: int) -> None:
        text = self._lines[index].text
        scan, begins = scan_flow(text, start), None
        if scan.end is None and not scan.too_deep:
            joined, begins = self._joined(index, column)
            scan = scan_flow(joined, start) if len(begins) > 2 else scan
        if scan.too_deep:
            self._drop(index, TOO_LARGE, f"括号超过 {MAX_DEPTH} 层，这一行没有读入", "检查这一行的括号。")
        elif scan.end is None:
            self._apply(index, [unclosed(text, start, end_of_value(text, start))])
        elif begins:
            self._apply(index, list(scan.slips), begins)
            self._closed = index + bisect_right(begins, scan.end - 1)
        else:
            self._after_bracket(index, start, scan.end, scan)

    def _after_bracket(self, index: int, start: int, end: int, scan: FlowScan) -> None:
        text = self._lines[index].text
        rest = text[end:].strip()
        if not rest or (rest[0] == "#" and text[end] == " "):
            self._apply(index, [*scan.slips, *remark_slips(text, start, end)])
            return
        lead = _LEAD.match(text)
        colon = KEY_COLON.search(text, end)
        if colon and lead and lead.end() == start:
            self._apply(index, [unquoted_start(text, start, len(text[: colon.start()].rstrip()), "名称")])
            again = KEY_COLON.search(self._lines[index].text, start)
            if again:
                self._named(index, start, again.start())
            return
        stop = end_of_value(text, end)
        self._apply(index, [unquoted_start(text, start, stop), *remark_slips(text, start, stop)])

    def _unnamed(self, index: int, at: int) -> None:
        """A line without a name: text that goes on, an entry of a list, or a name whose colon is not right."""
        text = self._lines[index].text
        bond, name = self._bond(index, at)
        colon = label_colon(text, at)
        if bond is _Bond.CONTINUED:
            self._text(index, at, self._text_indent)
        elif text.rfind("-", 0, at) >= 0:
            if colon >= 0 and self._begins_mapping(index, at, colon):
                self._loose(index, at, colon)
            else:
                self._text(index, at, self._column(text, at))
                self._value(index, at, self._column(text, at))
        elif colon >= 0 and not (bond is _Bond.CHILD and name in _TEXT_NAMES):
            self._loose(index, at, colon)
        elif bond is _Bond.CHILD:
            self._text(index, at, self._text_indent)
            self._value(index, at, self._text_indent)
        else:
            advice = "补上名称后的半角冒号和空格；是上一行的下文的，缩进要比上一行深。"
            self._drop(index, SYNTAX, f"“{shown(text, 30)}”不是“名称: 值”，没有读入", advice)

    def _text(self, index: int, at: int, indent: int) -> None:
        """Takes a line as text that the next lines may continue where they stand further in than *indent*."""
        self._text_line = index
        self._text_indent = indent
        text = self._lines[index].text
        self._apply(index, remark_slips(text, at, end_of_value(text, at))) if text[at] not in "[{'\"|>" else None

    def _loose(self, index: int, at: int, colon: int) -> None:
        text = self._lines[index].text
        self._apply(index, [loose_colon(text, at, colon, len(text.rstrip()))])
        again = KEY_COLON.search(self._lines[index].text, at)
        if again:
            self._named(index, at, again.start())

    def _begins_mapping(self, index: int, at: int, colon: int) -> bool:
        """Whether an entry of a list is meant as the first of several named lines."""
        text = self._lines[index].text
        if text[at:colon].strip() in _FIRST_NAMES:
            return True
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        if len(following) - len(following.lstrip(" ")) != at:
            return False
        return bool(KEY_COLON.search(following, at)) or label_colon(following, at) >= 0

    def _bond(self, index: int, at: int) -> tuple[_Bond, str]:
        """How a line without a name hangs on the one before it, and the name there."""
        before = index - 1
        while before >= 0 and self._lines[before].text.lstrip()[:1] in ("", "#"):
            before -= 1
        if before < 0 or before < self._closed:
            return _Bond.LOOSE, ""
        if before == self._text_line:
            return (_Bond.CONTINUED if at > self._text_indent else _Bond.LOOSE), ""
        text = self._lines[before].text
        lead = _LEAD.match(text)
        column = lead.end() if lead else 0
        colon = KEY_COLON.search(text, column)
        if not colon:
            dash = text.rfind("-", 0, column)
            self._text_indent = dash
            return (_Bond.CHILD if column == len(text) and at > dash >= 0 else _Bond.LOOSE), ""
        if at <= column:
            return _Bond.LOOSE, ""
        self._text_indent = column
        value = text[colon.end() :].strip()
        if not value or value[0] == "#":
            return _Bond.CHILD, text[column : colon.start()].strip()
        return (_Bond.LOOSE if value[0] in "[{'\"" else _Bond.CONTINUED), ""

    def _wide_indent(self, index: int, at: int) -> None:
        """A line that is indented by full-width spaces, unless it goes on with a text."""
        text = self._lines[index].text
        wide = _WIDE.match(text, at)
        if not wide or wide.end() == len(text):
            return
        bond, _ = self._bond(index, at)
        if bond is _Bond.CONTINUED:
            self._text(index, at, self._text_indent)
            return
        message = f"“{shown(text[wide.end() :], 20)}”前面用全角空格缩进，应为半角空格"
        edits = tuple(Edit(spot, spot + 1, "  ") for spot in range(at, wide.end()) if text[spot] != " ")
        self._apply(index, [Slip(FULL_WIDTH_INDENT, at, wide.end(), message, edits)])
        self._line(index)

    def _tight_dash(self, index: int, at: int) -> None:
        text = self._lines[index].text
        bond, _ = self._bond(index, at)
        if bond is _Bond.CONTINUED or (
            bond is _Bond.CHILD and not KEY_COLON.search(text, at) and label_colon(text, at + 1) < 0
        ):
            self._named_or_not(index, at)
            return
        message = f"“{shown(text, 20)}”的短横线后面没有空格"
        self._apply(index, [Slip(COLON_WITHOUT_SPACE, at, at + 1, message, (Edit(at + 1, at + 1, " "),))])
        self._line(index)
