"""目标值写成程序读得懂的样子

检查什么：不是数、日期、期限、等级词，也不是引用标准的目标值，即一句读不出要求的话；一格里写了几个数，读得出的只有头一个。
为什么：读不懂的目标到年底也判断不了。
怎样改正：写成“符号 + 数 + 单位”“某年某月底前”，或者一个等级词；几个数分成几条指标。
依据：财预〔2021〕101号对指标量化易评的要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_LIST = "list"
"""Note on a target of several quantities, of which the first counts."""
_LONG = 30
"""Characters beyond which a word target is no grade but a sentence."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target that the grammar cannot read, or of which it reads only the first of several."""
    for indicator, target in context.declaration.targets:
        if _LIST in target.value.notes:
            text = target.cell.text.strip()
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{text}”是几个数，一格只能写一个",
                field=target.field,
                found=text,
            )
    for indicator, target in context.declaration.targets_of(TargetKind.UNPARSED, TargetKind.QUALITATIVE):
        text = target.cell.text.strip()
        sentence = target.value.kind is TargetKind.QUALITATIVE and len(text) > _LONG
        if target.value.kind is TargetKind.UNPARSED or sentence:
            shown = text if len(text) <= _LONG else text[:_LONG] + "……"
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{shown}”读不出要求",
                field=target.field,
                found=text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL01", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训补贴结算误差率: ±3%以内\n      培训时间: 2021年1月-12月\n",
        _AT + "培训补考比例: ≥3%，≤5%\n",
        _AT + "成本控制: 严格按照预算标准1000元/人给补助对象兑付补助\n      培训教材: 符合国家职业标准\n",
    ),
    bad=(
        _AT + "培训情况: 在上级部门的统一领导下认真组织开展各项工作并按照有关要求不断总结经验和做法 ←VAL01\n",
        _AT + "培训天数: ≥300天，≥200场 ←VAL01\n",
        _AT + "培训要求: 进一步理顺体制机制推动相关各方形成合力营造良好氛围把各项任务落到实处 ←VAL01\n",
    ),
)
