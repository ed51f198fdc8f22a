"""每一类的分值在规定的范围里

检查什么：表式印了范围的一级指标（如成本 0—20 分、产出 40—50 分），它下面各条分值的和在不在范围里。
为什么：一类的分值过低，这一类做得好坏就不影响结果。
怎样改正：按表式的范围调整各类的分值。
依据：重庆一种在用的表格印有各类的分值范围
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from ..rule import Need, Rule, RuleContext, rule_info
from ..weights import WEIGHTS, class_points


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each level 1 whose points are out of its printed range."""
    declaration = context.declaration
    sums = class_points(declaration)
    for level in declaration.edition.indicators.level1:
        if level.weight_range is None or level.dimension not in sums:
            continue
        low, high = level.weight_range
        if not low <= sums[level.dimension] <= high:
            first = next(item for item in declaration.indicators if item.level1_definition == level)
            yield Offence(
                first.level1.span,
                f"“{first.level1.text}”共 {plain(sums[level.dimension])} 分，应在 {low} 到 {high} 分之间",
                field=("绩效指标", first.level1.text),
                found=plain(sums[level.dimension]),
                expected=f"{low}-{high}",
            )


def _ranged(context: RuleContext) -> str:
    levels = context.declaration.edition.indicators.level1
    return "" if any(level.weight_range for level in levels) else "本表式没有印各类的分值范围"


RULE = Rule(
    info=rule_info(__name__, __doc__, "WGT02", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(WEIGHTS, Need(_ranged)),
    good=(
        """
表式: chongqing-2023
绩效指标:
  成本指标:
    经济成本指标:
      水渠修复单位成本:
        分值: 20
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 15
""",
        """
表式: chongqing-2023
绩效指标:
  成本指标:
    经济成本指标:
      水渠修复单位成本:
        分值: 10
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 25
""",
    ),
    bad=(
        """
表式: chongqing-2023
绩效指标:
  产出指标: ←WGT02
    数量指标:
      水渠修复长度:
        分值: 5
  效益指标:
    经济效益指标:
      灌区农户年增收:
        分值: 18
""",
        """
表式: chongqing-2023
绩效指标:
  成本指标: ←WGT02
    经济成本指标:
      水渠修复单位成本:
        分值: 20.5
  效益指标:
    经济效益指标:
      灌区农户年增收:
        分值: 7.5
""",
    ),
)
