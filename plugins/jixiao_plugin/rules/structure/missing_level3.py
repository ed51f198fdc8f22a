"""框架里能用数字考核的三级指标不漏

检查什么：一个二级下面用了指标框架里名称固定的三级指标，而同一个二级里名称固定的“……率”在整个一级里都没有。
为什么：“资金使用合规性”一类只能定性，“预算执行率”才有数；留下不好考核的、漏了好考核的，钱用了多少就没有指标。
怎样改正：补上缺的名称；本项目确实用不上的，不用改。
依据：财预〔2020〕10号附件的指标框架
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.indicators import Level2Definition
from ...source.tree import Scalar
from .. import needs
from ..rule import Rule, RuleContext, rule_info
from ..wording import quoted
from .level3_in_level2 import FIXED_NAMES

_RATIO = "率"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each level 2 that has some of its fixed level-3 names and not those that are ratios."""
    declaration = context.declaration
    headings: dict[tuple[str, str], tuple[Scalar, Level2Definition]] = {}
    for indicator in declaration.indicators:
        definition = indicator.level2_definition
        if definition and indicator.name.text.strip() in definition.indicators:
            headings.setdefault((indicator.level1.text, definition.label), (indicator.level2, definition))
    used = {(indicator.level1.text, indicator.name.text.strip()) for indicator in declaration.indicators}
    for (level1, _), (heading, definition) in headings.items():
        ratios = (name for name in definition.indicators if name.endswith(_RATIO))
        missing = [name for name in ratios if (level1, name) not in used]
        if missing:
            yield Offence(
                heading.span,
                f"“{heading.text}”下没有{quoted(missing)}",
                field=("绩效指标", level1, heading.text),
                found="、".join(missing),
            )


_AT = "绩效指标:\n  过程指标:\n    资金管理:{mark}\n      {names}\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR22", Severity.ADVICE, BasisStatus.CORROBORATED),
    check=check,
    needs=(FIXED_NAMES, needs.INDICATORS),
    good=(
        _AT.format(mark="", names="资金到位率: =100%\n      预算执行率: ≥95%"),
        _AT.format(mark="", names="专账管理率: =100%"),
    ),
    bad=(
        "绩效指标:\n  过程指标:\n    资金管理: ←STR22\n      （没有：资金到位率）\n      （没有：预算执行率）",
        """
绩效指标:
  过程指标:
    资金管理: ←STR22
      （没有其他）
      资金到位率: =100%
      专账管理率: =100%
""",
    ),
)
