"""数前面写明符号

检查什么：目标值是数、金额或比率而前面没有 =、≥、≤ 等符号的。
为什么：“100%”是正好、至少还是至多，读的人各有各的理解。
怎样改正：正好写“=”，至少写“≥”，至多写“≤”。
依据：四川一种在用的表格把符号、数值、单位分栏填写
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_NUMBERS = (TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO, TargetKind.MONEY, TargetKind.DURATION)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each number without an operator; unit costs are VAL10's."""
    for indicator, target in context.declaration.targets_of(*_NUMBERS):
        if target.value.operator != "none" or indicator.dimension == "cost":
            continue
        text = target.cell.text
        yield Offence(
            target.span, f"“{indicator.name.text}”的目标值“{text}”前面没有符号", field=target.field, found=text
        )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL09", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训场次: =1场\n      培训合格人数: 100人以上\n",
        _AT + "培训开始时间: 2021年7月\n      培训覆盖人数: 约2000人\n",
    ),
    bad=(_AT + "培训场次: 1场 ←VAL09\n", _AT + "培训出勤率: 100% ←VAL09\n      培训班数: '3' ←VAL09 VAL11\n"),
)
