"""几年的项目写几年的目标

检查什么：表式印有中期目标、项目期超过一年，而中期目标没有填的。
为什么：只写本年度，看不出几年下来要办成什么。
怎样改正：填写中期目标和中期资金；只办一年的，项目期写“1年”。
依据：一个市财政局的目标评审细则：跨年度项目要有分年度步骤；财预〔2015〕88号申报表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import FieldValue
from ..rule import Need, Rule, RuleContext, rule_info

_YEARS = re.compile(r"(\d+)\s*年(?!\s*[\d月])|([二两三四五六七八九十])年|长期|持续|滚动")
_DATES = re.compile(r"(20\d\d)\D+.*?(20\d\d)")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the term of a project of several years without its goal."""
    term = _term(context)
    goal = context.declaration.narrative("overall_goal")
    if term and _is_long(term.cell.text) and (goal is None or goal.section.is_blank):
        label = next(item.label for item in context.declaration.edition.sections if item.key == "overall_goal")
        yield Offence(
            term.cell.span,
            f"“{term.definition.label}”是“{term.cell.text}”，没有填写“{label}”",
            field=(label,),
            found=term.cell.text,
        )


def _term(context: RuleContext) -> FieldValue | None:
    found = (context.declaration.field_value(key) for key in ("term", "period", "dates"))
    return next((value for value in found if value and value.cell.text.strip()), None)


def _is_long(text: str) -> bool:
    years = _YEARS.search(text)
    if years and not _DATES.search(text):
        return years[1] is None or 1 < int(years[1]) < 100
    dates = _DATES.search(text)
    return bool(dates and dates[1] != dates[2])


def _asked(context: RuleContext) -> str:
    if not any(item.key == "overall_goal" for item in context.declaration.edition.sections):
        return "本表式没有中期目标"
    return "" if _term(context) else "没有写项目期"


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL08", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_asked),),
    good=(
        "表式: mof-2015-88\n项目期: 1年\n## 中期目标",
        "表式: mof-2015-88\n项目期: 3年\n## 中期目标\n\n三年夜间开放 900 天。",
    ),
    bad=(
        "表式: mof-2015-88\n项目期: 3年 ←GOAL08\n## 中期目标",
        "表式: mof-2015-88\n项目期: 长期 ←GOAL08\n## 中期目标",
    ),
)
