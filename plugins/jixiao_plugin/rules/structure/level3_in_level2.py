"""框架规定的三级指标放在所属的二级下面

检查什么：指标框架里名称固定的三级指标（如“管理制度健全性”），放在了另一个二级下面的。
为什么：固定名称的指标各地一样，放错了位置，汇总时就数漏。
怎样改正：移到所属的二级下面。
依据：财预〔2020〕10号附件的指标框架；“管理制度健全性”在旧框架里属财务管理，新框架里属组织实施
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each fixed level-3 name that stands under another level 2."""
    homes = context.declaration.edition.indicators.fixed_names
    for indicator in context.declaration.indicators:
        home = homes.get(indicator.name.text.strip())
        definition = indicator.level2_definition
        if home and definition and definition.label != home:
            yield Offence(
                indicator.name.span,
                f"“{indicator.name.text}”写在“{indicator.level2.text}”下，指标框架里属“{home}”",
                field=indicator.field,
                found=indicator.level2.text,
                expected=home,
            )


def _fixed_names(context: RuleContext) -> str:
    return "" if context.declaration.edition.indicators.fixed_names else "本表式没有固定名称的三级指标"


FIXED_NAMES = Need(_fixed_names)
"""Editions whose level-3 names are all the unit's own have nothing to look at."""

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR12", Severity.WARNING, BasisStatus.CORROBORATED),
    check=check,
    needs=(FIXED_NAMES, needs.INDICATORS),
    good=(
        "绩效指标:\n  过程指标:\n    组织实施:\n      管理制度健全性: 符合培训和考核各有一项管理制度的要求",
        "绩效指标:\n  过程指标:\n    资金管理:\n      专账管理率: =100%",
    ),
    bad=(
        """
绩效指标:
  过程指标:
    资金管理:
      管理制度健全性: 符合培训和考核各有一项管理制度的要求 ←STR12
    组织实施:
      （没有：管理制度健全性）
""",
        """
绩效指标:
  决策指标:
    绩效目标:
      预算编制科学性: 按培训补贴标准逐项测算 ←STR12
    资金投入:
      （没有：预算编制科学性）
""",
    ),
)
