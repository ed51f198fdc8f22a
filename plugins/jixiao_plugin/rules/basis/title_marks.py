"""文件名用书名号

检查什么：写出了文件名而没有用书名号的：名称以“关于……的通知”、“……办法（文号）”的样子出现。
为什么：没有书名号就看不出文件名从哪里开始。
怎样改正：给文件名加上《》。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.document_number import find_document_numbers
from ...model.quoted_title import find_titles
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_NOTICE = re.compile(r"关于[^《》〈〉。；，、]{4,40}?的(?:通知|意见|批复|函|决定|方案|办法)(?!精神|要求)")
_NAMED = re.compile(r"[^《》〈〉。；，、：\s]{2,30}(?:规定|办法|条例|细则|意见|通知|标准)(?=[（(]$)")

_LONGEST_NAME = 33
"""Characters that `_NAMED` can match, the parenthesis included."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each document name outside title marks."""
    for narrative, block in context.declaration.passages:
        text = block.passage.text
        notices = unmarked_notices(text)
        ends = {end for _, end in notices}
        named = [(start, end) for start, end in _before_numbers(text) if end not in ends]
        for start, end in sorted([*notices, *named]):
            yield Offence(
                block.passage.span(start, end),
                f"“{text[start:end]}”没有用书名号",
                field=(narrative.definition.label,),
                found=text[start:end],
            )


def unmarked_notices(text: str) -> list[tuple[int, int]]:
    """Where names like 关于……的通知 stand in *text* outside title marks."""
    return _outside_titles(text, [match.span() for match in _NOTICE.finditer(text)]) if "关于" in text else []


def _before_numbers(text: str) -> list[tuple[int, int]]:
    """Where names outside title marks stand just before a bracketed document number."""
    ends = [number.start for number in find_document_numbers(text)]
    found = (_NAMED.search(text, max(0, end - _LONGEST_NAME), end) for end in ends)
    return _outside_titles(text, [match.span() for match in found if match])


def _outside_titles(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    titles = [(title.start, title.end) for title in find_titles(text)] if places else []
    return [(start, end) for start, end in places if not any(first < end and start < last for first, last in titles)]


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC05", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、《职称评审管理暂行规定》（人社部令第40号）。",
        "## 立项依据\n\n1、《关于同意组建示例委员会的批复》（示例发〔2021〕1号），按有关规定执行。",
    ),
    bad=(
        "## 立项依据\n\n1、职称评审管理暂行规定（人社部令第40号）； ←DOC05",
        "## 立项依据\n\n1、省厅关于做好2020年度职称评审工作的通知； ←DOC05",
        "## 立项依据\n\n1、依据省厅关于做好职称评审工作的通知（示例发〔2021〕1号）。 ←DOC05",
    ),
)
