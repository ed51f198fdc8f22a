"""金额不细于一分钱

检查什么：以元为单位多于两位小数、以万元为单位多于六位小数的金额。
为什么：一分钱以下的数付不出去，多半是除法的余数或者单位写错了。
怎样改正：按分取整；如果单位写错，改单位。
依据：一个地方系统的填报说明：以万元为单位可保留六位小数
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import EXACT
from ..rule import Rule, RuleContext, rule_info

_FEN = Decimal("0.01")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each amount that is no whole number of fen."""
    for field, money in context.declaration.money:
        if money.yuan is not None and EXACT.remainder(money.yuan, _FEN):
            yield Offence(money.span, f"“{money.text}”细于一分钱", field=field, found=money.text)


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT14", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    good=(
        "项目总金额: 33.000000万元",
        "项目总金额: 330,000.00元",
    ),
    bad=(
        "表式: mof-2015-88\n中期资金:\n  小计: 139.4335781万元 ←AMT14\n  财政拨款: 139.4335781万元 ←AMT14",
        "表式: mof-2015-88\n中期资金:\n  小计: 1080000.005元 ←AMT14\n  财政拨款: 1080000.005元 ←AMT14",
    ),
)
