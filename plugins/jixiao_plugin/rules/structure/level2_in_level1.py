"""各级指标用表式的名称和归属

检查什么：一级、二级指标的名称以及二级放在哪个一级下面，与表式的指标框架比较；“指标”二字有无不计。
为什么：放错了类，同类指标就无法比较，一类里该有的也看不出少了。
怎样改正：按表式把指标移到所属的一级、二级下面，名称照表式写。
依据：财预〔2015〕88号、财预〔2021〕101号的指标分类；在用的各地表格都照此分栏
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.indicators import Level1Definition
from ...model.declaration import Indicator
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each level-1 or level-2 heading that the framework does not have there."""
    levels = context.declaration.edition.indicators.level1
    seen: set[tuple[str, ...]] = set()
    for indicator in context.declaration.indicators:
        field = indicator.field[:2] if indicator.level1_definition is None else indicator.field[:3]
        if indicator.level2_definition is not None or field in seen:
            continue
        seen.add(field)
        yield _misplaced(indicator, levels, field)


def _misplaced(indicator: Indicator, levels: tuple[Level1Definition, ...], field: tuple[str, ...]) -> Offence:
    if indicator.level1_definition is None:
        known = "、".join(level.label for level in levels)
        name = indicator.level1
        return Offence(name.span, f"一级指标没有“{name.text}”，表式的一级指标是{known}", field=field, found=name.text)
    name = indicator.level2
    home = next((level.label for level in levels for item in level.level2 if _same(item.label, name.text)), "")
    message = f"“{indicator.level1.text}”下没有二级指标“{name.text}”" + (f"，它属于“{home}”" if home else "")
    return Offence(name.span, message, field=field, found=name.text, expected=home)


def _same(label: str, typed: str) -> bool:
    return label.removesuffix("指标") == typed.strip().removesuffix("指标")


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR11", Severity.ERROR, BasisStatus.CORROBORATED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: =1场",
        "表式: mof-2015-88\n绩效指标:\n  产出指标:\n    数量指标:\n      夜间开放场次: =1场",
    ),
    bad=(
        "绩效指标:\n  产出指标:\n    满意度: ←STR11\n      培训场地满意度: ≥90%",
        "绩效指标:\n  投入指标: ←STR11\n    资金投入:\n      预算编制完整性: 按明细逐项测算",
    ),
)
