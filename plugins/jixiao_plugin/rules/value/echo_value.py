"""目标值不重复指标名称

检查什么：文字目标值就是指标名称里的那个词，如“充分性”填“充分”、“及时性”填“及时”。
为什么：这样的目标永远可以说完成了，没有东西能检验它。
怎样改正：写出看得见的标准，如“批复文件齐全”“2021年12月底前完成”“差错率≤1%”。
依据：财预〔2021〕101号对指标标准明确的要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each word target that only says its name again."""
    for indicator, target in context.declaration.targets_of(TargetKind.QUALITATIVE):
        word = target.cell.text.strip()
        if len(word) > 1 and word in indicator.name.text:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值是“{word}”，只重复了名称",
                field=target.field,
                found=word,
            )


_AT = "绩效指标:\n  决策指标:\n    项目立项:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL06", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "立项依据充分性: 批复文件齐全\n      集体决策公示期: ≥7天\n",
        _AT + "立项材料报送: 及时\n      示例标准达标率: =100%\n",
    ),
    bad=(
        _AT + "立项依据充分性: 充分 ←VAL06\n      整理及时性: 及时 ←VAL06\n",
        _AT + "基础教育巩固提高情况: 巩固提高 ←VAL06 VAL08\n",
    ),
)
