"""表里写的年度是同一个

检查什么：项目名称和各段目标里写明“某某年度目标”“某某年度”的那个年份，与“年度”一栏比较。
为什么：年份不同，多半是抄了上年的表而没有改完。
怎样改正：改正文字里的年份；如果整张表是另一年的，改“年度”并把文件移到那一年的文件夹。
依据：2012 年版全国申报表填报说明：年度指预算年度
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..rule import Rule, RuleContext, rule_info

_GOAL_YEAR = re.compile(r"(?<!\d)(20\d\d)年度?(?:的)?(?:绩效|总体|主要|工作)*目标")
_NAME_YEAR = re.compile(r"(?<![\d-])(20\d\d)年度?(?![\d-]|至|到)")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each other year that the name or a goal claims to be for."""
    declaration = context.declaration
    name = declaration.project_name
    for match in _NAME_YEAR.finditer(name.text):
        if int(match[1]) != declaration.year:
            yield Offence(
                name.part(match.start(), match.end()),
                f"项目名称写“{match[0]}”，年度是 {declaration.year}",
                field=("项目名称",),
                found=match[0],
                expected=str(declaration.year),
            )
    for narrative, block in declaration.passages:
        if "goal" not in narrative.definition.key:
            continue
        for match in _GOAL_YEAR.finditer(block.passage.text):
            if int(match[1]) != declaration.year:
                yield Offence(
                    block.passage.span(match.start(1), match.end(1)),
                    f"“{narrative.definition.label}”写“{match[0]}”，年度是 {declaration.year}",
                    field=(narrative.definition.label,),
                    found=match[0],
                    expected=str(declaration.year),
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR06", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    good=(
        "年度: 2021\n项目名称: 2021年示例项目",
        "年度: 2021\n## 年度绩效目标\n\n1、比2020年多评审 100 人，2021年度目标为 2000 人。",
    ),
    bad=(
        "年度: 2021\n项目名称: 2020年示例项目 ←STR06",
        "年度: 2021\n## 年度绩效目标\n\n1、2020年度目标为评审 2000 人。 ←STR06",
    ),
)
