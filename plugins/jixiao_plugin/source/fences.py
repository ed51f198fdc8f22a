"""Where the front matter ends and the body begins, also where a fence was forgotten or mistyped."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..position import START, Span
from .faults import FENCE
from .log import FaultLog, shown

_FENCE = re.compile(r"---[ \t]*\Z")
_NEAR_FENCE = re.compile(r"[-—–－―─]{2,}[ \t\u3000]*\Z|\.\.\.[ \t]*\Z")
_KEY = re.compile(r"""[^\s:：，。；、#<>|]{1,40} ?[:：]|["'][^"']{1,40}["'] ?:""")
_HEADING = re.compile(r"##+(?!#)\s*\S")
_NOT_PROSE = re.compile(r"[\s#\-]|\Z")


@dataclass(frozen=True, slots=True)
class Halves:
    """Line indexes, counted from 0, of the front matter (none where there is none) and of the first body line."""

    front: range | None
    body: int


def split(lines: list[str], log: FaultLog) -> Halves:
    """The two halves of a file; a missing fence is reported and guessed."""
    opening = next((index for index, text in enumerate(lines) if text.strip()), None)
    if opening is None:
        log.report(FENCE, START, "文件是空的，没有表头", help="照同一表式的样例填写，或者用 jixiao new 生成一份空表。")
        return Halves(None, len(lines))
    first = _first_line(lines, opening, log)
    if first is None:
        return Halves(None, opening)
    return _closed(lines, first, log)


def _first_line(lines: list[str], opening: int, log: FaultLog) -> int | None:
    text = lines[opening]
    span = Span(opening + 1, 1, opening + 1, len(text) + 1)
    if _FENCE.match(text):
        if opening:
            log.report(FENCE, span, f"“---”在第 {opening + 1} 行，应为文件的第一行", help="删去它上面的空行。")
        return opening + 1
    if _NEAR_FENCE.match(text.lstrip()):
        log.report(FENCE, span, f"表头开头写成了“{shown(text)}”，应为顶格的三个半角减号“---”", found=text)
        return opening + 1
    if _KEY.match(text):
        log.report(
            FENCE, span, f"表头前面缺少一行“---”，文件从“{shown(text, 30)}”直接开始", help="在文件最前面加一行 ---。"
        )
        return opening
    log.report(FENCE, span, f"文件没有表头，第一行应为“---”，现为“{shown(text, 30)}”", found=text)
    return None


def _closed(lines: list[str], first: int, log: FaultLog) -> Halves:
    last_fence = max((index for index in range(first, len(lines)) if _NEAR_FENCE.match(lines[index])), default=-1)
    for index in range(first, len(lines)):
        text = lines[index]
        if text[:1] in "-—–－―─." and text:
            if _FENCE.match(text):
                return Halves(range(first, index), index + 1)
            if _NEAR_FENCE.match(text):
                span = Span(index + 1, 1, index + 1, len(text) + 1)
                log.report(FENCE, span, f"表头结尾写成了“{shown(text)}”，应为三个半角减号“---”", found=text)
                return Halves(range(first, index), index + 1)
        if text[:2] == "##" and _HEADING.match(text) and not (index < last_fence and _comments_on_keys(lines, index)):
            return _unclosed(lines, first, index, log)
    return _unclosed(lines, first, _first_prose(lines, first), log)


def _comments_on_keys(lines: list[str], index: int) -> bool:
    """Whether a line that looks like a heading is followed by front matter, so that it is a comment there."""
    following = next((text for text in lines[index + 1 : index + 20] if text.strip() and text[0] != "#"), "")
    return bool(_KEY.match(following) or _FENCE.match(following) or following[:1] in (" ", "-"))


def _first_prose(lines: list[str], first: int) -> int:
    for index in range(first + 1, len(lines)):
        text = lines[index]
        if not lines[index - 1].strip() and not _NOT_PROSE.match(text) and not _KEY.match(text):
            return index
    return len(lines)


def _unclosed(lines: list[str], first: int, end: int, log: FaultLog) -> Halves:
    last = next((index for index in range(end - 1, first - 1, -1) if lines[index].strip()), max(first - 1, 0))
    place = Span(last + 1, len(lines[last]) + 1, last + 1, len(lines[last]) + 1)
    message = f"表头没有结束：第 {last + 1} 行“{shown(lines[last], 30)}”之后缺少一行“---”"
    advice = f"在第 {last + 1} 行下面加一行 ---。"
    if end < len(lines) and _HEADING.match(lines[end]):
        advice = f"在第 {end + 1} 行“{shown(lines[end], 30)}”前面加一行 ---。"
    log.report(FENCE, place, message, help=advice)
    return Halves(range(first, end), end)
