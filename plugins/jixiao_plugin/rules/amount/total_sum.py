"""总金额等于各项资金明细之和

检查什么：申报的总金额与资金明细各项金额的和，一分不差才算相符；有明细没有金额时不核对。
为什么：总数和分项是同一笔钱的两种写法，对不上时无法知道批的是哪一个。
怎样改正：核对各项金额，改总金额或改明细；漏列的补上一项。
依据：算术
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.exact import sum_exactly
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import added, spelled


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the total where the items do not add up to it."""
    declaration = context.declaration
    total, unit = declaration.total, declaration.edition.unit
    amounts = [item.money.yuan for item in declaration.items if item.money.yuan is not None]
    summed = sum_exactly(amounts)
    if total is None or total.yuan is None or total.yuan == summed:
        return
    yield Offence(
        total.span,
        f"总金额为 {spelled(total.yuan, unit)}，{len(amounts)} 项明细相加为 {spelled(summed, unit)}，"
        f"相差 {spelled(abs(summed - total.yuan), unit)}",
        field=declaration.total_field,
        found=total.text,
        expected=spelled(summed, unit).replace(" ", ""),
        related=(Related(declaration.items[0].name.span, f"各项明细：{added(amounts, unit)}"),),
    )


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT01", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.TOTAL, needs.ITEMS, needs.ITEM_AMOUNTS),
    good=(
        """
项目总金额: 330,000元
资金明细:
  - 名称: 技能培训
    金额: 30万元
  - 名称: 结业考核
    金额: 30,000元
""",
        """
项目总金额: 33.3397万元
资金来源:
  财政拨款: 33.3397万元
资金明细:
  - 名称: 场地租用费
    金额: 0.3397万元
    测算:
      租金: 43平方米*79元/平方米=0.3397万元
""",
    ),
    bad=(
        "项目总金额: 300万元 ←AMT01\n资金来源:\n  财政拨款: 300万元",
        "项目总金额: 33.01万元 ←AMT01\n资金来源:\n  财政拨款: 33.01万元",
    ),
)
