"""满意度定得不过低也不过满

检查什么：满意度低于百分之八十，或者要求百分之百。
为什么：低于八成的目标没有要求；要求人人满意，问卷里有一人不满意就算没有完成。
怎样改正：按上年的调查结果定，如“≥90%”。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_LOW = 80


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each satisfaction target that is too low or beyond reach."""
    for indicator, target in context.declaration.targets_of(TargetKind.RATIO):
        value = target.value
        asks = indicator.dimension == "satisfaction" and "满意" in indicator.name.text
        if not asks or value.number is None or value.unit != "%":
            continue
        matter = f"低于 {_LOW}%" if value.number < _LOW else "要求人人满意" if value.number == 100 else ""
        if matter:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{target.cell.text}”{matter}",
                field=target.field,
                found=target.cell.text,
            )


_AT = "绩效指标:\n  效益指标:\n    满意度:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL26", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS, needs.SATISFACTION),
    good=(
        _AT + "参评人员满意度:\n        目标值: '>90%'\n        数据来源: 问卷调查\n",
        _AT + "群众投诉率: ≤1%\n      群众满意度:\n        目标值: ≥80%\n        数据来源: 问卷调查\n",
    ),
    bad=(
        _AT + "社会满意度:\n        目标值: =100% ←VAL26\n        数据来源: 问卷调查\n",
        _AT + "群众满意度:\n        目标值: ≥60% ←VAL26\n        数据来源: 问卷调查\n",
    ),
)
