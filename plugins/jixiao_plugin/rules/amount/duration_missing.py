"""住宿写明几晚，用餐写明几餐

检查什么：住宿的算式只有单价和间数（人数），用餐的算式只有单价和人数，哪里都没有写几晚、几天、几餐。
为什么：同样的单价，住一晚和住三晚、吃一餐和吃三餐差几倍，不写就无法与标准比。
怎样改正：把天数写成一个乘数，如“460元/间*40间*1晚”“100元/人*90人*2天”。
依据：财预〔2015〕88号审核的适当性要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.signs import holds
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info

_STAY = re.compile(r"住宿|宿费|房费|客房")
_MEAL = re.compile(r"用餐|餐费|伙食|就餐|[早午晚]餐")
_SIGNS = "宿房餐食"
"""What every word for rooms or meals holds one of."""
_TIMES = re.compile(r"[晚夜天日宿餐顿次月年周季期场]")
"""In a formula, outside the words for what it pays."""
_TIMES_NAMED = re.compile(
    r"[0-9一二两三四五六七八九十][个]?[晚夜天日餐顿次月年周季期场]|每[晚夜天日餐顿次月年周季期场]"
)
_COUNTED = re.compile(r"人|名|间|位")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each formula for rooms or meals that says no nights, days or meals."""

    def judge(formula: Formula) -> Offence | None:
        factors = formula.calculation.factors
        if not factors or not holds(formula.item, _SIGNS):
            return None
        kind = "晚" if _STAY.search(formula.item) else "餐" if _MEAL.search(formula.item) else ""
        counted = any(not factor.is_money and _COUNTED.search(factor.unit) for factor in factors)
        if not kind or not counted or _TIMES_NAMED.search(formula.item):
            return None
        if any(_TIMES.search(factor.raw) for factor in factors):
            return None
        return Offence(
            formula.span,
            f"“{formula.calculation.raw.strip()}”没有写明几{kind}",
            field=formula.field,
            found=formula.calculation.raw.strip(),
        )

    yield from offences(context.counted_formulas, context.prose_formulas, judge)


_AT = "资金明细:\n  - 名称: 结业考核\n    测算:\n      （没有：考核补贴）\n      {line}\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT20", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.ITEMS,),
    good=(
        _AT.format(line="住宿: 300元*50人*2晚=3万元"),
        _AT.format(line="住宿: 300元/人·天*100人=3万元"),
        _AT.format(line="用餐（两餐）: 100元*300人=3万元"),
        _AT.format(line="食堂就餐: 50人*12月*50元=3万元"),
        _AT.format(line="住宿楼维修: 2幢*0.5万元=1万元\n      补贴: 200人*100元=2万元"),
    ),
    bad=(
        _AT.format(line="住宿: 200元*100个房间=2万元 ←AMT20\n      补贴: 200人*50元=1万元"),
        _AT.format(line="专家住宿费: 100人*300元/人=3万元 ←AMT20"),
        _AT.format(line="工作人员用餐: 300名*100元=3万元 ←AMT20"),
    ),
)
