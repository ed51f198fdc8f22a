"""金额的单位写全

检查什么：金额写“万”“亿”而省去“元”字的地方。
为什么：“20万”在同一张表里可能是钱，也可能是人数、份数；写全了不会读错。
怎样改正：写成“20万元”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each money cell that leaves 元 out."""
    for field, money in context.declaration.money:
        if money.amount and "unit_elided" in money.amount.notes:
            whole = f"{plain(money.amount.number)}{money.amount.unit}"
            yield Offence(
                money.span,
                f"“{money.text}”省去了“元”，按“{whole}”计算",
                field=field,
                found=money.text,
                expected=whole,
                help=f"写成“{whole}”。",
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT07", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    good=(
        "项目总金额: 33.0万元",
        "项目总金额: 0.0033亿元",
    ),
    bad=(
        "项目总金额: 33万 ←AMT07",
        "项目总金额: 0.0033亿 ←AMT07",
    ),
)
