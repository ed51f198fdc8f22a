"""The blocks of a narrative section: paragraphs, items, ### headings, lists and tables."""

from __future__ import annotations

import re

from ..position import Span
from .cells import CELLS, cells_of
from .document import Block, BlockKind
from .faults import BODY_DIALECT
from .log import FaultLog, shown
from .prose import Piece, joined, piece, verbatim

_MARKER = re.compile(
    r"\s*(?:\d{1,3}、|[一二三四五六七八九十]{1,3}、|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳㉑-㉟㊱-㊿]"
    r"|\d{1,3}(?:\.|．\s?)(?=[\u4e00-\u9fff《“（(〔【]))"
)
_LIST = re.compile(r"\s{0,3}(?:[-+]|[0-9]{1,9}[.)])[ \t]+\S")
_CODE = re.compile(r" {4}| {0,3}\t")
_RULE = re.compile(r"[ \u3000]*(?:-{2,}|={2,})[ \u3000]*\Z")


def read_blocks(lines: list[str], start: int, end: int, log: FaultLog) -> tuple[Block, ...]:
    """The blocks of lines[start:end], where lines holds the whole file."""
    return _BlockReader(lines, start, end, log).read()


class _BlockReader:
    def __init__(self, lines: list[str], start: int, end: int, log: FaultLog) -> None:
        self._lines = lines
        self._at = start
        self._end = end
        self._log = log
        self._blocks: list[Block] = []
        self._marker = ""
        self._pieces: list[Piece] = []

    def read(self) -> tuple[Block, ...]:
        while self._at < self._end:
            text = self._lines[self._at]
            words = text.strip()
            if not words:
                self._finish()
                self._at += 1
            elif words[0] in "#＃" and words.startswith(("###", "＃＃＃")):
                self._heading(text, words)
            elif self._is_table(words):
                if not self._has_rule():
                    self._report_no_rule(words)
                self._verbatim(BlockKind.TABLE, self._table_end())
            elif _LIST.match(text):
                self._verbatim(BlockKind.LIST, self._list_end())
            elif words[0] in "-=" and _RULE.match(text):
                self._rule(text)
            else:
                self._prose(text)
        self._finish()
        return tuple(self._blocks)

    def _report(self, message: str, advice: str, *, found: str = "") -> None:
        text = self._lines[self._at]
        span = Span(self._at + 1, 1, self._at + 1, len(text) + 1)
        self._log.report(BODY_DIALECT, span, message, found=found or text, help=advice)

    def _prose(self, text: str) -> None:
        if not self._pieces and _CODE.match(text):
            advice = "去掉行首的空格；段首要空两格的，网页会自己排。"
            self._report(f"“{shown(text, 20)}”前面有四个以上空格或制表符，在网页里会变成代码", advice)
        marker = _MARKER.match(text)
        if marker:
            self._finish()
            self._marker = marker[0].strip()
        if "\t" in text or "|" in text:
            self._report_cells(text, marker.end() if marker else 0)
        self._pieces.append(piece(text, self._at + 1, marker.end() if marker else 0))
        self._at += 1

    def _report_cells(self, text: str, start: int) -> None:
        """Reports a line that is cells of a spreadsheet or of a table without its rule, once for those that follow."""
        before = self._lines[self._at - 1] if self._at else ""
        words = text.rstrip()
        if CELLS.search(words, start) and not CELLS.search(before.rstrip()):
            cells = cells_of(words)
            head, rule = shown(" | ".join(cells)), shown("|---" * len(cells))
            advice = f"写成表格：第一行写“| {head} |”，第二行写“{rule}|”，下面一行一条。"
            self._report(f"“{shown(text, 20)}”用制表符隔开，像是从电子表格粘贴的，在网页里会连成一片", advice)
        following = self._lines[self._at + 1] if self._at + 1 < self._end else ""
        if "|" in text and "|" not in before and (text.count("|") > 1 or "|" in following):
            self._report_no_rule(words)

    def _report_no_rule(self, text: str) -> None:
        rule = "|---" * len(text.strip().strip("|").split("|"))
        advice = f"在这一行（表头）下面加一行“{shown(rule)}|”；不是表格的，把“|”改成顿号或者空格。"
        self._report(f"“{shown(text, 30)}”用“|”隔开，下面却没有“|---|”这一行，不成表格", advice)

    def _finish(self) -> None:
        if self._pieces:
            kind = BlockKind.ITEM if self._marker else BlockKind.PARAGRAPH
            self._blocks.append(Block(kind, self._marker, joined(self._pieces), ""))
        self._marker = ""
        self._pieces = []

    def _heading(self, text: str, words: str) -> None:
        self._finish()
        title = words.lstrip("#＃")
        level = len(words) - len(title)
        if words[0] == "＃" or level > 3 or not title[:1].isspace():
            self._report(f"小标题写成了“{shown(words, 30)}”", f"改为：### {title.strip()}")
        title_piece = piece(text.rstrip().rstrip("#＃"), self._at + 1, text.index(words) + level)
        self._blocks.append(Block(BlockKind.HEADING, "", joined([title_piece]), ""))
        self._at += 1

    def _rule(self, text: str) -> None:
        if self._pieces:
            message = f"“{shown(self._pieces[-1].text, 20)}”下面的“{shown(text, 10)}”会把它变成标题"
            self._report(message, "删去这一行；要做标题的，在文字前面写“## ”或“### ”。")
        else:
            self._report(f"正文里不用分隔线“{shown(text, 10)}”", "删去这一行，用空行分段。")
        self._finish()
        self._at += 1

    def _verbatim(self, kind: BlockKind, end: int) -> None:
        self._finish()
        passage = verbatim(self._lines[self._at : end], self._at + 1)
        self._blocks.append(Block(kind, "", passage, passage.text))
        self._at = end

    def _is_table(self, words: str) -> bool:
        if "|" not in words:
            return False
        return words[0] == "|" or self._has_rule()

    def _has_rule(self) -> bool:
        """Whether the next line is the one that makes a table of this one."""
        following = self._lines[self._at + 1].strip() if self._at + 1 < self._end else ""
        return "-" in following and "|" in following and not following.strip("|:- ")

    def _table_end(self) -> int:
        end = self._at + 1
        while end < self._end and "|" in self._lines[end] and self._lines[end].strip()[0] not in "#＃":
            end += 1
        return end

    def _list_end(self) -> int:
        """A list goes on over lines that are not blank, and over a blank one where an entry or an indent follows."""
        end = self._at + 1
        while end < self._end:
            text = self._lines[end]
            if not text.strip():
                if not self._goes_on(end + 1):
                    break
            elif text.lstrip().startswith(("#", "＃", "|")) or _MARKER.match(text):
                break
            end += 1
        return end

    def _goes_on(self, index: int) -> bool:
        if index >= self._end:
            return False
        following = self._lines[index]
        return bool(_LIST.match(following)) or (following.startswith("  ") and bool(following.strip()))
