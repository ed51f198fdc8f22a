"""时效写明什么时候

检查什么：时效类指标的目标值只写“及时”“按时”“按期”一类的词，没有日期、期限或比率。
为什么：没有写哪一天，什么时候做完都算及时。
怎样改正：写成“2021年12月底前”“≤30天”，或者“按期完成率 =100%”并在指标解释里写明期限。
依据：财预〔2021〕101号对时效指标的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_WORD = re.compile(
    r"^(?:及时|按时|按期|准时|如期|按计划|及时完成|按时完成|按期完成|当年完成|在.{0,10}计划.{0,8}内完成)$"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each timeliness target without a time."""
    for indicator, target in context.declaration.targets_of(TargetKind.QUALITATIVE):
        text = target.cell.text.strip()
        if indicator.dimension == "timeliness" and _WORD.match(text):
            yield Offence(
                target.span,
                f"“{indicator.name.text}”只写“{text}”，没有写什么时候",
                field=target.field,
                found=text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出时效:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL17", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "完成时间: 2021年12月底前\n", _AT + "按期完成率: =100%\n      维护响应: '<24小时'\n"),
    bad=(
        _AT + "专技评审活动年内按计划举办及时性: 及时 ←VAL17 VAL06\n",
        _AT + "提交报告及时性: 在项目计划完成时间内完成 ←VAL17\n",
    ),
)
