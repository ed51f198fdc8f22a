"""发文字号写得完整

检查什么：发文字号缺“号”、缺括号、序号前带“第”或补零、中间夹空格的。括年份的符号另由 DOC02 核对。
为什么：写得不完整的文号查不到原文。
怎样改正：写成“机关代字〔年份〕序号号”，序号不写“第”、不补零。
依据：GB/T 9704-2012 对发文字号的规定（条文未对照）
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_MATTERS = {
    "spaces": "中间有空格",
    "leading_zero": "序号前补了零",
    "ordinal_word": "序号前多了“第”",
    "suffix_missing": "末尾缺“号”",
    "brackets_lost": "年份没有括号",
}


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each document number that is not well formed."""
    for narrative, block, cited in context.declaration.citations:
        for number in cited.numbers:
            matters = [_MATTERS[fault] for fault in number.faults if fault in _MATTERS]
            if matters:
                yield Offence(
                    block.passage.span(number.start, number.end),
                    f"文号“{number.raw}”{'、'.join(matters)}",
                    field=(narrative.definition.label,),
                    found=number.raw,
                    expected=number.normalised,
                    help=f"写成“{number.normalised}”。",
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC03", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、依据《示例意见》（苏办发〔2018〕5号）、示例发〔2021〕2-1号。",
        "## 立项依据\n\n1、依据《示例规定》（人社部令第40号），办公室在示例路2018号。",
    ),
    bad=(
        "## 立项依据\n\n1、依据《示例意见》（苏办发〔2018〕第5号）。 ←DOC03",
        "## 立项依据\n\n1、依据《示例意见》（苏办发2015144号）、 ←DOC03\n《示例通知》（苏办发〔2018〕005号）。 ←DOC03",
    ),
)
