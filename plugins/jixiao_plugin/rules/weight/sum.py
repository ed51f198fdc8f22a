"""分值相加等于应有的总分

检查什么：各条指标的分值相加，与表式规定的总分比较；申报阶段一般是 90 分，另 10 分留给预算执行率。
为什么：分值加起来不对，评出来的分数就不能用。
怎样改正：调整各条的分值。
依据：财预〔2021〕101号的权重安排；公开的表格里见过八条分值合计 90 分的
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from ..rule import Rule, RuleContext, rule_info
from ..weights import WEIGHTS, points

_DECLARED = Decimal(90)
_WHOLE = Decimal(100)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence, on the first weight, where they do not add up to what the form asks."""
    wanted = context.declaration.edition.indicators.weight_total
    weighted = points(context.declaration)
    summed = sum((value for _, _, value in weighted), Decimal(0))
    allowed = {Decimal(wanted)} if wanted is not None else {_DECLARED, _WHOLE}
    if summed in allowed:
        return
    words = " 或 ".join(plain(value) for value in sorted(allowed))
    yield Offence(
        weighted[0][1].span,
        f"{len(weighted)} 条指标的分值相加为 {plain(summed)} 分，应为 {words} 分",
        field=("绩效指标", "分值"),
        found=plain(summed),
        expected=words,
    )


_ROWS = """
绩效指标:
  产出指标:
    产出数量:
      示例场次:
        目标值: =1场
        分值: {one}
  效益指标:
    满意度:
      示例人员满意度:
        目标值: ≥90%
        分值: {two}
"""

RULE = Rule(
    info=rule_info(__name__, __doc__, "WGT01", Severity.ERROR, BasisStatus.CORROBORATED),
    check=check,
    needs=(WEIGHTS,),
    good=(_ROWS.format(one="67.5", two="22.5"), _ROWS.format(one="60分", two="40")),
    bad=(_ROWS.format(one="70 ←WGT01", two="40"), _ROWS.format(one="80 ←WGT01", two="9.5")),
)
