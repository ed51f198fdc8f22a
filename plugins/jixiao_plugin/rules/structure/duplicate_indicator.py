"""一个指标只写一次

检查什么：名称相同的指标；名称相近、目标值相同而放在不同二级下面的指标。
为什么：同一件事算两次，完成情况就被放大。
怎样改正：留下放得最合适的一条；确是两件事的，把名称写得分得开。
依据：财预〔2021〕101号对指标突出重点的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Indicator
from ...model.target_value import TargetKind
from ...position import Span
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ALIKE = 0.5
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_Facts = tuple[str, str | None, Decimal | None]
_MEASURED = (TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO, TargetKind.MONEY, TargetKind.UNIT_COST)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the later of two indicators that say the same; only names that open alike are compared."""
    before: dict[_Facts, list[Indicator]] = {}
    named: dict[str, Indicator] = {}
    for later in context.declaration.indicators:
        namesake = named.setdefault(later.name.text, later)
        comparable = before.setdefault(_facts(later), [])
        match = next((item for item in comparable if _is_same(item, later)), later)
        comparable.append(later)
        if namesake is not later or match is not later:
            earlier = min(namesake, match, key=_place)
            alike = "相同" if earlier.name.text == later.name.text else "相近"
            yield Offence(
                later.name.span,
                f"“{later.name.text}”与“{earlier.level2.text}”下的“{earlier.name.text}”{alike}",
                field=later.field,
                found=later.name.text,
                related=(Related(earlier.name.span, "先写的一条"),),
            )


def _place(indicator: Indicator) -> Span:
    return indicator.name.span


def _facts(indicator: Indicator) -> _Facts:
    """What is alike in all that may say the same: how the name opens, and what is promised."""
    opening = indicator.name.text[:2]
    if indicator.target is None:
        return opening, None, None
    return opening, indicator.target.value.unit, indicator.target.value.number


def _is_same(one: Indicator, other: Indicator) -> bool:
    if one.level2.text == other.level2.text or one.target is None or one.target.value.kind not in _MEASURED:
        return False
    first, second = (_BRACKETS.sub("", item.name.text) for item in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR15", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      甲类培训场次: =1场\n      乙类培训场次: =1场",
        """
绩效指标:
  产出指标:
    产出数量:
      技能培训人数: ≥200人
    产出质量:
      技能培训人数达标率: ≥95%
""",
    ),
    bad=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: =1场\n    产出质量:\n      培训场次: =1场 ←STR15",
        """
绩效指标:
  产出指标:
    产出质量:
      参训人员就业比率: ≥80%
  效益指标:
    社会效益:
      参训人员就业率: ≥80% ←STR15
""",
    ),
)
