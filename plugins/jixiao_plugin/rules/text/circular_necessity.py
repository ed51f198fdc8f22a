"""必要性不重复概况

检查什么：“必要性”的文字大半（八成以上）就是“概况”里的文字。
为什么：必要性要说不做会怎样，重复一遍概况等于没有回答。
怎样改正：写有什么问题、不安排这笔钱会怎样、为什么由财政出钱。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse, islice

from ...finding import BasisStatus, Offence, Severity
from ..likeness import pairs
from ..rule import Need, Rule, RuleContext, rule_info

_MOSTLY = 0.8
_ENOUGH = 12
"""Pairs of characters below which a text is too short to be compared."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on a necessity that says the overview again."""
    necessity = context.declaration.narrative("necessity")
    overview = context.declaration.narrative("overview")
    if necessity is None or overview is None:
        return
    said = set(pairs(necessity.section.text))
    fresh = filterfalse(overview.section.text.__contains__, said)
    # Most have much to say that is new, so that this much of it is enough to know.
    known = len(said) - sum(1 for _ in islice(fresh, len(said) // 4 + 1))
    if len(said) >= _ENOUGH and known >= len(said) * _MOSTLY:
        share = known * 100 // len(said)
        yield Offence(
            necessity.section.span,
            f"“{necessity.definition.label}”有 {share}% 的词就是“{overview.definition.label}”里的",
            field=(necessity.definition.label,),
            found=f"{share}%",
        )


def _both(context: RuleContext) -> str:
    found = (context.declaration.narrative(key) for key in ("necessity", "overview"))
    return "" if all(item and not item.section.is_blank for item in found) else "没有概况和必要性两栏"


_OVERVIEW = "## 项目概况\n\n1、组织全市专业技术人员职称评审，聘请专家评委八十人集中评审两天。\n\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT08", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_both),),
    good=(
        _OVERVIEW + "## 项目设立的必要性\n\n1、评审委员会设在本市，不评审则二千名申报人员须赴外地参评，费用更高。",
        _OVERVIEW + "## 项目设立的必要性\n\n1、组织全市职称评审。",
    ),
    bad=(
        """
## 项目概况

1、组织全市专业技术人员职称评审，聘请专家评委八十人集中评审两天。

## 项目设立的必要性 ←TXT08

1、组织全市专业技术人员职称评审，聘请专家评委八十人集中评审两天。 ←TXT06
""",
        """
## 项目概况

1、组织全市专业技术人员职称评审，聘请专家评委八十人集中评审两天。

## 项目设立的必要性 ←TXT08

1、聘请专家评委八十人，集中评审两天，组织全市专业技术人员职称评审。
""",
    ),
)
