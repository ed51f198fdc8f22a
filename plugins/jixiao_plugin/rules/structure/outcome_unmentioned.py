"""不适用的效益写明不适用

检查什么：表式印有的经济、社会、生态、可持续影响等效益，只写了一类，其余两类以上既没有指标、也没有写“不适用（原因）”的。
为什么：空着看不出是想过了不适用，还是没有想到。
怎样改正：有这方面效益的补一条指标；没有的写“不适用（原因）”。
依据：本站的核对习惯；表式印出这几类，用不用由单位按项目决定
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.indicators import Level2Definition
from ...source.tree import Scalar
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info
from ..wording import quoted

_OUTCOME = "outcome"
_SEVERAL = 2
"""One kind passed over is a choice; several are a question, unless others show that the kinds were gone through."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each outcome level 1 that passes over optional kinds of outcome in silence.

    None where something stands under it that the form does not know: that may be the kind which seems to be missing.
    """
    declaration = context.declaration
    present = {item.level2_definition.label for item in declaration.indicators if item.level2_definition}
    present |= {note.definition.label for note in declaration.level_notes if note.definition}
    strange = {item.level1.text for item in declaration.indicators if item.level2_definition is None}
    headings: dict[str, Scalar] = {}
    for item in declaration.indicators:
        if item.level1_definition and item.level1.text not in strange:
            headings.setdefault(item.level1_definition.label, item.level1)
    for level1 in declaration.edition.indicators.level1:
        heading = headings.get(level1.label)
        optional = [level2.label for level2 in level1.level2 if _is_optional(level2)]
        missing = [label for label in optional if label not in present]
        is_sparse = len(missing) >= _SEVERAL and len(optional) - len(missing) < _SEVERAL
        if heading is not None and level1.dimension == _OUTCOME and is_sparse:
            yield Offence(
                heading.span,
                f"“{heading.text}”没有写{quoted(missing, len(missing))}，也没有写“不适用”",
                field=("绩效指标", heading.text),
                found="、".join(missing),
            )


def _is_optional(level2: Level2Definition) -> bool:
    return not level2.required and level2.dimension != "satisfaction"


def _optional(context: RuleContext) -> str:
    levels = [level for level in context.declaration.edition.indicators.level1 if level.dimension == _OUTCOME]
    optional = any(_is_optional(item) for level in levels for item in level.level2)
    return "" if optional else "本表式没有可以不写的效益"


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR23", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_optional), needs.INDICATORS),
    good=(
        """
绩效指标:
  效益指标:
    经济效益: 不适用（不产生直接经济收入）
    （没有：生态效益）
    可持续影响:
      培训基地使用年限: ≥5年
""",
        "绩效指标:\n  效益指标:\n    （没有：经济效益）\n    （没有：生态效益）",
    ),
    bad=(
        "绩效指标:\n  效益指标: ←STR23\n    （没有：经济效益）\n    （没有：生态效益）\n    （没有：可持续影响）",
        """
表式: mof-2015-88
绩效指标:
  效益指标: ←STR23
    （没有：经济效益指标）
    （没有：生态效益指标）
    （没有：可持续影响指标）
""",
    ),
)
