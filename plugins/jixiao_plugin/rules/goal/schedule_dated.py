"""实施计划写明时间

检查什么：实施计划里有没有日期、月份或季度。
为什么：没有时间的计划，到年中看不出是快是慢。
怎样改正：按季度或月份写每一步做什么。
依据：一个市财政局的目标评审细则：年度项目要有分季度的步骤
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_TIME = re.compile(
    r"\d\s*月|[一二三四五六七八九十]+月|季度|[上下]半年|年底|年初|年内|\d{4}[-/.]\d|每[月季周]|全年|\d+\s*[天日周]"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on a schedule without any time."""
    narrative = context.declaration.narrative("schedule")
    if narrative is None or _TIME.search(narrative.section.text):
        return
    if not narrative.section.text.strip().startswith("不适用"):
        yield Offence(
            narrative.section.span,
            f"“{narrative.definition.label}”没有写时间",
            field=(narrative.definition.label,),
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL09", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.filled("schedule", "实施计划"),),
    good=(
        "## 项目实施计划\n\n一季度部署，二、三季度评审，11月底前公布结果。",
        "## 项目实施计划\n\n不适用（一次性支付）。",
    ),
    bad=(
        "## 项目实施计划 ←GOAL09\n\n按照会议精神部署工作，做好资格评审。",
        "## 项目实施计划 ←GOAL09\n\n1、做好部署。\n2、组织评审。",
    ),
)
