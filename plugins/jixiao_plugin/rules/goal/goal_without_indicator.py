"""目标里写的事有指标

检查什么：总目标、年度目标里每一条说的事，绩效指标里有没有一条名称相近的。
为什么：写进目标而没有指标的事，到年底没有人看它做到没有。
怎样改正：给这件事补一条指标；不打算考核的，从目标里删去。
依据：财预〔2015〕88号审核的指标科学性要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..goals import goals
from ..likeness import marks, touches
from ..rule import Rule, RuleContext, rule_info

_SUBJECTS = 2
"""Distinct pairs of characters below which a goal speaks of too little to be matched."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each numbered goal that no indicator takes up."""
    for key in ("overall_goal", "annual_goal"):
        narrative = context.declaration.narrative(key)
        for goal in goals(narrative.section) if narrative else ():
            if narrative and goal.marker and not touches(context.names, goal.text):
                if len(marks(goal.text)) < _SUBJECTS:
                    continue
                yield Offence(
                    goal.span,
                    f"“{narrative.definition.label}”{goal.marker}没有对应的指标",
                    field=(narrative.definition.label,),
                    found=goal.text[:20],
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL04", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, needs.GOAL),
    good=(
        "## 项目总目标\n\n……\n3、规范培训档案。",
        "## 项目总目标\n\n按期完成。",
    ),
    bad=(
        "## 项目总目标\n\n……\n3、确保大楼用餐安全。 ←GOAL04",
        "表式: mof-2015-88\n## 年度目标\n\n……\n目标3：清淤河道 12 公里。 ←GOAL04",
        "## 年度绩效目标\n\n……\n3、清淤河道 12 公里。 ←GOAL04",
    ),
)
