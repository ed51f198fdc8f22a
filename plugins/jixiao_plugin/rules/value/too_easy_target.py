"""目标不低于上年已经做到的

检查什么：写了基期值的数量和比率，目标值比基期值退步一成以上的（越低越好的指标反过来比）。
为什么：比上年已经做到的还差的目标，不用做就完成了。
怎样改正：按上年实际定目标；确要降低的，在“备注”里写明原因。
依据：财预〔2021〕101号对目标从严从高的要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...finding import BasisStatus, Offence, Severity
from ...model.target_value import parse_target
from .. import needs
from ..rule import Need, Rule, RuleContext, rule_info

_SLACK = Decimal("0.1")
_REASON = re.compile(r"[\u3400-\u9fff]{4,}")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target clearly below its own baseline."""
    for indicator, target in context.declaration.targets:
        cell, remark = indicator.column("基期值"), indicator.column("备注")
        if cell is None or (remark and _REASON.search(remark.text)):
            continue
        baseline = parse_target(cell.text, name=indicator.name.text)
        number, before = target.value.number, baseline.number
        if number is None or not before or (baseline.unit and baseline.unit != target.value.unit):
            continue
        reverse = target.value.direction == "reverse"
        worse = (number - before) / before if reverse else (before - number) / before
        if worse > _SLACK:
            yield Offence(
                target.span,
                f"“{indicator.name.text}”的目标值“{target.cell.text}”比基期值“{cell.text}”还差",
                field=target.field,
                found=target.cell.text,
                expected=cell.text,
            )


def _baselines(context: RuleContext) -> str:
    written = any(indicator.column("基期值") for indicator in context.declaration.indicators)
    return "" if written else "没有写基期值"


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL28", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS, Need(_baselines)),
    good=(
        _AT + "培训试剂数量:\n        目标值: ≥3200份\n        基期值: 3200份\n",
        _AT + "培训补贴办理天数:\n        目标值: ≤20天\n        基期值: 25天\n",
    ),
    bad=(
        _AT + "培训试剂数量:\n        目标值: ≥2400份 ←VAL28\n        基期值: 3200份\n",
        _AT + "培训补贴办理天数:\n        目标值: ≤30天 ←VAL28\n        基期值: 25天\n",
    ),
)
