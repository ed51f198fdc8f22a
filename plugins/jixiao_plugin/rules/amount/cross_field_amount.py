"""同一笔钱在各栏写的是同一个数

检查什么：文字里紧跟在资金明细名称后面的金额，与那项明细的金额；紧跟在“总金额”“资金总额”“总预算”后面的，与总金额。几年合计的数不与年度的数比，等于中期合计的也不算错。
为什么：概况写 50 万元、表里填 25 万元，批的是哪一个说不清。
怎样改正：核对后改成一致；是另一个时期的数，写明是哪几年的。
依据：一种在用的审核工具要求文字和表格里的年度金额一致
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import FundingLine, Money
from ...model.prose import FoundAmount, amounts_from
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..sentences import sentence_at
from ..wording import spelled

_TOTAL_SIGNS = ("总", "年度资金")
_TOTAL = re.compile("总金额|资金总额|总预算|预算总额|年度资金")
_LINK = re.compile(r"(?:为|是|共|计|约|[:：])?\s*")
_OTHER_PERIOD = re.compile(r"[两三四五六二多]年|\d年期|中期|历年|上年|去年|累计|以来|20\d\d\s*年?\s*[-—~～至]")
_BETWEEN = 4
"""Characters (为, 共计, ：) that may stand between a name and its amount."""
_SHORT = 3
"""Shorter names (会议费 is the shortest) turn up in other senses."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each amount in the prose that contradicts the field it names."""
    declaration = context.declaration
    unit = declaration.edition.unit
    totals = {period.total.yuan for period in declaration.periods if period.total}
    names = [(item.name.text.strip(), item) for item in declaration.items if len(item.name.text.strip()) >= _SHORT]
    items = sorted(names, key=lambda named: -len(named[1].name.text))
    for narrative, block in context.money_passages:
        text = block.passage.text
        for found, what, money in _named(text, items, declaration.total):
            stated, declared = found.amount.yuan, money.yuan
            if declared is None or declared == stated or _OTHER_PERIOD.search(sentence_at(text, found.start)):
                continue
            if money is declaration.total and stated in totals:
                continue
            yield Offence(
                block.passage.span(found.start, found.end),
                f"“{narrative.definition.label}”写“{what}”{spelled(stated, unit)}，表里是 {spelled(declared, unit)}",
                field=(narrative.definition.label,),
                found=found.amount.raw,
                expected=money.text,
                related=(Related(money.span, "表里的金额"),),
            )


def _named(
    text: str, items: list[tuple[str, FundingLine]], total: Money | None
) -> Iterator[tuple[FoundAmount, str, Money]]:
    """Each amount just behind words that name a field, with the field; *items* stand with the longest name first."""
    named: set[int] = set()
    for name, item in items:
        for end in _ends(text, name) if name in text else ():
            if _is_repeated(text, end, item.money):
                named.add(end)
                continue
            for found in amounts_from(text, end, end + _BETWEEN):
                if found.start not in named:
                    named.add(found.start)
                    yield found, item.name.text, item.money
    for match in _TOTAL.finditer(text) if total and holds(text, _TOTAL_SIGNS) else ():
        behind = next(amounts_from(text, match.end()), None)
        if total and behind and behind.start not in named and _LINK.fullmatch(text, match.end(), behind.start):
            yield behind, "总金额", total


def _is_repeated(text: str, end: int, money: Money) -> bool:
    """Whether the amount at *end* is typed just as in the cell; it agrees, and there is no need to read it."""
    typed = money.text
    plain = len(typed) > _BETWEEN and typed[0].isdigit() and typed[-1] == "元"
    return plain and text.startswith(typed, end) and not text[end - 1].isdigit()


def _ends(text: str, name: str) -> Iterator[int]:
    """Where each *name* in *text* ends."""
    at = text.find(name)
    while at >= 0:
        yield at + len(name)
        at = text.find(name, at + 1)


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT11", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        """
资金明细:
  - 名称: 技能培训
    金额: 30万元
## 项目概况

1、技能培训30万，用于授课和实操练习。
2、结业考核由考评员集中组织。
""",
        "项目总金额: 33万元\n## 项目概况\n\n三年资金总额50万元，本年度资金33万元。",
        "项目总金额: 33万元\n## 项目概况\n\n2021年至2022年资金总额50万元。",
        "表式: mof-2015-88\n## 年度目标\n\n……\n目标3：夜间开放的项目资金总额108万元。",
    ),
    bad=(
        """
资金明细:
  - 名称: 技能培训
    金额: 30万元
## 项目概况

1、技能培训共34万元，用于授课和实操练习。 ←AMT11
2、结业考核由考评员集中组织。
""",
        "项目总金额: 33万元\n## 项目资金总额的计算依据\n\n项目资金总额50万元。 ←AMT11",
    ),
)
