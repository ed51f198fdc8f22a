"""目标值与指标名称相称

检查什么：名称写“率”或“（%）”而目标值是文字、是个数的；名称写人数、次数、份数而目标值是百分数或文字的。
为什么：名称说的是一回事，值说的是另一回事，到年底无法判断完成没有。
怎样改正：填与名称相称的值，如“=100%”“=1300份”；或者改指标名称。
依据：财预〔2021〕101号对指标量化易评的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import TargetKind, TargetValue
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_RATIO_NAME = re.compile(r"(?:率|比例|百分比)(?:[（(][^（）()]*[)）])?$|[（(]\s*[%％]\s*[)）]$")
_RATIO_ENDS = ("率", "例", "比", ")", "）")
_COUNT_NAME = re.compile(r"(?:人数|人次|次数|份数|场次|户数|个数|件数|台数|数量)(?:[（(][^（）()]*[)）])?$")
_COUNT_ENDS = ("数", "次", "量", ")", "）")
_NOT_NUMBERS = (TargetKind.QUALITATIVE, TargetKind.REFERENCE)
_NOT_RATIOS = (TargetKind.COUNT, TargetKind.MEASURE, TargetKind.MONEY, TargetKind.DURATION)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target whose kind is not what the name promises."""
    for indicator, target in context.declaration.targets:
        clash = _clash(indicator.name.text, target.value)
        if clash:
            yield Offence(target.span, clash, field=target.field, found=target.cell.text)


def _is_ratio(name: str) -> bool:
    bare = name.rstrip()
    return bare.endswith(_RATIO_ENDS) and bool(_RATIO_NAME.search(bare))


def _is_count(name: str) -> bool:
    bare = name.rstrip()
    return bare.endswith(_COUNT_ENDS) and bool(_COUNT_NAME.search(bare))


def _clash(name: str, value: TargetValue) -> str:
    if value.kind is TargetKind.RATIO:
        wanted = "数" if _is_count(name) and not _is_ratio(name) else ""
        is_other = f"“{value.raw}”是百分数"
    elif value.kind in _NOT_RATIOS:
        wanted = "百分数" if value.unit and _is_ratio(name) else ""
        is_other = f"“{value.raw}”的单位是“{value.unit}”"
    elif value.kind in _NOT_NUMBERS:
        wanted = "百分数" if _is_ratio(name) else "数" if _is_count(name) else ""
        is_other = f"是文字“{value.raw}”"
    else:
        return ""
    return f"指标名称“{name}”要一个{wanted}，目标值{is_other}" if wanted else ""


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL02", Severity.ERROR, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT + "培训出勤率（%）: =100\n      培训视频在线率: ≥0.97比例\n      培训人数（人）: =200\n",
        _AT + "培训质量: 符合培训大纲\n      培训教材数量: =1300份\n      考核合格率（%）: ≥85\n",
    ),
    bad=(
        _AT + "培训餐饮保障程度（%）: 及时 ←VAL02\n",
        _AT + "参加培训人数: ≥95% ←VAL02 VAL29\n      培训按期结业率: ≥3个 ←VAL02\n",
    ),
)
