"""年度资金不超过中期资金

检查什么：同一张表里年度资金的合计与中期资金的合计；只比同一个项目的两个时期，不跨时期相加。
为什么：年度是中期的一部分，部分不会大于全体。
怎样改正：核对两个合计；中期资金写几年的总数，不写某一年的数。
依据：算术
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import FundingPeriod
from ..rule import Need, Rule, RuleContext, rule_info
from ..wording import spelled


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on an annual total that is larger than that of the whole term."""
    unit = context.declaration.edition.unit
    annual, term = _period(context, "annual"), _period(context, "mid_term")
    if not (annual and term and annual.total and term.total):
        return
    if annual.total.yuan is not None and term.total.yuan is not None and annual.total.yuan > term.total.yuan:
        yield Offence(
            annual.total.span,
            f"年度资金 {spelled(annual.total.yuan, unit)} 大于中期资金 {spelled(term.total.yuan, unit)}",
            field=(*annual.field, "小计"),
            found=annual.total.text,
            expected=f"不超过{term.total.text}",
            related=(Related(term.total.span, "中期资金合计"),),
        )


def _period(context: RuleContext, key: str) -> FundingPeriod | None:
    return next((period for period in context.declaration.periods if period.definition.key == key), None)


def _two_periods(context: RuleContext) -> str:
    if len(context.declaration.edition.periods) < 2:
        return "本表式不分中期和年度"
    amounts = [period.total.yuan if period.total else None for period in context.declaration.periods]
    return "" if len(amounts) > 1 and None not in amounts else "没有写中期资金"


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT12", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_two_periods),),
    good=(
        "表式: mof-2015-88\n中期资金:\n  小计: 284500.00万元\n  财政拨款: 284500.00万元",
        "表式: mof-2015-88\n中期资金:\n  小计: 360000元\n  财政拨款: 360000元\n年度资金:\n  小计: 36万元",
    ),
    bad=(
        "表式: mof-2015-88\n中期资金:\n  小计: 35万元\n  财政拨款: 35万元\n年度资金:\n  小计: 36万元 ←AMT12",
        "表式: mof-2015-88\n中期资金:\n  小计: 90000元\n  财政拨款: 90000元\n年度资金:\n  小计: 36万元 ←AMT12",
    ),
)
