"""算式算得对

检查什么：测算和文字里写出了结果的算式，重算一遍，与它写的结果比较；写“约”的容许百分之五的出入。读不懂的算式说明没有核对，不算通过。
为什么：单价、数量和结果有一个写错，这笔钱就多了或者少了。
怎样改正：核对单价、数量和单位，改正其中一个。
依据：算术
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.calculation import Verdict
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info
from ..wording import quoted, spelled

_DIFFERENT = Verdict.DIFFERENT
_LETTER = re.compile(r"\d+[OolI]+\d*|[OolI]+\d+")
"""A number in which a letter looks like a digit; the eye does not tell 4O from 40."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each formula whose stated result is not what it gives."""
    unit = context.declaration.edition.unit

    def judge(formula: Formula) -> Offence | None:
        calculation = formula.calculation
        if calculation.verdict is not _DIFFERENT or calculation.stated is None or calculation.computed is None:
            return None
        return Offence(
            formula.span,
            f"“{calculation.raw.strip()}”重算得 {spelled(calculation.computed, unit)}，"
            f"写的是 {spelled(calculation.stated, unit)}",
            field=formula.field,
            found=calculation.raw.strip(),
            expected=spelled(calculation.computed, unit).replace(" ", ""),
            help=_letters(calculation.raw),
        )

    yield from offences(context.counted_formulas, context.prose_formulas, judge)


def _letters(formula: str) -> str:
    """What to do about a letter in a number; empty where there is none."""
    found = _LETTER.search(formula)
    return f"“{found[0]}”里有英文字母，看起来像数字；改成数字 0 或 1 再核对。" if found else ""


def unjudged(context: RuleContext) -> str:
    """Formulas of 测算 that could not be recomputed."""
    unread = [
        formula.calculation.raw.strip()
        for formula in context.counted_formulas
        if formula.calculation.verdict is Verdict.UNCHECKED and len(formula.calculation.factors) > 1
    ]
    return f"{quoted(unread)}没有能重算" if unread else ""


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT03", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    unjudged=unjudged,
    needs=(needs.PROSE,),
    good=(
        """
资金明细:
  - 名称: 结业考核
    测算:
      考核补贴: 80人*300元=2.4万元
      考务补贴: 3人×4天×500元/人·天=0.6万元
""",
        "## 项目资金总额的计算依据\n\n1、3人，按照每人每年5万元计算，预计财政资金15万元。",
    ),
    bad=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 80人*300元=2.5万元 ←AMT03\n      考务补贴: 0.5万元",
        "## 项目资金总额的计算依据\n\n1、住宿460元*40间*1晚=1.48万元。 ←AMT03",
    ),
)
