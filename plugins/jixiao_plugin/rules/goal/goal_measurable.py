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
from ...source.document import Block
from .. import needs
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
    for block in narrative.section.blocks:
        text = block.passage.text
        if _is_goal(block) and not _MEASURED.search(text):
            yield Offence(
                block.passage.span(0, len(text)),
                f"“{narrative.definition.label}”{block.marker}没有写数量或时间",
                field=(narrative.definition.label,),
                found=text[:20],
            )


def _is_goal(block: Block) -> bool:
    prose = block.is_running
    return prose and bool(block.passage.text.strip()) and not _HEAD_OF_LIST.search(block.passage.text)


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
        "## 年度绩效目标\n\n按时按质规范完成技能培训和结业考核， ←GOAL02\n资料真实可靠。",
    ),
)
