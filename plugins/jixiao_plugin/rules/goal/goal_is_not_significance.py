"""目标写要办成什么，不写有什么意义

检查什么：目标里“是……的重要基础、重要途径、必然要求”一类说意义的句子。
为什么：意义不是目标，没有说要办成什么。
怎样改正：意义写到“必要性”里，这里写要办成的事。
依据：财预〔2015〕88号对目标指向明确的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_MEANING = re.compile(
    r"(?:既是|也是|更是|又是|是|作为)[^，。；]{0,24}(?:重要|必要|必然|客观|迫切|关键)(?:的)?(?:基础|途径|依据|要求|举措|手段|需要|保障|内容|环节|抓手|支撑)"
    r"|具有[^，。；]{0,12}意义"
)
_SIGNS = ("是", "作为", "具有")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each goal that tells its significance, at the first such words."""
    for key in ("overall_goal", "annual_goal"):
        narrative = context.declaration.narrative(key)
        for block in narrative.section.blocks if narrative else ():
            match = _MEANING.search(block.passage.text) if holds(block.passage.text, _SIGNS) else None
            if match and narrative:
                yield Offence(
                    block.passage.span(match.start(), match.end()),
                    f"“{narrative.definition.label}”{block.marker}说的是意义：“{match[0]}”",
                    field=(narrative.definition.label,),
                    found=match[0],
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL03", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.GOAL,),
    good=(
        "## 年度绩效目标\n\n……\n3、建成重要技能培训基地 3 处。",
        "## 年度绩效目标\n\n1、以满足 200 名考生的需要为准，举办技能培训和结业考核各 1 场。",
    ),
    bad=(
        "## 年度绩效目标\n\n……\n3、技能培训 200 人，既是选人用人的重要基础， ←GOAL03\n更是研究规律的重要途径。",
        "## 年度绩效目标\n\n……\n3、举办技能培训 3 场，对提升队伍素质具有重要意义。 ←GOAL03",
    ),
)
