"""发文年份用六角括号〔〕

检查什么：发文字号里括年份的符号，写成【】、[]、（）等的。
为什么：同一个文号写法不同，查找和比对时就成了两个文件。
怎样改正：改成“机关代字〔年份〕序号号”，如“锡人社职〔2018〕30号”。
依据：GB/T 9704-2012 对发文字号的规定（条文未对照）
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each document number whose year stands in other brackets."""
    for narrative, block, cited in context.declaration.citations:
        for number in cited.numbers:
            if "brackets" in number.faults:
                yield Offence(
                    block.passage.span(number.start, number.end),
                    f"文号“{number.raw}”的年份没有用〔〕",
                    field=(narrative.definition.label,),
                    found=number.raw,
                    expected=number.normalised,
                    help=f"写成“{number.normalised}”。",
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC02", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、依据《示例意见》（苏办发〔2018〕148号）和示例令第40号。",
        "## 立项依据\n\n1、依据《示例意见》（苏办发〔2018〕5号），按照示例文件（共 3 页）【附件】办理。",
    ),
    bad=(
        "## 立项依据\n\n1、依据《示例批复》（苏办发【2018】30号）。 ←DOC02",
        "## 立项依据\n\n1、依据苏办发[2018]96号、 ←DOC02\n苏办发（2020）605号。 ←DOC02",
    ),
)
