"""每项资金写明怎样算出来

检查什么：每项资金明细的测算里至少有一笔写出单价、数量的算式；只写一个总数、或者没有测算的，提出来。
为什么：只有总数，别人无法知道它是按什么标准、多少数量算的，也无法与上年比较。
怎样改正：在“测算”里写出单价、数量和期限，如“3人*5万元=15万元”。
依据：财预〔2015〕88号对资金与目标相匹配的要求
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import spelled


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each item that has an amount and no formula."""
    declaration = context.declaration
    for item in declaration.items:
        if not item.money.yuan or item.has_formula:
            continue
        amount = spelled(item.money.yuan, declaration.edition.unit)
        yield Offence(
            item.money.span,
            f"“{item.name.text}”{amount}没有算式{_share(item.money.yuan, context)}",
            field=(*item.field, "金额"),
            found=item.money.text,
        )


def _share(amount: Decimal, context: RuleContext) -> str:
    total = context.declaration.total
    if total is None or not total.yuan or total.yuan < amount:
        return ""
    return f"，占总金额 {amount / total.yuan * 100:.1f}%"


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT10", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS,),
    good=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      （没有：考核补贴）\n      考务人员: 3人*1万元=3万元",
        "资金明细:\n  - 名称: 示例备用金\n    金额: 0元",
    ),
    bad=(
        "资金明细:\n  - 名称: 结业考核\n    金额: 3万元 ←AMT10 AMT18\n    （没有：测算）",
        """
资金明细:
  - 名称: 结业考核
    金额: 3万元 ←AMT10 AMT18
    测算:
      （没有：考核补贴）
      考务费: 3万元
""",
    ),
)
