"""数量写明单位

检查什么：目标值是一个数而没有单位，指标名称里也没有写的；率没有写“%”的也算，“0.97”这样小于 1 的除外。
为什么：“2”可能是两个项目，也可能是两公里。
怎样改正：在数后面写单位，如“=2个”“≥98%”；或者填“计量单位”一栏。
依据：公开的表格里见过只写“2”的
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind, TargetValue
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each bare number."""
    for indicator, target in context.declaration.targets_of(TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO):
        column = indicator.column("计量单位")
        if target.value.unit or (column and column.text.strip()) or _is_part_of_one(target.value):
            continue
        text = target.cell.text
        yield Offence(target.span, f"“{indicator.name.text}”的目标值“{text}”没有单位", field=target.field, found=text)


def _is_part_of_one(value: TargetValue) -> bool:
    """Whether it is a rate such as 0.97, which needs no sign."""
    return value.kind is TargetKind.RATIO and value.number is not None and value.number < 1


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL11", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训项目: =2个\n      申报人数（人）: ≥2000\n",
        _AT + "培训到课率: ≥0.97\n      培训结业率（%）: ≥98\n",
        _AT + "培训里程:\n        目标值: ≥100\n        计量单位: 公里\n",
    ),
    bad=(
        _AT + "培训设施完好率: ≥98 ←VAL11\n",
        _AT + "重点培训安排: =2 ←VAL11\n",
        _AT + "培训场次: ≥3场\n      培训项目: '7' ←VAL09 VAL11\n",
    ),
)
