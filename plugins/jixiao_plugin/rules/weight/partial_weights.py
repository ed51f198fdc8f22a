"""要么每条都有分值，要么都没有

检查什么：一部分指标写了分值，另一部分没有写的。
为什么：没有分值的指标评分时怎么算，没有说。
怎样改正：给每条指标写分值；不计分的写 0。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..rule import Rule, RuleContext, rule_info
from ..weights import WEIGHTS, points


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each indicator without points where others have them."""
    weighted = {indicator.id for indicator, _, _ in points(context.declaration)}
    for indicator in context.declaration.indicators:
        if indicator.id not in weighted:
            cell = indicator.column("分值")
            typed = f"“{cell.text}”不是数" if cell and cell.text.strip() else "没有写"
            yield Offence(
                cell.span if cell and cell.text else indicator.name.span,
                f"“{indicator.name.text}”的分值{typed}，别的指标有分值",
                field=(*indicator.field, "分值"),
                found=cell.text if cell else "",
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "WGT04", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    needs=(WEIGHTS,),
    good=(
        """
表式: chongqing-2023
绩效指标:
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 0
    质量指标:
      工程验收合格率:
        分值: 30
""",
        "表式: chongqing-2023\n绩效指标:\n  产出指标:\n    数量指标:\n      水渠修复长度:\n        分值: 15分",
    ),
    bad=(
        """
表式: chongqing-2023
绩效指标:
  产出指标:
    数量指标:
      水渠修复长度: ←WGT04
        （没有：分值）
    质量指标:
      工程验收合格率:
        分值: 30
""",
        """
表式: chongqing-2023
绩效指标:
  产出指标:
    数量指标:
      水渠修复长度:
        分值: 较高 ←WGT04
    质量指标:
      工程验收合格率:
        分值: 30
""",
    ),
)
