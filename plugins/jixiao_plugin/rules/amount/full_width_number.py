"""数字用半角写

检查什么：金额里的全角数字、全角逗号和全角小数点。
为什么：“3，518.85万元”可能被读成两个数；别的程序和表格软件也认不出来。
怎样改正：改用半角数字和标点，如“3,518.85万元”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each money cell written with full-width digits or marks."""
    for field, money in context.declaration.money:
        if money.amount and "full_width" in money.amount.notes:
            narrow = f"{plain(money.amount.number)}{money.amount.unit}"
            yield Offence(
                money.span,
                f"“{money.text}”用了全角数字或标点，按“{narrow}”计算",
                field=field,
                found=money.text,
                expected=narrow,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT15", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    good=(
        "项目总金额: 330,000元",
        "项目总金额: 三十三万元",
    ),
    bad=(
        "项目总金额: 330，000元 ←AMT15",
        "项目总金额: ３３万元 ←AMT15",
    ),
)
