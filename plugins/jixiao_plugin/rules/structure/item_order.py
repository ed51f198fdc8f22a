"""各栏里分条的次序相同

检查什么：各栏都按资金明细逐条分写时，每条说的是不是同一号的那一项。
为什么：第 2 条在这一栏是餐饮，在那一栏是档案，读的人会对错号。
怎样改正：各栏都按资金明细的次序写。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each section whose paragraphs are in another order; on its first paragraph out of place."""
    lines = context.declaration.items
    for section in context.numbered_sections:
        label = section.narrative.definition.label
        for number, (block, about) in enumerate(zip(section.items, section.lines, strict=True), 1):
            if about is None or about is lines[number - 1]:
                continue
            place = lines.index(about) + 1
            yield Offence(
                block.passage.span(0, 1),
                f"“{label}”第 {number} 条说的是资金明细第 {place} 项“{about.name.text}”",
                field=(label,),
                found=str(number),
                expected=str(place),
                related=(Related(about.name.span, f"资金明细第 {place} 项"),),
            )
            break


_HEAD = """
资金明细:
  - 名称: 职称评审费
    金额: 20万元
  - 名称: 餐饮物业费
    金额: 54.5万元

"""

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR20", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.ITEMS,),
    good=(
        _HEAD + "## 项目总目标\n\n1、职称评审按期完成。\n2、餐饮物业按合同落实。",
        _HEAD + "## 项目总目标\n\n1、按期完成。\n2、确保安全。\n3、职称评审。",
    ),
    bad=(
        _HEAD + "## 项目总目标\n\n1、餐饮物业按合同落实。 ←STR20\n2、职称评审按期完成。",
        _HEAD + "## 年度绩效目标\n\n1、确保大楼用餐安全。\n2、完成职称评审 2000 人。 ←STR20",
    ),
)
