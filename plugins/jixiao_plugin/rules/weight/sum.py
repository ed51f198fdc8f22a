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
from ...model.exact import plain, sum_exactly
from ..rule import Rule, RuleContext, rule_info
from ..weights import WEIGHTS, points

_DECLARED = Decimal(90)
_WHOLE = Decimal(100)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence, on the first weight, where they do not add up to what the form asks."""
    wanted = context.declaration.edition.indicators.weight_total
    weighted = points(context.declaration)
    summed = sum_exactly(value for _, _, value in weighted)
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


RULE = Rule(
    info=rule_info(__name__, __doc__, "WGT01", Severity.ERROR, BasisStatus.CORROBORATED),
    check=check,
    needs=(WEIGHTS,),
    good=(
        """
表式: chongqing-2023
绩效指标:
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 12.5
    质量指标:
      工程验收合格率:
        分值: 17.5
""",
        """
表式: chongqing-2023
绩效指标:
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 20分
    时效指标:
      水渠修复完工时间:
        分值: 5
""",
    ),
    bad=(
        """
表式: chongqing-2023
绩效指标:
  成本指标:
    经济成本指标:
      水渠修复单位成本:
        分值: 20 ←WGT01
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 16
""",
        """
表式: chongqing-2023
绩效指标:
  成本指标:
    经济成本指标:
      水渠修复单位成本:
        分值: 19.5 ←WGT01
""",
    ),
)
