"""不适用的写明原因

检查什么：一级、二级指标写了“不适用”，后面没有写原因的。
为什么：没有原因，读者看不出是真的没有，还是不想填。
怎样改正：在“不适用”后面加括号写一句原因，如“不适用（免费开放，不产生收入）”。
依据：本站的文件格式
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..rule import Need, Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each level that is said not to apply, and not why."""
    for note in context.declaration.level_notes:
        if not note.reason:
            label, text = note.label.text, note.cell.text.strip()
            yield Offence(note.cell.span, f"“{label}”写了“{text}”，没有写原因", field=note.field, found=text)


def _noted(context: RuleContext) -> str:
    return "" if context.declaration.level_notes else "没有写“不适用”的指标"


_AT = "绩效指标:\n  效益指标:\n    经济效益: "

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR24", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_noted),),
    good=(_AT + "不适用（不产生直接经济收入）", _AT + "不适用：不产生直接经济收入"),
    bad=(
        _AT + "不适用 ←STR24",
        "表式: mof-2015-88\n绩效指标:\n  满意度指标: 不适用（） ←STR24",
    ),
)
