"""成本写明不超过多少

检查什么：成本类的金额或单价没有“≤”“<”“不超过”的；按规定标准发放、写明“=”的补贴、补助除外。
为什么：成本目标是上限；只写一个数，超了多少都说不上违反。
怎样改正：写成“≤490元/平方米”。
依据：财预〔2021〕101号对成本指标的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_UNBOUND = ("none", "=", "≈")
_PAYMENT = re.compile(r"标准|补贴|补助|津贴|工资|保费|养老金|救助金|奖金")
"""What is paid to each at a rate that a rule fixes; there = is right and ≤ would let it be cut."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cost without an upper bound; a wrong direction is VAL05's."""
    for indicator, target in context.declaration.targets_of(TargetKind.MONEY, TargetKind.UNIT_COST):
        operator = target.value.operator
        if indicator.dimension != "cost" or operator not in _UNBOUND:
            continue
        if operator != "=" or not _PAYMENT.search(indicator.name.text):
            text = target.cell.text
            yield Offence(
                target.span, f"“{indicator.name.text}”的成本目标“{text}”没有写“≤”", field=target.field, found=text
            )


_AT = "绩效指标:\n  产出指标:\n    产出成本:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL10", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, needs.COST),
    good=(_AT + "示例成本: ≤9万元\n      补助标准: ≤475元/人\n", _AT + "示例单价: 不超过300元/米\n"),
    bad=(
        _AT + "饲料库120平米: 490元/平米 ←VAL10\n",
        _AT + "打井、配电: 50000元 ←VAL10\n      示例成本: =20万元 ←VAL10\n",
    ),
)
