"""应有的二级指标都有

检查什么：表式规定应有的二级指标（如产出成本），所属的一级下面一条也没有的；写明“不适用（原因）”的不算缺。
为什么：产出只写数量不写成本，就看不出花多少钱办多少事。
怎样改正：补上这一类的指标；确实没有的，在它的位置写“不适用（原因）”。
依据：地方绩效评价办法要求目标包含产出、效果、满意度和成本；财预〔2020〕10号附件
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.tree import Scalar
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence for each required level 2 missing from a level 1 that has indicators."""
    declaration = context.declaration
    present = {
        (item.field[1], item.level2_definition.label) for item in declaration.indicators if item.level2_definition
    }
    present |= {(note.field[1], note.definition.label) for note in declaration.level_notes if note.definition}
    headings: dict[str, Scalar] = {}
    for item in declaration.indicators:
        if item.level1_definition:
            headings.setdefault(item.level1_definition.label, item.level1)
    for level1 in declaration.edition.indicators.level1:
        heading = headings.get(level1.label)
        if heading is None:
            continue
        for level2 in level1.level2:
            if level2.required and (heading.text, level2.label) not in present:
                yield Offence(
                    heading.span,
                    f"“{heading.text}”下没有“{level2.label}”",
                    field=("绩效指标", heading.text, level2.label),
                )


def _required(context: RuleContext) -> str:
    levels = context.declaration.edition.indicators.level1
    return "" if any(item.required for level in levels for item in level.level2) else "本表式不规定必有的二级指标"


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR14", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_required), needs.INDICATORS),
    good=(
        """
绩效指标:
  产出指标:
    产出数量:
      技能培训人数: ≥200人
    产出质量:
      结业考核合格率: ≥90%
    产出时效:
      技能培训完成时间: 2021年11月30日前
    产出成本:
      技能培训人均成本: ≤1500元/人
""",
        "绩效指标:\n  产出指标:\n    产出成本: 不适用（示例说明）",
    ),
    bad=(
        "绩效指标:\n  产出指标: ←STR14\n    （没有：产出成本）",
        "绩效指标:\n  决策指标: ←STR14\n    （没有：绩效目标）",
    ),
)
