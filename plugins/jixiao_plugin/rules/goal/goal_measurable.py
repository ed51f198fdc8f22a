"""每条目标有数或者有时间

检查什么：年度目标的每一条（没有分条的，整段）里有没有一个数、一个日期或者一个季度、月份。
为什么：“进一步提升素质”到年底说不清做到没有。
怎样改正：写明多少、什么时候，如“11月底前整理档案 1300 份”。
依据：地方绩效评价办法要求目标具体细化、尽量量化
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..goals import goals
from ..rule import Rule, RuleContext, rule_info

_MEASURED = re.compile(
    r"\d|[%％]|[一二三四]季度|[上下]半年|年内|年底|月底|全部|零(?:事故|投诉|差错)|[一二三四五六七八九十百千万两]+[个项次场份人户家条座台套]"
)
_HEAD_OF_LIST = re.compile(r"[：:]\s*$")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each goal without a number or a time."""
    narrative = context.declaration.narrative("annual_goal")
    if narrative is None:
        return
    for goal in goals(narrative.section):
        says_something = goal.text.strip() and not _HEAD_OF_LIST.search(goal.text)
        if says_something and not _MEASURED.search(goal.text):
            yield Offence(
                goal.span,
                f"“{narrative.definition.label}”{goal.marker}没有写数量或时间",
                field=(narrative.definition.label,),
                found=goal.text[:20],
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL02", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.GOAL,),
    good=(
        "## 年度绩效目标\n\n1、技能培训 200 人。\n2、三季度完成结业考核。",
        "## 年度绩效目标\n\n本年度目标：\n\n1、举办两场技能培训。\n2、举办两场结业考核。",
    ),
    bad=(
        "## 年度绩效目标\n\n1、技能培训和结业考核各 200 人。\n2、就业得到社会认可。 ←GOAL02",
        "表式: mof-2015-88\n## 年度目标\n\n……\n目标3：夜间开放得到社会认可。 ←GOAL02",
        "## 年度绩效目标\n\n按时按质规范完成技能培训和结业考核， ←GOAL02\n资料真实可靠。",
    ),
)
