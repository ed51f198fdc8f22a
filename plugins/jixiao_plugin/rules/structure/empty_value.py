"""每条指标都有目标值

检查什么：目标值空着、只有符号或单位（如“≧ %”“公里”）的指标。
为什么：没有目标值的指标，做成什么样都算完成。
怎样改正：填写目标值，如“≥95%”“=12公里”；这一类不适用的，写“不适用（原因）”。
依据：一种在用的审核工具把目标值空缺判为错误；公开的表格里见过“≧ %”
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each indicator that promises nothing."""
    for indicator in context.declaration.indicators:
        if indicator.target is None and indicator.mid_target is None:
            yield Offence(indicator.name.span, f"“{indicator.name.text}”没有目标值", field=indicator.field)
    for indicator, target in context.declaration.targets:
        if target.value.is_blank:
            typed = f"只写了“{target.cell.text.strip()}”" if target.cell.text.strip() else "没有填写"
            place = target.span if target.cell.text else indicator.name.span
            yield Offence(
                place, f"“{indicator.name.text}”的目标值{typed}", field=target.field, found=target.cell.text.strip()
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR18", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: =0场",
        "绩效指标:\n  效益指标:\n    社会效益:\n      培训评价: 用人单位认可",
    ),
    bad=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: ←STR18",
        "绩效指标:\n  产出指标:\n    产出质量:\n      培训合格率: ≧ % ←STR18 VAL21",
    ),
)
