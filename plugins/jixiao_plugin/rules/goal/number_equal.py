"""目标里的数与指标里的数一致

检查什么：目标文字里“事项 + 数 + 单位”与名称相近、单位相同的指标，数是不是相同；“6万人”与“60000人”算相同。
为什么：目标写 6 万人、指标填 5 万人，到年底按哪一个算。
怎样改正：核对后改成一致。
依据：公开的表格里这样写的居多，核对办法是本站的
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Indicator
from ...model.exact import plain
from .. import needs
from ..likeness import marks, shared
from ..rule import Rule, RuleContext, rule_info

_NUMBER = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?)\s*(万)?(人次|人|场次|场|份|批次|次|户|公里|亩|个月|个|台|套|株|座|天|小时|%)"
)
_BEFORE = re.compile(r"([\u3400-\u9fff]{4,20}?)(?:达到|不少于|不低于|不超过|至少|约|共|为|[≥≤>=<]|[ \u3000])*$")
_FAR = 40
"""Characters before a number in which the words that say of what it is stand."""
_LIKE = 2
"""Pairs of characters that the words before a number must share with the name of an indicator."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each number in the annual goal that its indicator contradicts."""
    narrative = context.declaration.narrative("annual_goal")
    by_unit: dict[str, list[Indicator]] = {}
    for indicator in context.declaration.indicators:
        by_unit.setdefault(_unit(indicator), []).append(indicator)
    for block in narrative.section.blocks if narrative else ():
        text = block.passage.text
        for match in _NUMBER.finditer(text):
            alike = by_unit.get(match[3])
            before = _BEFORE.search(text, max(0, match.start() - _FAR), match.start()) if alike else None
            if not alike or before is None:
                continue
            meant = _meant(alike, before[1])
            number = Decimal(match[1]) * (10_000 if match[2] else 1)
            target = meant.target if meant else None
            if meant is None or target is None or target.value.number in {None, number} or narrative is None:
                continue
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"“{narrative.definition.label}”写“{before[0]}{match[0]}”，指标“{meant.name.text}”是“{target.cell.text}”",
                field=(narrative.definition.label,),
                found=plain(number),
                expected=target.cell.text,
                related=(Related(target.span, "指标的目标值"),),
            )


def _meant(indicators: list[Indicator], words: str) -> Indicator | None:
    """The one of *indicators* that the words before a number name, if only one does so best."""
    likeness = [shared(words, item.name.text) for item in indicators]
    best = max(likeness, default=0)
    if likeness.count(best) != 1:
        return None
    named = indicators[likeness.index(best)]
    return named if best >= min(_LIKE, len(marks(named.name.text)) or _LIKE) else None


def _unit(indicator: Indicator) -> str:
    return indicator.target.value.unit if indicator.target else ""


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL07", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS, needs.GOAL),
    good=(
        """
绩效指标:
  产出指标:
    产出数量:
      培训咨询人数: ≥60000人

## 年度绩效目标

……
3、培训咨询达到6万人。
""",
        """
绩效指标:
  产出指标:
    产出数量:
      培训档案份数: =1300份

## 年度绩效目标

……
3、整理培训档案1300份，走访 40 户。
""",
    ),
    bad=(
        """
表式: mof-2015-88
## 年度目标

……
目标3：全年夜间开放不少于200天。 ←GOAL07
""",
        """
绩效指标:
  产出指标:
    产出数量:
      培训咨询人数: ≥60000人

## 年度绩效目标

……
3、培训咨询达到5万人。 ←GOAL07
""",
        """
绩效指标:
  产出指标:
    产出数量:
      培训档案份数: =1300份

## 年度绩效目标

……
3、完成培训档案1200份。 ←GOAL07
""",
    ),
)
