"""测算没有写的单价，摊下来合不合常理

检查什么：资金明细没有算式，或者算式里没有用到名称相近的数量指标的单位（按人数算钱，按份数交活），用指标的数量去除，得出每一份是多少钱，供审核参考。
为什么：总数看不出贵贱，摊到每人每份就能与市价、与上年比。
怎样改正：在测算里写明单价和数量，与指标用同一个单位。
依据：财预〔2015〕88号审核的适当性要求
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import FundingLine, Indicator
from ...model.exact import divided, plain
from ...model.target_value import TargetKind
from .. import needs
from ..likeness import shared
from ..rule import Rule, RuleContext, rule_info
from ..wording import spelled

_HEADS = frozenset({"人", "名", "人次", "位"})


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each item whose quantity an indicator tells and no formula uses."""
    declaration = context.declaration
    counts = [
        indicator
        for indicator in declaration.indicators
        if indicator.target and indicator.target.value.kind is TargetKind.COUNT and indicator.target.value.unit
    ]
    for item in declaration.items:
        indicator = _quantity(item, counts)
        if not item.money.yuan or indicator is None or indicator.target is None:
            continue
        target = indicator.target.value
        single = item.has_formula and target.number == 1
        if not target.number or single or _uses(item, target.unit, target.number):
            continue
        price = divided(item.money.yuan, target.number, 2)
        lacking = f"的测算没有用到{target.unit}数" if item.has_formula else "没有单价"
        yield Offence(
            item.money.span,
            f"“{item.name.text}”{spelled(item.money.yuan, declaration.edition.unit)}{lacking}，"
            f"按“{indicator.name.text}”{plain(target.number)} {target.unit}计，"
            f"每{target.unit} {spelled(price, '元')}",
            field=(*item.field, "金额"),
            found=item.money.text,
            related=(Related(indicator.name.span, "数量指标"),),
        )


def _uses(item: FundingLine, unit: str, number: Decimal) -> bool:
    """Whether a formula counts in *unit*, heads being heads whatever they are called, or as many of something else."""
    wanted = _HEADS if unit in _HEADS else {unit}
    factors = [factor for line in item.calculations for factor in line.calculation.factors]
    return item.has_formula and any(
        (factor.number == number and not factor.is_money) or any(name in factor.raw for name in wanted)
        for factor in factors
    )


def _quantity(item: FundingLine, counts: list[Indicator]) -> Indicator | None:
    """The one of *counts* that shares most words with the item."""
    likeness = [shared(indicator.name.text, item.name.text) for indicator in counts]
    best = max(likeness, default=0)
    return counts[likeness.index(best)] if best else None


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT18", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS, needs.INDICATORS),
    good=(
        "资金明细:\n  - 名称: 技能培训\n    金额: 30万元\n    测算:\n      培训补贴: 200人*1500元=30万元",
        """
资金明细:
  - 名称: 考核图书
    金额: 0元
绩效指标:
  产出指标:
    产出数量:
      考核图书采购册数: =250册
""",
        """
资金明细:
  - 名称: 技能培训
    金额: 30万元
    测算:
      （没有：培训补贴）
      教师: 5人*6万元=30万元
""",
    ),
    bad=(
        "资金明细:\n  - 名称: 技能培训\n    金额: 30万元 ←AMT10 AMT18\n    （没有：测算）",
        """
资金明细:
  - 名称: 技能培训
    金额: 30万元 ←AMT10 AMT18
    测算:
      （没有：培训补贴）
      审定: 30万元
""",
        """
资金明细:
  - 名称: 技能培训
    金额: 30万元 ←AMT18
    测算:
      （没有：培训补贴）
      教师: 5个岗*6万元=30万元
""",
    ),
)
