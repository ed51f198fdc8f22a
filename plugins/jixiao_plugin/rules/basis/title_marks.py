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
from ...model.citation import Citations
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_NAMED = re.compile(r"[^《》〈〉。；，、：\s]{2,30}(?:规定|办法|条例|细则|意见|通知|标准)(?=[（(]$)")

_BRACKETS = ("（", "(")
_LONGEST_NAME = 33
"""Characters that `_NAMED` can match, the parenthesis included."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each document name outside title marks."""
    for narrative, block, cited in context.declaration.citations:
        text = block.passage.text
        ends = {end for _, end in cited.notices}
        named = [(start, end) for start, end in _before_numbers(text, cited) if end not in ends]
        for start, end in sorted([*cited.notices, *named]):
            yield Offence(
                block.passage.span(start, end),
                f"“{text[start:end]}”没有用书名号",
                field=(narrative.definition.label,),
                found=text[start:end],
            )


def _before_numbers(text: str, cited: Citations) -> Iterator[tuple[int, int]]:
    """Where names outside title marks stand just before a bracketed document number."""
    for number in cited.numbers:
        bare = text.endswith(_BRACKETS, 0, number.start) and not text.endswith("》", 0, number.start - 1)
        named = _NAMED.search(text, max(0, number.start - _LONGEST_NAME), number.start) if bare else None
        if named and not cited.in_title(*named.span()):
            yield named.span()


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
        "## 立项依据\n\n1、省厅关于做好2021年度职称评审工作的通知； ←DOC04 DOC05",
        "## 立项依据\n\n1、依据省厅关于做好职称评审工作的通知（示例发〔2021〕1号）。 ←DOC05",
    ),
)
