"""Slips inside brackets: {目标值：≥90%}, {目标值: ≥1,000人}, [>5] and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .faults import COMMENT_CUTS, FULL_WIDTH_COLON, UNQUOTED_START
from .line import Edit, quoting
from .log import shown
from .slip import (
    QUOTED,
    Slip,
    colon_in_value,
    comma_splits,
    comment_cuts,
    label_colon,
    loose_colon,
    starts_special,
    unquoted_start,
)
from .tree import MAX_DEPTH

_TOKEN = re.compile(r"[\[\]{},，'\":：#]")
_CLOSERS = {"[": "]", "{": "}"}
_THOUSANDS = re.compile(r"[0-9]{3}(?![0-9])")
_COLUMN = re.compile(
    r"\s*(?:目标值|中期目标值|分值|计量单位|指标方向性|基期值|指标解释|依据|评分规则|数据来源|备注|所属明细|名称|金额)\s*[：:]"
)


@dataclass(frozen=True, slots=True)
class FlowScan:
    """What a bracketed value holds: *end* is just past its closing bracket, none where that is missing."""

    end: int | None
    slips: tuple[Slip, ...]
    too_deep: bool = False


@dataclass(slots=True)
class _Item:
    """What stands between two commas, as far as it is read."""

    start: int
    value: int
    colon: int = -1
    loose: int = -1
    filled: bool = False
    closed: int = -1
    """Where a quoted or bracketed value ended."""
    mark: int = 0
    """How many slips there were when it began."""
    comma: bool = False
    second_colon: bool = False
    bracket: bool = False
    remark: int = -1


@dataclass(slots=True)
class _Frame:
    """A bracket that is still open; *last* is its latest finished value, with its end."""

    closer: str
    item: _Item
    last: tuple[_Item, int] | None = field(default=None)


def scan_flow(text: str, start: int) -> FlowScan:
    """Reads the bracketed value that opens at text[start], which may span lines."""
    return _Scanner(text).scan(start)


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._slips: list[Slip] = []
        self._frames: list[_Frame] = []

    def scan(self, start: int) -> FlowScan:
        position: int | None = self._push(start)
        while position is not None and (token := _TOKEN.search(self._text, position)):
            self._fill(position, token.start())
            position = self._take(token[0], token.start())
            if not self._frames:
                return FlowScan(position, tuple(sorted(self._slips, key=lambda slip: slip.start)))
            if len(self._frames) > MAX_DEPTH:
                return FlowScan(None, (), too_deep=True)
        return FlowScan(None, ())

    def _push(self, at: int) -> int:
        self._frames.append(_Frame(_CLOSERS[self._text[at]], _Item(at + 1, at + 1, mark=len(self._slips))))
        return at + 1

    def _fill(self, start: int, end: int) -> None:
        item = self._frames[-1].item
        if not item.filled and self._text[start:end].strip():
            item.filled = True

    def _take(self, token: str, at: int) -> int | None:
        """Handles one token; the offset to go on at, none where a partner is missing."""
        frame = self._frames[-1]
        if token in "[{":
            return self._bracket(frame.item, token, at)
        if token in "]}":
            return self._close(frame, token, at)
        if token == "," or (token == "，" and frame.closer == "}" and _COLUMN.match(self._text, at + 1)):
            return self._next(frame, token, at)
        if token in "'\"":
            return self._quote(frame.item, at)
        if token in ":：":
            self._colon(frame.item, token, at)
        elif token == "#" and self._text[at - 1] in " \n":
            return self._remark(frame.item, at)
        frame.item.filled = frame.item.filled or token not in ":"
        return at + 1

    def _bracket(self, item: _Item, token: str, at: int) -> int | None:
        if not item.filled:
            item.filled = True
            return self._push(at)
        item.bracket = True
        closing = self._text.find(_CLOSERS[token], at)
        return None if closing < 0 else closing + 1

    def _close(self, frame: _Frame, token: str, at: int) -> int | None:
        if token != frame.closer:
            return None
        self._finish(frame, at)
        self._flush(frame)
        self._frames.pop()
        if self._frames:
            self._frames[-1].item.closed = at + 1
        return at + 1

    def _next(self, frame: _Frame, token: str, at: int) -> int:
        self._finish(frame, at)
        if token == "，":
            message = "括号里两项之间是全角逗号“，”，应为半角逗号加一个空格"
            self._slips.append(Slip(FULL_WIDTH_COLON, at, at + 1, message, (Edit(at, at + 1, ", "),)))
        frame.item = _Item(at + 1, at + 1, mark=len(self._slips))
        return at + 1

    def _quote(self, item: _Item, at: int) -> int | None:
        if item.filled:
            return at + 1
        match = QUOTED.match(self._text, at)
        if not match:
            return None
        item.filled = True
        item.closed = match.end()
        return match.end()

    def _colon(self, item: _Item, token: str, at: int) -> None:
        following = self._text[at + 1 : at + 2]
        ends_name = token == ":" and (following in " \n,]}[{" or self._follows_closed(item, at))
        if item.colon >= 0:
            item.second_colon = item.second_colon or (ends_name and item.filled)
        elif ends_name:
            item.colon, item.value, item.filled, item.closed = at, at + 1, False, -1
            return
        elif item.loose < 0:
            item.loose = at
        item.filled = True

    def _follows_closed(self, item: _Item, at: int) -> bool:
        return item.closed >= 0 and not self._text[item.closed : at].strip()

    def _remark(self, item: _Item, at: int) -> int | None:
        if item.filled or item.colon >= 0:
            item.remark = at if item.remark < 0 else item.remark
            item.filled = True
            return at + 1
        end = self._text.find("\n", at)
        if end < 0:
            return None
        self._slips.append(comment_cuts(self._text, at, at, end))
        return end

    def _finish(self, frame: _Frame, end: int) -> None:
        """Judges what stands before a comma or a closing bracket as the next name and value, or as part of the last."""
        item = frame.item
        start, end = self._trim(item.start, end)
        if start >= end:
            return
        if item.colon < 0 and frame.closer == "}":
            named = item.loose >= 0 and label_colon(self._text, start, end) == item.loose
            if not named and frame.last:
                self._merge(frame, end)
                return
            self._flush(frame)
            if named:
                self._slips.append(loose_colon(self._text, start, item.loose, end))
                item.value = item.loose + 1
                frame.last = (item, end)
            return
        if item.colon < 0 and frame.last and self._splits_number(item.start):
            self._merge(frame, end)
            return
        self._flush(frame)
        frame.last = (item, end)

    def _merge(self, frame: _Frame, end: int) -> None:
        if frame.last:
            frame.last[0].comma = True
            frame.last = (frame.last[0], end)

    def _splits_number(self, start: int) -> bool:
        return self._text[start - 2].isdigit() and bool(_THOUSANDS.match(self._text, start))

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        words = self._text[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

    def _flush(self, frame: _Frame) -> None:
        """Reports what is wrong with the latest finished value, and has it quoted once."""
        if not frame.last:
            return
        item, end = frame.last
        frame.last = None
        start, end = self._trim(item.value, end)
        if start >= end:
            return
        slips = self._value_slips(item, start, end)
        if slips:
            kept = [slip for slip in self._slips[item.mark :] if slip.start < start]
            self._slips[item.mark :] = kept
            first, *others = slips
            edits = tuple(quoting(self._text, start, end))
            self._slips.append(Slip(first.rule, first.start, first.end, first.message, edits))
            self._slips += [Slip(slip.rule, slip.start, slip.end, slip.message) for slip in others]

    def _value_slips(self, item: _Item, start: int, end: int) -> list[Slip]:
        text = self._text
        slips = []
        if item.comma:
            slips.append(comma_splits(text, start, end))
        if (item.closed < 0 and starts_special(text[start:end])) or 0 <= item.closed < end:
            slips.append(unquoted_start(text, start, end))
        elif item.bracket:
            message = f"括号里的值“{shown(text[start:end], 30)}”带有括号，没有加引号"
            slips.append(Slip(UNQUOTED_START, start, end, message))
        if item.second_colon:
            slips.append(colon_in_value(text, start, end))
        if item.remark >= 0:
            message = f"“{shown(text[item.remark : end], 30)}”在空格之后以 # 开头，会被当作批注丢掉"
            slips.append(Slip(COMMENT_CUTS, item.remark, end, message))
        return slips
