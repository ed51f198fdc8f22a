"""用餐标准不超过本地的规定

检查什么：测算和文字里“几人 × 几元”的用餐费，每人的数是否超过本站写明的本地标准。
为什么：用餐标准超过规定，多半是把会议、培训的钱写到了别处。
怎样改正：按本地的标准重算；一天几餐、几天的，写明餐数和天数。
依据：本地的标准，由本站的名单写明
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from ...finding import BasisStatus, Offence, Severity
from ...model.exact import plain
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info

LIST = "用餐标准（元每人）"
_MEAL = re.compile(r"用餐|餐费|伙食|就餐|工作餐|午餐|晚餐")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each meal formula with a rate above the local cap."""
    cap = _cap(context.lists[LIST])

    def judge(formula: Formula) -> Offence | None:
        rates = [factor for factor in formula.calculation.factors if factor.is_money]
        heads = [factor for factor in formula.calculation.factors if factor.unit in {"人", "名", "人次"}]
        if cap is None or not rates or not heads or not _MEAL.search(formula.item + formula.calculation.raw):
            return None
        rate = rates[0]
        if rate.number <= cap or "万" in rate.unit:
            return None
        return Offence(
            formula.part(rate.start, rate.end),
            f"用餐每人 {plain(rate.number)} 元，本地标准是 {plain(cap)} 元",
            field=formula.field,
            found=formula.calculation.raw.strip(),
            expected=plain(cap),
        )

    yield from offences(context.counted_formulas, context.prose_formulas, judge)


def _cap(lines: tuple[str, ...]) -> Decimal | None:
    try:
        return Decimal(lines[0]) if lines else None
    except InvalidOperation:
        return None


RULE = Rule(
    info=rule_info(__name__, __doc__, "CMP04", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.ITEMS, needs.listed(LIST, "用餐标准")),
    good=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      （没有：考核补贴）\n      用餐（一餐）: 300人*100元=3万元",
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      （没有：考核补贴）\n      住宿（一晚）: 100人*300元=3万元",
    ),
    bad=(
        """
资金明细:
  - 名称: 结业考核
    测算:
      （没有：考核补贴）
      用餐（一餐）: 150人*200元=3万元 ←CMP04
""",
        """
资金明细:
  - 名称: 结业考核
    测算:
      （没有：考核补贴）
      会议工作餐: 200人*150元=3万元 ←CMP04
""",
    ),
)
