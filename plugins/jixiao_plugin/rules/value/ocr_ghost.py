"""数前面没有多出来的 2

检查什么：“292%”“2280次”一类，可能是扫描识别时把“≥”认成了“2”的目标值。
为什么：多一个 2，92% 就成了 292%。
怎样改正：对照原表，是“≥”的改回“≥”。
依据：公开的表格里见过由“≥92%”变成的“292%”
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target that may have lost its operator to recognition."""
    for indicator, target in context.declaration.targets:
        if "possible_lost_operator" in target.value.notes:
            text = target.cell.text
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{text}”开头的“2”可能原来是“≥”",
                field=target.field,
                found=text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL20", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "示例合格率: ≥92%\n", _AT + "示例人数: =2000人\n      培训教材份数: ≥2400份\n"),
    bad=(
        _AT + "培训设备更新验收合格率: 292% ←VAL04 VAL09 VAL20\n",
        _AT + "培训设备日常维护次数: 2280次 ←VAL09 VAL20\n",
    ),
)
