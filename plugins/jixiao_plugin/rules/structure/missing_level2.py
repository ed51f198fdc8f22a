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


_LEVELS = """
绩效指标:
  产出指标:{mark}
    产出数量:
      示例场次: =1场
    产出质量:
      示例合格率: ≥95%
    产出时效:
      示例完成时间: 2021年12月底前
"""

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR14", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_required), needs.INDICATORS),
    good=(
        _LEVELS.format(mark="") + "    产出成本:\n      示例项目总成本: ≤20万元\n",
        _LEVELS.format(mark="") + "    产出成本: 不适用（示例说明）\n",
    ),
    bad=(
        _LEVELS.format(mark=" ←STR14"),
        """
绩效指标:
  决策指标: ←STR14
    项目立项:
      立项程序规范性: 规范
    资金投入:
      预算编制科学性: 科学
""",
    ),
)
