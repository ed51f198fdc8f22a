"""表里写的年度是同一个

检查什么：项目名称里的年份、目标里“某某年度目标”的年份，以及年度目标一条开头的年份，与“年度”一栏比较；
同一条里也写了本年度的不算。
为什么：年份不同，多半是抄了上年的表而没有改完。
怎样改正：改正文字里的年份；如果整张表是另一年的，改“年度”并把文件移到那一年的文件夹。
依据：2012 年版全国申报表填报说明：年度指预算年度
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Narrative
from ...source.document import Block
from ..rule import Rule, RuleContext, rule_info

_GOAL_YEAR = re.compile(r"(?<!\d)(20\d\d)年度?(?:的)?(?:绩效|总体|主要|工作)*目标")
_OPENING_YEAR = re.compile(r"\s*(20\d\d)年(?!以来|以后|以前|之前|底|末|初|相比|度?至|\s*[-—～~])")
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
        for match in _claims(narrative, block, declaration.year):
            if int(match[1]) != declaration.year:
                yield Offence(
                    block.passage.span(match.start(1), match.end(1)),
                    f"“{narrative.definition.label}”写“{match[0]}”，年度是 {declaration.year}",
                    field=(narrative.definition.label,),
                    found=match[0],
                    expected=str(declaration.year),
                )


def _claims(narrative: Narrative, block: Block, year: int) -> Iterator[re.Match[str]]:
    """Each year that a goal says it is for; the one an annual goal opens with counts unless it names its own too."""
    text = block.passage.text
    if "20" not in text:
        return
    opening = _OPENING_YEAR.match(text) if narrative.definition.key == "annual_goal" else None
    goals = list(_GOAL_YEAR.finditer(text))
    if opening and not goals and f"{year}年" not in text:
        goals.append(opening)
    yield from goals


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR06", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    good=(
        "年度: 2021\n项目名称: 2021年示例专项资金",
        "年度: 2021\n## 年度绩效目标\n\n……\n3、比2020年多培训 20 人，2021年度目标为 200 人。",
        "年度: 2021\n## 年度绩效目标\n\n……\n3、2020年培训 180 人，2021年 200 人。",
    ),
    bad=(
        "年度: 2021\n项目名称: 2020年示例专项资金 ←STR04 STR06",
        """
年度: 2021
## 年度绩效目标

……
3、2020年度目标为技能培训 200 人。 ←STR06
4、2020年全年技能培训 300 天。 ←STR06
""",
    ),
)
