"""单价写明每一个什么多少元

检查什么：单价缺了“元”（如“≤28.40/株”）或者缺了“每什么”的目标值：成本类的金额后面没有分母，而名称里写着单价、标准、人均。
为什么：少了一半就不知道贵还是便宜。
怎样改正：写成“≤28.40元/株”。
依据：公开的表格里见过“≤28.40/株”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Indicator, Target
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_PER_UNIT = re.compile(r"单价|人均|户均|亩均|每[人户亩株个台米]|补助标准|平均成本")
_COUNTS = (TargetKind.UNIT_COST, TargetKind.COUNT, TargetKind.MEASURE)
_NO_CURRENCY = re.compile(r"\d\s*[/／]\s*[\u3400-\u9fff]")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each unit cost with one side missing."""
    for indicator, target in context.declaration.targets_of(*_COUNTS):
        if _NO_CURRENCY.search(target.cell.text):
            yield _lost(indicator, target, "没有写“元”")
    for indicator, target in context.declaration.targets_of(TargetKind.MONEY):
        if not target.value.per and _PER_UNIT.search(indicator.name.text):
            yield _lost(indicator, target, "没有写每一个什么")


def _lost(indicator: Indicator, target: Target, lost: str) -> Offence:
    text = target.cell.text
    return Offence(target.span, f"“{indicator.name.text}”的目标值“{text}”{lost}", field=target.field, found=text)


_AT = "绩效指标:\n  产出指标:\n    产出成本:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL19", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "流转土地补助标准: ≤475元/亩\n", _AT + "项目总成本: ≤33万元\n      人均成本: ≤1500元/人\n"),
    bad=(_AT + "苗木补助成本: ≤28.40/株 ←VAL19\n", _AT + "培训人均成本: ≤1500元 ←VAL19\n"),
)
