"""同一笔钱在各栏写的是同一个数

检查什么：文字里紧跟在资金明细名称后面的金额，与那项明细的金额；紧跟在“总金额”“资金总额”“总预算”后面的，与总金额。几年合计的数不与年度的数比，等于中期合计的也不算错。
为什么：概况写 50 万元、表里填 25 万元，批的是哪一个说不清。
怎样改正：核对后改成一致；是另一个时期的数，写明是哪几年的。
依据：一种在用的审核工具要求文字和表格里的年度金额一致
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Declaration, FundingLine, Money
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..sentences import sentence_at
from ..wording import spelled

_TOTAL_SIGNS = ("总", "年度资金")
_TOTAL = re.compile(r"(?:总金额|资金总额|总预算|预算总额|年度资金)(?:为|是|共|计|约|[:：])?\s*$")
_OTHER_PERIOD = re.compile(r"[两三四五六二多]年|\d年期|中期|历年|上年|去年|累计|以来|20\d\d\s*年?\s*[-—~～至]")
_BETWEEN = 4
"""Characters (为, 共计, ：) that may stand between a name and its amount."""
_SHORT = 3
"""Shorter names (会议费 is the shortest) turn up in other senses."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each amount in the prose that contradicts the field it names."""
    declaration = context.declaration
    named_items = [(item.name.text.strip(), item) for item in declaration.items]
    items = sorted(named_items, key=lambda named: -len(named[1].name.text))
    totals = {period.total.yuan for period in declaration.periods if period.total}
    for narrative, block, amounts in context.amounts:
        text = block.passage.text
        here = [named for named in items if len(named[0]) >= _SHORT and named[0] in text]
        has_total = holds(text, _TOTAL_SIGNS)
        for found in amounts if here or has_total else ():
            named = _named_item(here, text, found.start) or _named_total(declaration, text, found.start)
            if named is None or named[1].yuan in {None, found.amount.yuan}:
                continue
            if _OTHER_PERIOD.search(sentence_at(text, found.start)):
                continue
            what, money = named
            if money is declaration.total and found.amount.yuan in totals:
                continue
            declared = money.yuan or Decimal(0)
            unit = declaration.edition.unit
            yield Offence(
                block.passage.span(found.start, found.end),
                f"“{narrative.definition.label}”写“{what}”{spelled(found.amount.yuan, unit)}，"
                f"表里是 {spelled(declared, unit)}",
                field=(narrative.definition.label,),
                found=found.amount.raw,
                expected=money.text,
                related=(Related(money.span, "表里的金额"),),
            )


def _named_item(items: list[tuple[str, FundingLine]], text: str, at: int) -> tuple[str, Money] | None:
    """The item that the words just before an amount at *at* name; *items* stand with the longest name first."""
    for name, item in items:
        if text.find(name, max(0, at - len(name) - _BETWEEN), at) >= 0:
            return item.name.text, item.money
    return None


def _named_total(declaration: Declaration, text: str, at: int) -> tuple[str, Money] | None:
    """The total where the words just before an amount at *at* name it."""
    total = _TOTAL.search(text, 0, at)
    return ("总金额", declaration.total) if total and declaration.total else None


_ITEM = "资金明细:\n  - 名称: 餐饮物业费\n    金额: 54.5万元\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT11", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        _ITEM + "## 项目概况\n\n1、餐饮物业费54.5万，用于大楼的餐饮和物业。",
        "项目总金额: 25万元\n## 项目概况\n\n三年资金总额50万元，本年度资金25万元。",
        "项目总金额: 25万元\n## 项目概况\n\n2021年至2022年资金总额50万元。",
        "表式: mof-2015-88\n年度: 2020\n中期资金:\n  小计: 50万元\n年度资金:\n  小计: 25万元\n"
        "## 年度目标\n\n项目资金总额50万元。",
    ),
    bad=(
        _ITEM + "## 项目概况\n\n1、餐饮物业费共55.4万元，用于大楼的餐饮和物业。 ←AMT11",
        "项目总金额: 25万元\n## 项目资金总额的计算依据\n\n项目资金总额50万元。 ←AMT11",
    ),
)
