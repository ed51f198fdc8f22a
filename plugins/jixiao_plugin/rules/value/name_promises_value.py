"""名称里写的数与目标值一致

检查什么：指标名称里已经写了百分数或者“≥”“≤”加数，而目标值写的是另一个数。
为什么：名称说百分之百，目标值说百分之九十八，到年底按哪一个算。
怎样改正：名称里去掉数，只在目标值里写。
依据：公开的表格里见过名称写 100%、目标值写 ≥98% 的
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_PROMISE = re.compile(r"(\d+(?:\.\d+)?)\s*[%％]|[≥≤≧≦]\s*(\d+(?:\.\d+)?)")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target that is not the number its name promises."""
    if not _PROMISE.search(context.names):
        return
    for indicator, target in context.declaration.targets:
        promised = _PROMISE.search(indicator.name.text)
        number = target.value.number
        if not promised or number is None or Decimal(promised[1] or promised[2]) == number:
            continue
        yield Offence(
            target.span,
            f"名称里写“{promised[0]}”，目标值是“{target.cell.text}”（{plain(number)}）",
            field=target.field,
            found=target.cell.text,
            expected=promised[0],
        )


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL18", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "培训质量达标率100%: =100%\n", _AT + "35岁以下培训合格率: ≥85%\n      24小时培训答疑率: =100%\n"),
    bad=(_AT + "培训质量达标率100%: ≥98% ←VAL18\n", _AT + "结业考核通过率（≥85%）: ≥80% ←VAL18\n"),
)
