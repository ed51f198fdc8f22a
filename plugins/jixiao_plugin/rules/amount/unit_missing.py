"""算式里的数都有单位

检查什么：算式里没有单位的因数，如“80人*2000”里的 2000。
为什么：没有单位就不知道是每人多少元还是多少天，别人无法核对标准。
怎样改正：写上单位，如“80人*2000元/人”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info

_UNIT = attrgetter("unit")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each formula with a bare factor, at the first of them."""
    yield from offences(context.counted_formulas, context.prose_formulas, _judge)


def _judge(formula: Formula) -> Offence | None:
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
    ),
    bad=(
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*150=3万元 ←AMT06",
        "## 项目资金总额的计算依据\n\n1、劳务费80人*2000=16万元。 ←AMT06",
    ),
)
