"""应有的一级指标都有

检查什么：表式规定必有的一级指标，一条指标也没有的；写明“不适用（原因）”的不算缺。
为什么：少一类，这类结果就没有人去看，比如只有产出没有效益。
怎样改正：补上这一类的指标；确实没有的，写“不适用（原因）”。
依据：一种在用的审核工具把缺产出、效益、满意度判为错误；财预〔2021〕101号
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import START
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence for each required level 1 without indicators."""
    declaration = context.declaration
    present = {item.level1_definition.label for item in declaration.indicators if item.level1_definition}
    present |= {note.definition.label for note in declaration.level_notes if note.definition}
    for level in declaration.edition.indicators.level1:
        if level.required and level.label not in present:
            place = declaration.indicators[0].level1.span if declaration.indicators else START
            yield Offence(place, f"没有“{level.label}”", field=("绩效指标", level.label))


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR13", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  决策指标: 不适用（示例说明）\n  过程指标: 不适用（示例说明）",
        "表式: mof-2015-88\n绩效指标:\n  满意度指标: 不适用（示例说明）",
    ),
    bad=(
        "绩效指标:\n  决策指标: ←STR13\n  （没有：过程指标）",
        "表式: mof-2015-88\n绩效指标:\n  产出指标: ←STR13\n  （没有：满意度指标）",
    ),
)
