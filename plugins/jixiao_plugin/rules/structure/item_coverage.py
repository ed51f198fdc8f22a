"""每项资金都有目标

检查什么：在概况等栏里单独成条的资金明细，或者占总金额三成以上的，它或者它的测算事项在年度绩效目标和绩效指标里
有没有提到。指标写了“所属明细”的按它算；设备费、差旅费一类的支出科目不查。
为什么：花了钱而没有目标，就没有东西说明这笔钱办成了什么。
怎样改正：在“年度绩效目标”里补上这一项要办成什么，并给它一条指标。
依据：财预〔2015〕88号审核的适当性要求：资金与目标相匹配
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import FundingLine
from ...position import Span
from .. import needs
from ..likeness import shared, speaks_of
from ..rule import Rule, RuleContext, rule_info
from ..subprojects import is_bundled
from ..wording import spelled

_LARGE = Decimal("0.3")
_CATEGORY = re.compile(
    r"(?:设备|业务|材料|劳务|差旅|会议|会务|培训|印刷|咨询|专家咨询|办公|租赁|维护|维修|燃料动力|测试化验加工|出版|其他)"
    r"(?:购置|使用|补助)?(?:费|费用|支出|经费)"
)
"""Categories of spending, which buy means to an end and need no goal of their own."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the annual goal for each item that it, or the indicators, leave out."""
    bundled = is_bundled(context.numbered_sections)
    for item in context.declaration.items:
        if _CATEGORY.fullmatch(item.name.text.strip()) or not (bundled or _is_large(item, context)):
            continue
        in_goal, in_indicators = _in_goal(item, context), _in_indicators(item, context)
        if in_goal and in_indicators:
            continue
        if not bundled and (in_goal or in_indicators):
            continue
        yield _uncovered(item, context, in_goal, in_indicators)


def _is_large(item: FundingLine, context: RuleContext) -> bool:
    total = context.declaration.total
    return bool(total and total.yuan and item.money.yuan and item.money.yuan >= total.yuan * _LARGE)


def _in_goal(item: FundingLine, context: RuleContext) -> bool:
    goal = context.declaration.narrative("annual_goal")
    return goal is None or goal.section.is_blank or _is_spoken_of(goal.section.text, item)


def _in_indicators(item: FundingLine, context: RuleContext) -> bool:
    owners = (indicator.column("所属明细") for indicator in context.declaration.indicators)
    name = item.name.text.strip()
    return _is_spoken_of(context.names, item) or any(owner and owner.text.strip() == name for owner in owners)


def _is_spoken_of(text: str, item: FundingLine) -> bool:
    """Whether *text* has to do with the item or with anything its calculation buys."""
    parts = (line.item.text for line in item.calculations)
    return speaks_of(text, item.name.text) or any(shared(text, part) for part in parts)


def _uncovered(item: FundingLine, context: RuleContext, in_goal: bool, in_indicators: bool) -> Offence:
    goal = context.declaration.narrative("annual_goal")
    amount = spelled(item.money.yuan, context.declaration.edition.unit) if item.money.yuan is not None else ""
    label = goal.definition.label if goal else "年度绩效目标"
    places = [*([] if in_goal else [label]), *([] if in_indicators else ["绩效指标"])]
    place: Span = goal.section.span if goal and not in_goal else item.name.span
    return Offence(
        place,
        f"{'和'.join(places)}没有提到“{item.name.text}”{amount}",
        field=(label,) if not in_goal else item.field,
        found=item.name.text,
        related=() if place == item.name.span else (Related(item.name.span, "这一项资金"),),
    )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR21", Severity.ERROR, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS, needs.INDICATORS),
    good=(
        "## 年度绩效目标\n\n1、技能培训不少于200人。\n2、结业考核不少于200人。",
        """
项目总金额: 36万元
资金来源:
  财政拨款: 36万元
资金明细:
  - 名称: 集中办理
    金额: 3万元
    测算:
      证书邮寄: 200人*150元=3万元
绩效指标:
  产出指标:
    产出数量:
      证书邮寄人数: ≥200人

## 年度绩效目标

……
3、证书邮寄 200 人。
""",
    ),
    bad=(
        "## 年度绩效目标 ←STR21\n\n1、技能培训不少于200人。",
        "## 年度绩效目标 ←STR21\n\n1、结业考核不少于200人。",
    ),
)
