"""写明钱从哪里来

检查什么：表式印有资金来源栏而没有一项来源填了金额。
为什么：不写来源，就不知道是财政拨款还是自有资金，也看不出是哪一级政府的钱。
怎样改正：在资金来源下写明各项金额；没有这项来源的写“0万元”。
依据：财预〔2015〕88号申报表的资金来源栏
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Declaration
from ...position import START
from ..rule import Need, Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each printed period of which no source has an amount."""
    declaration = context.declaration
    for label in _printed(declaration):
        period = next((period for period in declaration.periods if period.definition.label == label), None)
        if period is None:
            yield Offence(START, f"没有填写“{label}”", field=(label,))
        elif not any(money.amount for source in period.sources for _, money in source.money_cells()):
            yield Offence(period.label.span, f"“{label}”没有一项来源写了金额", field=period.field)


def _printed(declaration: Declaration) -> list[str]:
    edition = declaration.edition
    return [period.label for period in edition.periods if period.label in edition.layout and period.key == "annual"]


def _columns(context: RuleContext) -> str:
    return "" if _printed(context.declaration) else "本表式没有资金来源栏"


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT17", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(Need(_columns),),
    good=(
        "表式: mof-2015-88\n年度资金:\n  小计: 36万元\n  财政拨款: 36万元",
        "表式: mof-2015-88\n年度资金:\n  小计: 36万元\n  财政拨款:\n  其他资金: 36万元",
    ),
    bad=(
        "表式: mof-2015-88\n年度资金: ←AMT17\n  小计: 36万元\n  （没有其他）",
        "表式: mof-2015-88\n年度资金: ←AMT17\n  小计: 36万元\n  财政拨款:\n  其他资金:",
    ),
)
