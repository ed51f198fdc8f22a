"""同一笔钱用元和万元各写一次时相等

检查什么：文字里并列写出的两种单位的同一笔钱，如“349.80万元（3,498,000.00元）”。
为什么：换算时少一位零，读的人会相信错的那一个。
怎样改正：按原始数重新换算。
依据：算术；万元数按它写出的位数容许四舍五入
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...finding import BasisStatus, Offence, Severity
from ...model.amount import UNIT_FACTORS, Amount
from ...model.prose import find_amounts
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_LINK = re.compile(r"^\s*[（(，,]?\s*(?:即|合计?|折合|也就是|人民币|约合)*\s*[（(]?\s*$")
_APPOSITION = "（(即合折"
_UNIT = re.compile("[万亿元圆¥￥]")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each pair that says one amount in two units and differs."""
    for narrative, block in context.money_passages:
        text = block.passage.text
        if not holds(text, _APPOSITION) or len(_UNIT.findall(text)) < 2:
            continue
        for one, other in pairwise(find_amounts(text)):
            between = text[one.end : other.start]
            if one.amount.unit == other.amount.unit or not _LINK.match(between) or not holds(between, _APPOSITION):
                continue
            if abs(one.amount.yuan - other.amount.yuan) > _rounding(one.amount) + _rounding(other.amount):
                pair = text[one.start : other.end]
                yield Offence(
                    block.passage.span(one.start, other.end),
                    f"“{pair}”两个数不相等",
                    field=(narrative.definition.label,),
                    found=pair,
                )


def _rounding(amount: Amount) -> Decimal:
    """Half of the last digit written, in yuan."""
    exponent = amount.number.as_tuple().exponent
    digits = exponent if isinstance(exponent, int) else 0
    return Decimal(5).scaleb(digits - 1) * UNIT_FACTORS[amount.unit] if amount.unit != "元" else Decimal(0)


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT13", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目概况\n\n本年度安排349.80万元（3,498,000.00元）。",
        "## 项目概况\n\n安排4748.35万元（即47,483,458元），其中30万元，5000元用于印刷。",
    ),
    bad=(
        "## 项目概况\n\n本年度安排349.80万元（34,980,000.00元）。 ←AMT13",
        "## 项目概况\n\n安排0.5万元，折合500元。 ←AMT13",
    ),
)
