"""地名写得对

检查什么：文字里与主管部门所在地只差一个字的地名；本站有地名名单的，名单里的地名不算。
为什么：“江有市”这样的笔误一旦公开，别人就怀疑其余的数也没有校对。
怎样改正：对照原文改正；确是另一个地方的，请网站维护人补进地名名单。
依据：本站的核对习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..rule import Need, Rule, RuleContext, rule_info

_PLACE = re.compile(r"^(?:.*省)?([\u3400-\u9fff]{2,4}?[市县区旗州])")
_LIST = "地名"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each place name one character away from the department's own."""
    declaration = context.declaration
    own = _own_place(declaration.department.text)
    known = {own, *context.lists.get(_LIST, ())}
    near = re.compile("|".join(_one_off(own)))
    for narrative, block in declaration.passages:
        text = block.passage.text
        if own[-1] not in text:
            continue
        for match in near.finditer(text):
            if match[0] in known or any(place in text[max(0, match.start() - 2) : match.end() + 1] for place in known):
                continue
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"“{match[0]}”是不是“{own}”",
                field=(narrative.definition.label,),
                found=match[0],
                expected=own,
            )


def _one_off(place: str) -> list[str]:
    """A pattern for each name that differs from *place* in one character before its last."""
    wild = "[\u3400-\u9fff]"
    return [re.escape(place[:at]) + wild + re.escape(place[at + 1 :]) for at in range(len(place) - 1)]


def _own_place(department: str) -> str:
    match = _PLACE.match(department)
    return match[1] if match else ""


def _place(context: RuleContext) -> str:
    return "" if _own_place(context.declaration.department.text) else "主管部门的名称里没有地名"


_OWN = "主管部门: 江阴市人力资源和社会保障局\n## 项目概况\n\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT02", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_place),),
    good=(
        _OWN + "江阴市职称办负责本市相应专业技术人员的评审，无锡市备案。",
        _OWN + "按照县级市集成改革试点的精神，由全市统一组织。",
    ),
    bad=(
        _OWN + "按照改革试点的精神，\n江有市组建示例委员会。 ←TXT02",
        _OWN + "由长阴市职称办负责。 ←TXT02",
    ),
)
