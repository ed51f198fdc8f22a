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
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LIST = "地名"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each place name one character away from the department's own."""
    declaration = context.declaration
    own = _own_place(declaration.department.text)
    known = {own, *context.lists.get(_LIST, ())}
    if context.prose.count(own[-1]) == context.prose.count(own):
        return  # no place is named but the department's own
    for narrative, block in context.passages_with(own[-1]):
        text = block.passage.text
        for start, end in _near(text, own):
            if any(place in text[max(0, start - 2) : end + 1] for place in known):
                continue
            yield Offence(
                block.passage.span(start, end),
                f"“{text[start:end]}”是不是“{own}”",
                field=(narrative.definition.label,),
                found=text[start:end],
                expected=own,
            )


def _near(text: str, place: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in *text* that differs from *place* in one character before its last."""
    done, last = 0, text.find(place[-1])
    while last >= 0:
        start = last - len(place) + 1
        typed = text[start : last + 1]
        if start >= done and (typed == place or _is_one_off(typed, place)):
            done = last + 1
            if typed != place:
                yield start, done
        last = text.find(place[-1], last + 1)


def _is_one_off(typed: str, place: str) -> bool:
    other = [character for character, own in zip(typed, place, strict=True) if character != own]
    return len(other) == 1 and _CHINESE.fullmatch(other[0]) is not None


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
