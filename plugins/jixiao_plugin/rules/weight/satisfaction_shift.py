"""没有满意度的，它的十分加给效益

检查什么：满意度类没有分值时，效益类的分值是不是比通常多 10 分（设了成本指标的 30 分，没有设的 40 分）。
为什么：满意度的分值去了别的类，与别的项目就不能比。
怎样改正：把满意度的 10 分加到效益类。
依据：财预〔2021〕101号的权重安排
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from ..rule import Need, Rule, RuleContext, rule_info
from ..weights import WEIGHTS, class_points

_WITH_COST, _WITHOUT_COST = Decimal(30), Decimal(40)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the outcome class where it did not take over the points of satisfaction."""
    declaration = context.declaration
    sums = class_points(declaration)
    wanted = _WITH_COST if sums.get("cost") else _WITHOUT_COST
    outcome = next(
        (
            item
            for item in declaration.indicators
            if item.level1_definition and item.level1_definition.dimension == "outcome"
        ),
        None,
    )
    if outcome and sums.get("outcome") != wanted:
        points = sums.get("outcome", Decimal(0))
        yield Offence(
            outcome.level1.span,
            f"没有满意度分值，“{outcome.level1.text}”是 {plain(points)} 分，应为 {plain(wanted)} 分",
            field=("绩效指标", outcome.level1.text),
            found=plain(points),
            expected=plain(wanted),
        )


def _without(context: RuleContext) -> str:
    return "满意度有分值" if class_points(context.declaration).get("satisfaction") else ""


RULE = Rule(
    info=rule_info(__name__, __doc__, "WGT03", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(WEIGHTS, Need(_without)),
    editions=frozenset({"mof-2021-101", "chongqing-2023"}),
    good=(
        """
表式: mof-2021-101
绩效指标:
  效益指标:
    社会效益指标:
      失实检测报告整改率:
        分值: 30
  满意度指标: 不适用（不直接服务群众）
""",
        """
表式: mof-2021-101
绩效指标:
  成本指标: 不适用（由上级统一付费）
  产出指标:
    数量指标:
      数据抽查批次:
        分值: 25
  效益指标:
    社会效益指标:
      失实检测报告整改率:
        分值: 40
  满意度指标: 不适用（不直接服务群众）
""",
    ),
    bad=(
        """
表式: mof-2021-101
绩效指标:
  产出指标:
    数量指标:
      数据抽查批次:
        分值: 25
  效益指标: ←WGT03
    社会效益指标:
      失实检测报告整改率:
        分值: 20
  满意度指标: 不适用（不直接服务群众）
""",
        """
表式: mof-2021-101
绩效指标:
  成本指标: 不适用（由上级统一付费）
  产出指标:
    数量指标:
      数据抽查批次:
        分值: 35
  效益指标: ←WGT03
    社会效益指标:
      失实检测报告整改率:
        分值: 30
  满意度指标: 不适用（不直接服务群众）
""",
    ),
)
