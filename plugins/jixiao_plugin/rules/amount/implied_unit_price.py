"""只写总数的资金，单价合不合常理

检查什么：没有算式的资金明细，用名称相近的数量指标去除，得出每一份是多少钱，供审核参考。
为什么：总数看不出贵贱，摊到每人每份就能与市价、与上年比。
怎样改正：在测算里写明单价和数量。
依据：财预〔2015〕88号审核的适当性要求
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Declaration, FundingLine, Indicator
from ...model.exact import plain
from ...model.target_value import TargetKind
from .. import needs
from ..likeness import shared
from ..rule import Need, Rule, RuleContext, rule_info
from ..wording import spelled

_CENT = Decimal("0.01")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each item without formula whose quantity an indicator tells."""
    declaration = context.declaration
    for item in declaration.items:
        indicator = _quantity(item, declaration)
        if not item.money.yuan or indicator is None or item.has_formula:
            continue
        target = indicator.target
        if target is None or not target.value.number:
            continue
        price = (item.money.yuan / target.value.number).quantize(_CENT)
        yield Offence(
            item.money.span,
            f"“{item.name.text}”{spelled(item.money.yuan, declaration.edition.unit)}没有单价，"
            f"按“{indicator.name.text}”{plain(target.value.number)} {target.value.unit}计，"
            f"每{target.value.unit} {spelled(price, '元')}",
            field=(*item.field, "金额"),
            found=item.money.text,
            related=(Related(indicator.name.span, "数量指标"),),
        )


def _quantity(item: FundingLine, declaration: Declaration) -> Indicator | None:
    """The count indicator that shares most words with the item."""
    counts = [
        indicator
        for indicator in declaration.indicators
        if indicator.target and indicator.target.value.kind is TargetKind.COUNT and indicator.target.value.unit
    ]
    likeness = [(shared(indicator.name.text, item.name.text), -at) for at, indicator in enumerate(counts)]
    best = max(likeness, default=(0, 0))
    return counts[-best[1]] if best[0] else None


def _counted(context: RuleContext) -> str:
    bare = [item for item in context.declaration.items if item.money.yuan and not item.has_formula]
    return "" if bare else "每项资金都有算式"


_ROWS = """
资金明细:
  - 名称: 餐饮物业费
    金额: 54.5万元{mark}
{formula}绩效指标:
  产出指标:
    产出数量:
      {name}: =250名
"""

RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT18", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS, Need(_counted)),
    good=(
        _ROWS.format(mark="", formula="", name="图书采购册数"),
        _ROWS.format(mark="", formula="  - 名称: 图书\n    金额: 0元\n", name="图书采购册数"),
    ),
    bad=(
        _ROWS.format(mark=" ←AMT18", formula="", name="餐饮保障人数"),
        _ROWS.format(mark=" ←AMT18", formula="    测算:\n      审定: 54.5万元\n", name="物业面积户数"),
    ),
)
