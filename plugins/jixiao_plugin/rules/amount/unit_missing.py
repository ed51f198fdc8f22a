"""算式里的数都有单位

检查什么：算式里没有单位的因数，如“80人*2000”里的 2000；没有单位、换成万元或亿元才对的得数；测算里没有单位的一个数。
为什么：没有单位就不知道是每人多少元还是多少天，别人无法核对标准。
怎样改正：写上单位，如“80人*2000元/人”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...finding import BasisStatus, Offence, Severity
from ...model.calculation_outcome import NO_UNIT
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info
from ..wording import spelled

_UNIT = attrgetter("unit")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each formula with a bare factor, at the first of them, or with a bare result."""
    unit = context.declaration.edition.unit

    def judge(formula: Formula) -> Offence | None:
        return _bare_factor(formula) or _bare_result(formula, unit)

    yield from offences(context.counted_formulas, context.prose_formulas, judge)


def _bare_result(formula: Formula, unit: str) -> Offence | None:
    calculation = formula.calculation
    raw, bare, computed = calculation.raw.strip(), calculation.bare_result, calculation.computed
    if bare and computed is not None:
        message = f"“{raw}”的得数“{bare.raw}”没有单位，算得 {spelled(computed, unit)}"
        return Offence(formula.part(bare.start, bare.end), message, field=formula.field, found=raw)
    if calculation.reason == NO_UNIT:
        return Offence(formula.span, f"“{raw}”没有写金额单位", field=formula.field, found=raw)
    return None


def _bare_factor(formula: Formula) -> Offence | None:
    calculation = formula.calculation
    if len(calculation.factors) < 2 or all(map(_UNIT, calculation.factors)):
        return None
    first = next(factor for factor in calculation.factors if not factor.unit)
    read = "，按“元”重算" if calculation.unit_inferred == first else ""
    return Offence(
        formula.part(first.start, first.end),
        f"“{calculation.raw.strip()}”里的“{first.raw}”没有单位{read}",
        field=formula.field,
        found=calculation.raw.strip(),
    )


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT06", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*150元=3万元",
        """
资金明细:
  - 名称: 结业考核
    测算:
      （没有：考核补贴）
      考务补贴: 5人×2月×3000元/人·月=3万元
""",
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*150元=30000",
    ),
    bad=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*150=3万元 ←AMT06",
        "## 项目资金总额的计算依据\n\n1、劳务费80人*2000=16万元。 ←AMT06",
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*150元=3 ←AMT06",
        """
资金明细:
  - 名称: 结业考核
    测算:
      考核补贴: 200人*150元=3万元
      合计: '3' ←AMT06
""",
    ),
)
