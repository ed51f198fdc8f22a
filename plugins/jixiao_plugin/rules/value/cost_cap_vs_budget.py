"""成本上限与预算对得上

检查什么：项目总成本一类的上限与总金额：写“<”而上限正好等于总金额的；上限比总金额大的；上限比总金额少不到百分之一的。
为什么：预算 168 万元、目标是“<168 万元”，按预算花完就不算完成；上限比预算大，就不成其为上限。
怎样改正：写成“≤总金额”。
依据：公开的表格里见过预算与上限都是 1681680 元而写“<”的
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.amount import UNIT_FACTORS
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import spelled

_WHOLE = re.compile(
    r"^(?:项目)?(?:总成本|成本总额|总投资|总费用|资金总额)|项目(?:建设|实施)?(?:总)?成本|维护成本$|^总?成本$"
)
_CLOSE = Decimal("0.01")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cap on the whole cost that does not fit the total."""
    total = context.declaration.total
    if total is None or total.yuan is None:
        return
    unit = context.declaration.edition.unit
    for indicator, target in context.declaration.targets_of(TargetKind.MONEY):
        value = target.value
        if indicator.dimension != "cost" or value.number is None or value.unit not in UNIT_FACTORS:
            continue
        if not _WHOLE.search(indicator.name.text):
            continue
        matter = _matter(value.number * UNIT_FACTORS[value.unit], value.operator, total.yuan)
        if matter:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的上限“{target.cell.text}”{matter}总金额 {spelled(total.yuan, unit)}",
                field=target.field,
                found=target.cell.text,
                related=(Related(total.span, "总金额"),),
            )


def _matter(cap: Decimal, operator: str, total: Decimal) -> str:
    if operator == "<" and cap == total:
        return "要求小于而不能等于"
    if operator in {"<", "<="} and cap > total:
        return "大于"
    near = operator in {"<", "<="} and total * (1 - _CLOSE) < cap < total
    return "略少于" if near else ""


_AT = "项目总金额: 33万元\n绩效指标:\n  产出指标:\n    产出成本:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL22", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.TOTAL, needs.COST),
    good=(_AT + "项目总成本: ≤330000元\n", _AT + "苗木成本: ≤40万元\n      项目总成本: ≤20万元\n"),
    bad=(
        _AT + "维护成本: '<330000元' ←VAL22\n",
        _AT + "项目总成本: ≤34万元 ←VAL22\n      项目成本: ≤32.99万元 ←VAL22\n",
    ),
)
