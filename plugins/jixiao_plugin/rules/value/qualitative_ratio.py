"""多数指标有数可查

检查什么：文字目标值占全部目标值的一半以上。
为什么：多数指标是“合理”“规范”，整张表就没有几处能检验。
怎样改正：能数的换成数，能定日期的写日期；实在只能用等级的，写明等级的标准。
依据：财预〔2015〕88号对目标细化量化的要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where more than half of the targets are words."""
    targets = context.declaration.targets
    words = [target for _, target in context.declaration.targets_of(TargetKind.QUALITATIVE, TargetKind.UNPARSED)]
    if len(words) * 2 > len(targets):
        yield Offence(
            min(target.span for target in words),
            f"{len(targets)} 个目标值里有 {len(words)} 个是文字，占 {len(words) * 100 / len(targets):.0f}%",
            field=("绩效指标",),
            found=f"{len(words)}/{len(targets)}",
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL07", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        """
绩效指标:
  决策指标: 不适用（示例说明）
  过程指标: 不适用（示例说明）
  产出指标:
    产出质量:
      培训教材: 配有练习
      培训师资: 持证上岗
      培训考勤: 每日签到
      考核组织: 考评分离
      考核试题: 随机抽取
    产出时效: 不适用（示例说明）
    产出成本: 不适用（示例说明）
""",
        """
绩效指标:
  产出指标:
    产出质量:
      培训教材: 配有练习
      培训师资: 持证上岗
      培训考勤: 每日签到
""",
    ),
    bad=(
        """
绩效指标:
  决策指标: 不适用（示例说明）
  过程指标: 不适用（示例说明）
  产出指标:
    产出质量:
      培训教材: 配有练习 ←VAL07
      培训师资: 持证上岗
      培训考勤: 每日签到
      考核组织: 考评分离
      考核试题: 随机抽取
      考核证书: 统一编号
    产出时效: 不适用（示例说明）
    产出成本: 不适用（示例说明）
""",
        """
绩效指标:
  决策指标: 不适用（示例说明）
  过程指标: 不适用（示例说明）
  产出指标:
    产出数量:
      培训班次: 分批次举办 ←VAL07
    产出质量:
      （没有其他）
      培训教材: 配有练习
      培训师资: 持证上岗
      考核组织: 考评分离
      考核试题: 随机抽取
    产出时效: 不适用（示例说明）
    产出成本: 不适用（示例说明）
""",
    ),
)
