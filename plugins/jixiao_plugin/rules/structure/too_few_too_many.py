"""指标不太少也不太多

检查什么：产出、效益、满意度、成本各类的三级指标合计少于 3 条或多于 20 条；表式自带的决策、过程两类不计。
为什么：太少说不清办成什么样，太多分不清轻重。
怎样改正：补上看得出结果的指标，或者只留最能说明结果的。
依据：OECD 绩效预算良好做法主张少而精；3 和 20 是本站的界线
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_FEW, _MANY = 3, 20
_MANAGED = frozenset({"decision", "process"})
"""Rows that some forms print themselves; a unit cannot leave them out."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where the number of indicators is out of bounds."""
    indicators = [item for item in context.declaration.indicators if item.dimension not in _MANAGED]
    if indicators and not _FEW <= len(indicators) <= _MANY:
        yield Offence(
            indicators[0].level1.span,
            f"共 {len(indicators)} 条指标，宜在 {_FEW} 到 {_MANY} 条之间",
            field=("绩效指标",),
            found=str(len(indicators)),
        )


def _sessions(count: int) -> str:
    return "".join(f"      第{number}期培训场次: =1场\n" for number in range(1, count + 1))


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR16", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        """
绩效指标:
  决策指标: 不适用（示例说明）
  过程指标: 不适用（示例说明）
  产出指标:
    产出质量: 不适用（示例说明）
    产出时效: 不适用（示例说明）
    产出成本: 不适用（示例说明）
  效益指标:
    社会效益: 不适用（示例说明）
""",
        "绩效指标:\n  产出指标:\n    产出数量:\n" + _sessions(11),
    ),
    bad=(
        """
绩效指标:
  决策指标: 不适用（示例说明）
  过程指标: 不适用（示例说明）
  产出指标: ←STR16
    产出数量:
      （没有其他）
      技能培训和结业考核人数: ≥200人
    产出质量: 不适用（示例说明）
    产出时效: 不适用（示例说明）
    产出成本: 不适用（示例说明）
  效益指标:
    社会效益: 不适用（示例说明）
""",
        "绩效指标:\n  决策指标: 不适用（示例说明）\n  过程指标: 不适用（示例说明）\n  产出指标: ←STR16\n    产出数量:\n"
        + _sessions(12),
    ),
)
