"""引用的文件写明文号

检查什么：书名号里的意见、通知、办法、规定一类文件后面没有文号，没有书名号的“关于……的通知”也看；法律、条例和写了令号的不要求。
为什么：同名的文件很多，没有文号查不到是哪一个。
怎样改正：在书名号后面的括号里写文号，如《示例办法》（示例发〔2021〕1号）。
依据：财预〔2020〕10号附件对立项依据充分性的说明
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...finding import BasisStatus, Offence, Severity
from ...model.citation import Citations
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_DOCUMENT = re.compile(r"(?:意见|通知|办法|规定|细则|批复|方案|要点|规划|决定|函|纪要)[〉》]?$")
_SECTIONS = ("legal_basis", "necessity", "overview", "safeguards")


class _Citation(NamedTuple):
    start: int
    end: int
    title: str
    numbered: bool
    marked: bool
    """Whether it stands in title marks."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cited document without a number, once a title."""
    numbered: set[str] = set()
    bare = []
    for narrative, block, citations in context.declaration.citations:
        if narrative.definition.key not in _SECTIONS:
            continue
        for cited in _named(block.passage.text, citations):
            if cited.numbered:
                numbered.add(cited.title)
            else:
                bare.append((narrative.definition.label, block, cited))
    for label, block, cited in bare:
        if cited.title in numbered:
            continue
        numbered.add(cited.title)
        yield Offence(
            block.passage.span(cited.start, cited.end),
            f"《{cited.title}》没有写文号" if cited.marked else f"“{cited.title}”没有写文号",
            field=(label,),
            found=cited.title,
        )


def _named(text: str, cited: Citations) -> Iterator[_Citation]:
    """The documents that *text* cites by name, in order; laws and regulations without a number are left out."""
    marked = [
        _Citation(title.start, title.end, title.title, title.number is not None, True)
        for title in cited.titles
        if title.number or _DOCUMENT.search(title.title.strip())
    ]
    starts = {number.start for number in cited.numbers}
    unmarked = [
        _Citation(start, end, text[start:end], bool({end, end + 1} & starts), False)  # 通知（示例发〔2021〕1号
        for start, end in cited.notices
    ]
    yield from sorted([*marked, *unmarked], key=lambda cited: cited.start)


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC04", Severity.WARNING, BasisStatus.CORROBORATED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、《示例管理办法》（示例发〔2021〕1号）、《中华人民共和国预算法》。",
        "## 立项依据\n\n1、《示例管理办法》（示例发〔2021〕1号）。\n2、按《示例管理办法》执行。",
        "## 立项依据\n\n1、省厅《关于做好职称评审工作的通知》（示例发〔2021〕1号），按关于用餐的规定执行。",
    ),
    bad=(
        "## 立项依据\n\n1、《关于做好2021年度职称评审工作的通知》。 ←DOC04",
        "## 立项依据\n\n1、依据省厅关于做好2021年度职称评审工作的通知； ←DOC04 DOC05\n2、按会议纪要。",
        "## 立项依据\n\n1、《示例实施意见》和 ←DOC04\n《示例管理办法》（示例发〔2021〕1号）。",
    ),
)
