"""引用的文件写明文号

检查什么：书名号里的意见、通知、办法、规定一类文件后面没有文号；法律、条例和写了令号的不要求。
为什么：同名的文件很多，没有文号查不到是哪一个。
怎样改正：在书名号后面的括号里写文号，如《示例办法》（示例发〔2021〕1号）。
依据：财预〔2020〕10号附件对立项依据充分性的说明
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.quoted_title import find_titles
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_DOCUMENT = re.compile(r"(?:意见|通知|办法|规定|细则|批复|方案|要点|规划|决定|函|纪要)[〉》]?$")
_SECTIONS = ("legal_basis", "necessity", "overview", "safeguards")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cited document without a number, once a title."""
    numbered: set[str] = set()
    bare = []
    for narrative, block in context.declaration.passages:
        if narrative.definition.key not in _SECTIONS:
            continue
        for title in find_titles(block.passage.text):
            if title.number:
                numbered.add(title.title)
            elif _DOCUMENT.search(title.title.strip()):
                bare.append((narrative.definition.label, block, title))
    for label, block, title in bare:
        if title.title in numbered:
            continue
        numbered.add(title.title)
        yield Offence(
            block.passage.span(title.start, title.end),
            f"《{title.title}》没有写文号",
            field=(label,),
            found=title.title,
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC04", Severity.WARNING, BasisStatus.CORROBORATED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、《示例管理办法》（示例发〔2021〕1号）、《中华人民共和国预算法》。",
        "## 立项依据\n\n1、《示例管理办法》（示例发〔2021〕1号）。\n2、按《示例管理办法》执行。",
    ),
    bad=(
        "## 立项依据\n\n1、《关于做好2020年度职称评审工作的通知》。 ←DOC04",
        "## 立项依据\n\n1、《示例实施意见》和 ←DOC04\n《示例管理办法》（示例发〔2021〕1号）。",
    ),
)
