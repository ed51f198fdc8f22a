"""同一种东西用同一个单位

检查什么：同一张表里数人时混用“人”“名”“个”“位”；一条指标的“计量单位”与目标值里的单位不是同一个。
为什么：单位不一，汇总时要么加不起来，要么加错。
怎样改正：数人都用“人”；“计量单位”照目标值里的写。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Indicator, Target
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_PEOPLE = ("人", "名", "位")
_COLUMN = "计量单位"
_PERCENT = ("%", "百分比", "百分数", "百分率")
_DOTS = re.compile("[.•‧∙⋅*×]")
_PEOPLE_NAME = ("人数", "人员数", "干部", "学生", "职工", "教师")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each count of people in another unit than most, and on each column that names another unit."""
    yield from _columns(context)
    people = [pair for pair in context.declaration.targets_of(TargetKind.COUNT) if _counts_people(*pair)]
    units = Counter(target.value.unit for _, target in people)
    if len(units) < 2:
        return
    usual = max(units, key=lambda unit: (units[unit], unit == "人"))
    first = next(target for _, target in people if target.value.unit == usual)
    for indicator, target in people:
        if target.value.unit != usual:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”数人用“{target.value.unit}”，别处用“{usual}”",
                field=target.field,
                found=target.cell.text,
                related=(Related(first.span, f"这里用“{usual}”"),),
            )


def _columns(context: RuleContext) -> Iterator[Offence]:
    for indicator, target in context.declaration.targets:
        column, value = indicator.column(_COLUMN), target.value
        written = _same(column.text) if column else ""
        if column and written and value.unit and written != _same("/".join(filter(None, (value.unit, value.per)))):
            yield Offence(
                column.span,
                f"“{indicator.name.text}”的计量单位是“{column.text.strip()}”，目标值写的是“{target.cell.text}”",
                field=(*indicator.field, _COLUMN),
                found=column.text,
                related=(Related(target.span, "目标值"),),
            )


def _same(unit: str) -> str:
    """*unit* in one spelling: half-width, without spaces, one dot between denominators, percent as its sign."""
    text = "".join(unicodedata.normalize("NFKC", unit).split())
    return "%" if text in _PERCENT else _DOTS.sub("·", text)


def _counts_people(indicator: Indicator, target: Target) -> bool:
    unit = target.value.unit
    return unit in _PEOPLE or (unit == "个" and any(word in indicator.name.text for word in _PEOPLE_NAME))


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL12", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训人数: =250人\n      考核人数: =200人\n",
        _AT + "培训村数: =8个\n      培训人数: =250人\n",
        _AT + "培训合格比例:\n        目标值: ≥95%\n        计量单位: 百分比\n",
    ),
    bad=(
        _AT + "培训人数: =250人\n      食堂保障人数: =250名 ←VAL12\n",
        _AT + "培训人数: =250人\n      保障村干部人数: =42个 ←VAL12\n",
        _AT + "培训场次:\n        目标值: ≥10场\n        计量单位: 次 ←VAL12\n",
    ),
)
