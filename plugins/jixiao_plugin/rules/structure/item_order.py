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


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR20", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.ITEMS,),
    good=(
        "## 项目总目标\n\n1、技能培训不少于200人。\n2、结业考核不少于200人。",
        "## 项目总目标\n\n1、满意度不低于90%。\n2、就业率不低于80%。\n3、技能培训不少于200人。",
    ),
    bad=(
        "## 项目总目标\n\n1、结业考核不少于200人。 ←STR20\n2、技能培训不少于200人。",
        "## 年度绩效目标 ←STR21\n\n1、参训人员满意度不低于90%。\n2、技能培训不少于200人。 ←STR20",
    ),
)
