"""概况和目标说的是同一些人

检查什么：项目概况写到的单位范围（机关、事业单位、企业、公务员、村、社区等），年度目标里少写了的。
为什么：概况说整理机关和事业单位的档案，目标只说事业单位，剩下的那些办不办说不清。
怎样改正：两处写成一样；本年度只办一部分的，写明是哪一部分。
依据：财预〔2015〕88号审核的相关性要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.signs import holds
from ...source.document import Block
from .. import needs
from ..likeness import shared
from ..rule import Rule, RuleContext, rule_info

_SCOPES = ("机关", "事业单位", "企业", "社区", "学校", "医院")
_LIST = re.compile(r"(?:机关|事业单位|企业|社区|学校|医院)(?:[、和及与](?:机关|事业单位|企业|社区|学校|医院))+")
_LIKE = 2


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each goal that names fewer kinds of bodies than the overview of the same matter."""
    overview, goal = context.declaration.narrative("overview"), context.declaration.narrative("annual_goal")
    if overview is None or goal is None:
        return
    for block in overview.section.blocks:
        wide = _LIST.search(block.passage.text) if holds(block.passage.text, _SCOPES) else None
        if not wide:
            continue
        for other in _same_matter(block, goal.section.blocks):
            lost = [name for name in _SCOPES if name in wide[0] and name not in other.passage.text]
            kept = [name for name in _SCOPES if name in wide[0] and name in other.passage.text]
            if lost and kept:
                start = other.passage.text.index(kept[0])
                yield Offence(
                    other.passage.span(start, start + len(kept[0])),
                    f"“{overview.definition.label}”写“{wide[0]}”，“{goal.definition.label}”只写“{'、'.join(kept)}”",
                    field=(goal.definition.label,),
                    found="、".join(kept),
                    expected=wide[0],
                    related=(Related(block.passage.span(*wide.span()), "概况里的范围"),),
                )


def _same_matter(block: Block, goals: tuple[Block, ...]) -> list[Block]:
    """The goals that speak of what *block* speaks of."""
    items = [goal for goal in goals if goal.is_running]
    return [goal for goal in items if shared(goal.passage.text, block.passage.text) >= _LIKE]


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL06", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.GOAL,),
    good=(
        """
## 项目概况

……
3、整理全市机关、事业单位工作人员的培训档案。

## 年度绩效目标

……
3、整理机关和事业单位培训档案 1300 份。
""",
        """
## 项目概况

……
3、整理全市机关、事业单位工作人员的培训档案。

## 年度绩效目标

……
3、整理培训档案 1300 份。
4、走访培训企业 30 家。
""",
    ),
    bad=(
        """
## 项目概况

……
3、整理全市机关、事业单位工作人员的培训档案。

## 年度绩效目标

……
3、整理事业单位工作人员培训档案 1300 份。 ←GOAL06
""",
        """
## 项目概况

……
3、整理全市机关、事业单位工作人员的培训档案。

## 年度绩效目标

……
3、走访培训企业 30 家。
4、整理机关培训档案 1300 份。 ←GOAL06
""",
    ),
)
