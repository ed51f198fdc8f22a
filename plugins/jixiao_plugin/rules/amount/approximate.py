"""测算用确数

检查什么：算式里带“约”“左右”“预计”等字的金额。
为什么：测算是预算的依据，约数说明价格或数量还没有问清。
怎样改正：按标准、报价或上年实际写出确数；暂时定不下来的，写明根据什么估计。
依据：财预〔2015〕88号审核的可行性要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..formulas import Formula, offences
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each approximate formula."""
    yield from offences(context.counted_formulas, context.prose_formulas, _judge)


def _judge(formula: Formula) -> Offence | None:
    calculation = formula.calculation
    if not calculation.approximate or calculation.yuan is None:
        return None
    text = calculation.raw.strip()
    return Offence(formula.span, f"“{text}”是约数", field=formula.field, found=text)


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT09", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        """
资金明细:
  - 名称: 结业考核
    测算:
      考核补贴: 200人*130元/人=2.6万元
      租车: 2辆*2000元=0.4万元
""",
        "资金明细:\n  - 名称: 结业考核\n    测算:\n      考核补贴: 200人*130元/人=2.6万元\n      租车: 0.4万元",
    ),
    bad=(
        """
资金明细:
  - 名称: 结业考核
    测算:
      考核补贴: 200人*130元/人=2.6万元
      租车: 约0.4万元 ←AMT09
""",
        """
资金明细:
  - 名称: 结业考核
    测算:
      考核补贴: 200人*130元/人=2.6万元
      租车: 2辆*2000元=0.4万元左右 ←AMT09
""",
    ),
)
