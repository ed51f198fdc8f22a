"""The bookkeeping of putting lines right: what was found in a line, its edits, and the line as it should be."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..finding import RuleInfo
from ..position import Span
from .faults import SYNTAX
from .line import Edit, Line
from .log import FaultLog, shown
from .slip import Slip


@dataclass(frozen=True, slots=True)
class Stretch:
    """One line, or several joined by line breaks, and the offset at which each begins."""

    text: str
    begins: tuple[int, ...] = (0,)

    def row(self, offset: int) -> int:
        """How many lines below the first the character at *offset* stands."""
        return bisect_right(self.begins, offset) - 1


@dataclass(frozen=True, slots=True)
class _Report:
    rule: RuleInfo
    row: int
    span: Span
    message: str
    found: str
    advice: str


class Mending:
    """The lines of a front matter while they are put right; *first* is the number of the first of them."""

    def __init__(self, lines: list[Line], first: int, log: FaultLog) -> None:
        self.lines = list(lines)
        self._first = first
        self._log = log
        self._reports: list[_Report] = []

    def text(self, index: int) -> str:
        """The line at *index* as it is now."""
        return self.lines[index].text

    def apply(self, index: int, slips: list[Slip], stretch: Stretch | None = None) -> None:
        """Notes slips found in the line at *index*, or in a *stretch* that begins with it, and makes their edits."""
        edits: dict[int, list[Edit]] = {}
        for slip in slips:
            row, start, end = self._locate(index, slip.start, slip.end, stretch)
            line = self.lines[row]
            span = line.span(self._first + row, start, end)
            self._reports.append(_Report(slip.rule, row, span, slip.message, line.text[start:end], slip.advice))
            for edit in slip.edits:
                row, start, end = self._locate(index, edit.start, edit.end, stretch)
                edits.setdefault(row, []).append(Edit(start, end, edit.text))
        for row, changes in edits.items():
            self.lines[row] = self.lines[row].edited(changes)

    def drop(self, index: int, rule: RuleInfo, message: str, advice: str) -> None:
        """Notes that a line cannot be read, and blanks it."""
        line = self.lines[index]
        span = line.span(self._first + index, len(line.text) - len(line.text.lstrip()), len(line.text))
        self._reports.append(_Report(rule, index, span, message, line.text, advice))
        self.lines[index] = Line("")

    def flush(self) -> bool:
        """Reports what was noted, with the lines as they should be; whether there was anything."""
        for report in self._reports:
            advice = report.advice or f"改为：{shown(self.text(report.row), 100)}"
            self._log.report(report.rule, report.span, report.message, found=report.found, help=advice)
        anything = bool(self._reports)
        self._reports = []
        return anything

    def give_up(self, index: int) -> None:
        """Leaves the lines from *index* on unread."""
        if index < len(self.lines):
            number = self._first + index
            message = f"前面写法有误的行太多，从第 {number} 行起没有读入"
            self._log.report(SYNTAX, Span(number, 1, number, 1), message, help="先改正前面的各行，再检查一次。")
            self.lines[index:] = [Line("")] * (len(self.lines) - index)

    def _locate(self, index: int, start: int, end: int, stretch: Stretch | None) -> tuple[int, int, int]:
        if stretch is None:
            return index, start, end
        row = stretch.row(start)
        begin = stretch.begins[row]
        return index + row, start - begin, min(end - begin, len(self.text(index + row)))
