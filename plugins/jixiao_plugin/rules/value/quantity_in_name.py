"""名称里不写数量

检查什么：指标名称末尾写了数量，与目标值是同一个数。
为什么：数写在两处，改一处就对不上；年年的名称不同，也无法比较。
怎样改正：名称里去掉数。
依据：公开的表格里见过“培训村组干部230人 ≥230个”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_DIGIT = re.compile(r"\d")
_TAIL = re.compile(r"(\d+(?:\.\d+)?)\s*(?:[人名户个条座公里米亩平台套份次场株吨]|平米|平方米)+$")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each name that repeats its value."""
    if not _DIGIT.search(context.names):
        return
    for indicator, target in context.declaration.targets:
        tail = _TAIL.search(indicator.name.text)
        if tail and target.value.number == Decimal(tail[1]):
            yield Offence(
                indicator.name.part(tail.start(), tail.end()),
                f"指标名称里的“{tail[0]}”与目标值“{target.cell.text}”重复",
                field=indicator.field,
                found=tail[0],
            )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL24", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "村组干部人数: ≥230人\n", _AT + "培训场地120平米: ≤490元/平米\n      24小时值守岗位: =3个\n"),
    bad=(_AT + "培训村组干部230人: ≥230人 ←VAL24\n", _AT + "培训场地围墙300米: =300米 ←VAL24\n"),
)
