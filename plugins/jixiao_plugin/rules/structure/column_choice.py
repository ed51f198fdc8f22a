"""指标的各列照表式选填

检查什么：绩效指标里表式列出选项的列（指标方向性、指标来源、核心指标一类），写的是不是其中一个。
为什么：同一列各写各的，读者没法按它筛选，部门之间也没法比。
怎样改正：改成表式列出的选项；没有合适的就不写这一列。
依据：各表式自己印的选项
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.edition import FormEdition
from ...forms.indicators import ColumnDefinition
from ...forms.labels import OPERATOR
from ...forms.near_miss import nearest
from ..rule import Need, Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cell that is none of its column's choices."""
    for column in _with_choices(context.declaration.edition):
        for indicator in context.declaration.indicators:
            cell = indicator.column(column.label)
            text = cell.text.strip() if cell else ""
            if cell and text and text not in column.choices:
                yield Offence(
                    cell.span,
                    f"“{column.label}”写的是“{text}”，表式的选项是{'、'.join(column.choices)}",
                    field=(*indicator.field, column.label),
                    found=text,
                    expected=nearest(text, column.choices),
                )


def _with_choices(edition: FormEdition) -> tuple[ColumnDefinition, ...]:
    """The operator is left out: the file writes it in the target, where other rules read it."""
    return tuple(item for item in edition.indicators.printed_columns if item.choices and item.label != OPERATOR)


def _listed(context: RuleContext) -> str:
    return "" if _with_choices(context.declaration.edition) else "这个表式的指标没有列出选项的列"


_CELL = "表式: sichuan-2023\n绩效指标:\n  产出指标:\n    质量指标:\n      保洁考核合格率:\n        指标方向性: "

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR25", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_listed),),
    good=(_CELL + "正向指标", "表式: rural-revitalization"),
    bad=(
        _CELL + "正向 ←STR25",
        _CELL + "越高越好 ←STR25",
    ),
)
