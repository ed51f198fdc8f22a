"""人数与单价的写法只有一种读法

检查什么：“3人每年15万元”一类的写法，既可读作每人 15 万元，也可读作三人共 15 万元。
为什么：两种读法差几倍，预算是按哪一种算的，别人不知道。
怎样改正：写成“3人，每人每年5万元，共15万元”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.calculation import Verdict
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info
from ..wording import spelled


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each clause that can be read in two ways."""
    unit = context.declaration.edition.unit
    every = [*context.counted_formulas, *context.prose_formulas]

    def judge(formula: Formula) -> Offence | None:
        calculation = formula.calculation
        if calculation.alternative is None or calculation.stated is None:
            return None
        return Offence(
            formula.span,
            f"“{calculation.raw.strip()}”有两种读法：共 {spelled(calculation.stated, unit)}，"
            f"或者共 {spelled(calculation.alternative, unit)}",
            field=formula.field,
            found=calculation.raw.strip(),
            related=tuple(_told_otherwise(formula, every)),
        )

    yield from offences(context.counted_formulas, context.prose_formulas, judge)


def _told_otherwise(formula: Formula, every: list[Formula]) -> Iterator[Related]:
    """Where the same money is calculated without ambiguity."""
    for other in every:
        clear = other.calculation.alternative is None and other.calculation.verdict is Verdict.EQUAL
        if clear and other.calculation.yuan == formula.calculation.stated:
            yield Related(other.span, f"“{other.field[0]}”写“{other.calculation.raw.strip()}”")


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT08", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目资金总额的计算依据\n\n1、3人，按照每人每年5万元计算，共15万元。",
        "## 项目资金总额的计算依据\n\n1、培训3人，全年共需15万元。",
    ),
    bad=(
        "## 项目资金总额的计算依据\n\n1、整理费按3人每年15万元预计。 ←AMT08",
        "## 项目概况\n\n1、聘用5名每月2万元。 ←AMT08",
    ),
)
