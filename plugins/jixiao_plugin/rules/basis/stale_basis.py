"""年度文件是近年的

检查什么：名称里写明年份的年度文件（工作意见、要点、计划、通知一类），年份比申报年度早两年以上的。
为什么：年度文件只管那一年，用三年前的要点说明不了今年为什么还要花这笔钱。
怎样改正：换成本年度或上年度的文件；一直有效的，引用规定本身而不是某一年的要点。
依据：本站的核对习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ANNUAL = re.compile(
    r"((?:19|20)\d\d)年度?(?!以来|以后|起)[^《》〈〉]*(?:意见|要点|计划|安排|方案|通知|任务|目标|重点)"
)
_SPAN_OF_YEARS = re.compile(r"(?:19|20)\d\d年?\s*[-—–~～至]\s*(?:19|20)?\d\d")
_OLD = 1
"""Years that an annual document may be older than the declaration."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each annual document that is too old."""
    declaration = context.declaration
    for narrative, block, cited in declaration.citations:
        for title in cited.titles:
            year = _ANNUAL.search(title.title)
            if not year or _SPAN_OF_YEARS.search(title.title) or int(year[1]) >= declaration.year - _OLD:
                continue
            yield Offence(
                block.passage.span(title.start, title.end),
                f"《{title.title}》是 {year[1]} 年的年度文件，用于 {declaration.year} 年度",
                field=(narrative.definition.label,),
                found=title.title,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC07", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "年度: 2021\n## 立项依据\n\n1、《2021年度示例工作要点》（示例发〔2020〕9号）。",
        """
年度: 2021
## 立项依据

1、《示例规划（2018—2022年）实施方案》（示例发〔2018〕3号）、《示例管理办法》（示例发〔2012〕10号）。
""",
    ),
    bad=(
        "年度: 2021\n## 立项依据\n\n1、《2018年无锡市职称工作意见》（苏办发〔2018〕148号）。 ←DOC07",
        "年度: 2021\n## 立项依据\n\n1、《关于印发2019年度示例工作要点的通知》（示例发〔2019〕1号）。 ←DOC07",
    ),
)
