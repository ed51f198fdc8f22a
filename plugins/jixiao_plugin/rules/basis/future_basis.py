"""不引用申报年度以后的文件

检查什么：文号或者文件名里的年份晚于申报年度。
为什么：申报时还没有的文件不能作依据，年份多半写错了。
怎样改正：核对文号的年份。
依据：时间先后
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_YEAR = re.compile(r"(20\d\d)年度?[^《》]*(?:意见|要点|计划|安排|方案|通知)")
_RANGE = re.compile(r"20\d\d年?\s*[-—–~～至]\s*20\d\d")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each document from after the fiscal year."""
    declaration = context.declaration
    for narrative, block, cited in declaration.citations:
        dated = [(item.start, item.end, item.year, item.raw) for item in cited.numbers if item.year]
        for title in cited.titles:
            year = _YEAR.search(title.title) if "20" in title.title else None
            if year and not _RANGE.search(title.title):
                dated.append((title.start, title.end, year[1], f"《{title.title}》"))
        for start, end, year_text, name in sorted(dated):
            if int(year_text) > declaration.year:
                yield Offence(
                    block.passage.span(start, end),
                    f"“{name}”是 {year_text} 年的，晚于申报年度 {declaration.year}",
                    field=(narrative.definition.label,),
                    found=name,
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC09", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "年度: 2021\n## 立项依据\n\n1、《示例办法》（示例发〔2021〕1号）。",
        "年度: 2021\n## 立项依据\n\n1、《示例规划（2021—2025年）实施方案》（示例发〔2020〕9号）。",
    ),
    bad=(
        "年度: 2021\n## 立项依据\n\n1、《示例办法》（示例发〔2022〕1号）。 ←DOC09",
        "年度: 2021\n## 立项依据\n\n1、《2023年示例工作要点》。 ←DOC04 DOC09",
    ),
)
