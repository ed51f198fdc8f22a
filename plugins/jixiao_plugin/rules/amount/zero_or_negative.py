"""总金额大于零

检查什么：申报的总金额是零或者负数。
为什么：没有钱就没有要公开的目标；零多半是还没有填完。
怎样改正：填写申报的金额；本年度确实不安排资金的，不用填这张表。
依据：算术
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on a total that is not above zero."""
    total = context.declaration.total
    if total is not None and total.yuan is not None and total.yuan <= 0:
        yield Offence(
            total.span, f"总金额是“{total.text}”，应当大于零", field=context.declaration.total_field, found=total.text
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "AMT16", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.TOTAL,),
    good=(
        """
表式: mof-2021-101
资金来源:
  小计: 0.01元
  财政拨款: 0.01元
资金明细:
  - 名称: 数据抽查
    金额: 0.01元
    测算:
      抽查检测费: 1批次*0.01元/批次=0.01元
""",
        "项目总金额: 330000元",
    ),
    bad=(
        "项目总金额: 0万元 ←AMT16 AMT01 AMT04",
        "项目总金额: -5万元 ←AMT16 AMT01 AMT04",
    ),
)
