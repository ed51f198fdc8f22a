"""The body: narrative sections under ## headings, in the small dialect of the declaration file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ..finding import Offence, Related
from ..position import Span
from .blocks import read_blocks
from .document import Section
from .faults import BODY_DIALECT, DUPLICATE_SECTION, TEXT_BEFORE_HEADING
from .log import FaultLog, shown

_NAMES = "script|style|iframe|object|embed|svg|img|form|input|link|meta|html|body|div|span|table"
_HTML = re.compile(rf"<(?:/?(?:[A-Za-z][A-Za-z0-9-]*(?:\s*/?>|\s+[A-Za-z][^<>]*>)|(?i:{_NAMES})\b)|!--|[!?][A-Za-z])")
_PROGRAM = re.compile(r"(?:(?<!!)\[[^\[\]]*\]\(\s*<?|<)\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\[\]]*\]\(")


@dataclass(frozen=True, slots=True)
class _Heading:
    index: int
    words: str
    span: Span


def read_body(lines: list[str], start: int, log: FaultLog) -> tuple[Section, ...]:
    """The sections of lines[start:], where lines holds the whole file; of two equal headings the first is kept."""
    headings = [found for index in range(start, len(lines)) if (found := _heading(lines[index], index, log))]
    _report_unseated(lines, start, headings[0].index if headings else len(lines), log)
    _report_markup(lines, start, log)
    ends = [*(heading.index for heading in headings[1:]), len(lines)][: len(headings)]
    sections: dict[str, Section] = {}
    for heading, end in zip(headings, ends, strict=True):
        blocks = read_blocks(lines, heading.index + 1, end, log)
        section = Section(heading.words, heading.span, blocks)
        first = sections.setdefault(heading.words, section)
        if first is not section:
            _report_duplicate(section, first, log)
    return tuple(sections.values())


def _heading(text: str, index: int, log: FaultLog) -> _Heading | None:
    """The section heading on a line, also where it is written with one mark, full-width marks or without a space."""
    if "#" not in text and "＃" not in text:
        return None
    marked = text.strip()
    rest = marked.lstrip("#＃")
    level = len(marked) - len(rest)
    if level not in (1, 2) or (level == 1 and not rest[:1].isspace()):
        return None
    words = rest.rstrip("#＃").strip()
    begin = text.index(rest) + rest.index(words) if words else len(text)
    span = Span(index + 1, begin + 1, index + 1, begin + len(words) + 1)
    if not words:
        log.report(BODY_DIALECT, span, f"标题“{marked}”没有文字", help="在“## ”后面写上栏目名称，或者删去这一行。")
        return None
    if not text.startswith("## "):
        message = f"标题写成了“{shown(text.rstrip(), 30)}”，应为顶格的两个半角“#”加一个空格"
        log.report(BODY_DIALECT, span, message, found=text, help=f"改为：## {words}")
    return _Heading(index, words, span)


def _report_unseated(lines: list[str], start: int, end: int, log: FaultLog) -> None:
    """Reports text before the first heading, once, at its first line."""
    filled = [index for index in range(start, end) if lines[index].strip()]
    if filled:
        text = lines[filled[0]]
        span = Span(filled[0] + 1, 1, filled[0] + 1, len(text) + 1)
        more = f"等 {len(filled)} 行" if len(filled) > 1 else ""
        message = f"“{shown(text, 30)}”{more}不在任何“## ”标题下面，没有读入"
        log.report(TEXT_BEFORE_HEADING, span, message, found=text)


def _report_duplicate(section: Section, first: Section, log: FaultLog) -> None:
    message = f"标题“{section.heading}”在第 {first.span.line} 行和第 {section.span.line} 行各出现一次，只读入了前一个"
    related = (Related(first.span, f"“{first.heading}”第一次出现在这里"),)
    log.add(DUPLICATE_SECTION, Offence(section.span, message, (), section.heading, related=related))


def _report_markup(lines: list[str], start: int, log: FaultLog) -> None:
    text = "\n".join(lines[start:])
    if "<" not in text and "](" not in text:
        return
    begins = [0]
    for line in lines[start:]:
        begins.append(begins[-1] + len(line) + 1)
    for pattern, name, advice in (
        (_HTML, "网页标签", "删去尖括号和标签，只留文字。"),
        (_IMAGE, "图片", "删去图片，把要说明的内容写成文字或表格。"),
        (_PROGRAM, "会运行程序的链接", "把地址改成 https:// 开头的网址，或者删去链接，只留文字。"),
    ):
        for match in pattern.finditer(text):
            row = bisect_right(begins, match.start()) - 1
            column = match.start() - begins[row] + 1
            width = min(len(match[0].split("\n", 1)[0]), 60)
            span = Span(start + row + 1, column, start + row + 1, column + width)
            log.report(BODY_DIALECT, span, f"正文里不用{name}“{shown(match[0], 30)}”", found=match[0], help=advice)
