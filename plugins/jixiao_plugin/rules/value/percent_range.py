"""百分数在合理的范围里

检查什么：大于百分之百的百分数（名称里说增长、提高、完成、执行的除外），以及“≥100%”“>100%”。
为什么：合格率不会超过百分之百；“≥100%”只有正好百分之百一种情形算完成，应当写“=100%”。
怎样改正：核对数值；要求全部做到的写“=100%”。
依据：一种在用的审核工具把大于百分之百判为提醒
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind, TargetValue
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_MAY_EXCEED = re.compile(r"增|提高|提升|上升|完成率|执行率|比上年|同比|利用率|产出率|收益率|带动")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each ratio beyond what its name can reach."""
    for indicator, target in context.declaration.targets_of(TargetKind.RATIO):
        matter = _matter(target.value)
        if matter and not _MAY_EXCEED.search(indicator.name.text):
            text = target.cell.text
            yield Offence(
                target.span, f"“{indicator.name.text}”的目标值“{text}”{matter}", field=target.field, found=text
            )


def _matter(value: TargetValue) -> str:
    if value.unit != "%" or value.number is None:
        return ""
    if value.number > 100:
        return "超过了 100%"
    if value.number == 100 and value.operator == ">=":
        return "只有正好 100% 算完成，应写“=100%”"
    return "没有能做到的情形" if value.number == 100 and value.operator == ">" else ""


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL04", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "示例合格率: =100%\n      考核达标率: ≥95%\n",
        _AT + "培训后收入增长率: ≥120%\n      培训工资增幅: ≥100%\n",
    ),
    bad=(
        _AT + "示例合格率: ≥100% ←VAL04\n      示例验收合格率: ≥292% ←VAL04\n",
        _AT + "考核达标率: '>100%' ←VAL04\n      考核准确率: ≥100百分比 ←VAL04\n",
    ),
)
