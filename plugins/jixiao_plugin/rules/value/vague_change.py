"""说提高、改善的，写明从哪里到哪里

检查什么：目标值只写“提高”“改善”“降低”一类的变化，又没有写基期值。
为什么：没有起点，提高一点点也算提高，没有办法检验。
怎样改正：写基期值和目标值，如基期值 82%、目标值 ≥85%；或者写明看什么记录判断。
依据：地方绩效评价办法要求目标具体细化、不能量化的用分级的文字
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_CHANGE = re.compile(
    r"^(?:有所|逐步|持续|不断|进一步|明显|显著|稳步|巩固|有效|较大|大幅|得到)*"
    r"(?:提高|提升|增强|改善|优化|降低|减少|下降|巩固提高|增加|改观|好转)(?:明显|显著)?$"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each change without a starting point."""
    for indicator, target in context.declaration.targets_of(TargetKind.QUALITATIVE):
        text = target.cell.text.strip()
        baseline = indicator.column("基期值")
        if baseline and baseline.text.strip():
            continue
        if _CHANGE.match(text):
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{text}”没有写从多少到多少",
                field=target.field,
                found=text,
            )


_AT = "绩效指标:\n  效益指标:\n    社会效益:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL08", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "参训人员就业指数:\n        目标值: 提高\n        基期值: '82'\n",
        _AT + "就业服务水平: 回访记录显示服务改善\n      受益人数: ≥500人\n",
    ),
    bad=(
        _AT + "提升培训就业指数: 提高 ←VAL08\n",
        _AT + "培训办学条件: 持续改善 ←VAL08\n      培训群众生活条件: 显著提升 ←VAL08\n",
    ),
)
