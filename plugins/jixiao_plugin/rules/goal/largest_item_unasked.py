"""花钱最多的一项，问过用的人满不满意

检查什么：满意度指标都写明了是哪几项资金的，而占总金额一半以上的那一项一条也没有。满意度的对象写得笼统的（服务对象、群众），算都问到了。
为什么：满意度只问小项，最大的一笔钱办得好不好没有人回答。
怎样改正：给这一项补一条满意度，写明受访的人；没有服务对象的（如设备购置）不用改。
依据：财预〔2021〕101号的服务对象满意度指标
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Declaration, FundingLine, Indicator
from .. import needs
from ..likeness import marks, shared
from ..rule import Rule, RuleContext, rule_info
from ..value.satisfaction_subject import asks_people
from ..wording import spelled

_LARGEST = Decimal("0.5")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the item that takes half of the money where only others are asked about."""
    declaration = context.declaration
    largest = _largest(declaration)
    asked = [indicator for indicator in declaration.indicators_of("satisfaction") if asks_people(indicator)]
    if largest is None or not asked:
        return
    others = [item for item in declaration.items if item is not largest]
    if all(_is_about_others(indicator, largest, others) for indicator in asked):
        yield Offence(
            largest.name.span,
            f"“{largest.name.text}”{spelled(largest.money.yuan or Decimal(0), declaration.edition.unit)}"
            "占总金额一半以上，满意度没有问用它的人",
            field=largest.field,
            found=largest.name.text,
            related=tuple(Related(indicator.name.span, "问的是别的一项") for indicator in asked),
        )


def _largest(declaration: Declaration) -> FundingLine | None:
    """The item with at least half of the money, where there are others and its name can be told from theirs."""
    amounts = [item.money.yuan or Decimal(0) for item in declaration.items]
    if len(amounts) < 2 or max(amounts) < sum(amounts) * _LARGEST or not sum(amounts):
        return None
    largest = declaration.items[amounts.index(max(amounts))]
    return largest if marks(largest.name.text) else None


def _is_about_others(indicator: Indicator, largest: FundingLine, others: list[FundingLine]) -> bool:
    belongs = indicator.column("所属明细")
    if belongs:
        return belongs.text.strip() != largest.name.text.strip()
    name = indicator.name.text
    return not shared(name, largest.name.text) and any(shared(name, item.name.text) for item in others)


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL10", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS, needs.INDICATORS, needs.SATISFACTION),
    good=(
        """
绩效指标:
  效益指标:
    满意度:
      参训人员满意度:
        目标值: ≥90%
        数据来源: 问卷调查
      考核人员满意度:
        目标值: ≥90%
        数据来源: 问卷调查
""",
        """
绩效指标:
  效益指标:
    满意度:
      （没有：参训人员满意度）
      服务对象满意度:
        目标值: ≥90%
        数据来源: 问卷调查
""",
        """
绩效指标:
  效益指标:
    满意度:
      （没有：参训人员满意度）
      培训考核人员满意度:
        目标值: ≥90%
        数据来源: 问卷调查
""",
    ),
    bad=(
        """
资金明细:
  - 名称: 技能培训 ←GOAL10
    金额: 30万元
绩效指标:
  效益指标:
    满意度:
      （没有：参训人员满意度）
      考核人员满意度:
        目标值: ≥90%
        数据来源: 问卷调查
""",
        """
资金明细:
  - 名称: 技能培训 ←GOAL10
    金额: 30万元
绩效指标:
  效益指标:
    满意度:
      （没有：参训人员满意度）
      结业考核投诉率: ≤1%
""",
    ),
)
