"""目标值与所在的二级指标相称

检查什么：时效类的指标既不说时间、值也不是日期或期限；满意度类的值是文字；成本类的值不是金额、单价、比率或标准。
为什么：放在时效里的“到座率”不是时间，时效一类就等于没有指标。
怎样改正：移到合适的二级指标下，或者换成这一类该有的值，如“2021年12月底前”“≥90%”“≤20万元”。
依据：财预〔2021〕101号的指标分类；在用的各地表格
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Indicator
from ...model.target_value import TargetKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_TIME_WORD = re.compile(
    r"及时|按期|按时|准时|如期|时间|时限|时效|期限|工期|周期|天|小时|进度|完成率|当年|年内|年底|月|季度|日期|开工|竣工|启动"
)
_TIME_KINDS = (TargetKind.DATE, TargetKind.PERIOD, TargetKind.DURATION)
_COST_KINDS = (TargetKind.MONEY, TargetKind.UNIT_COST, TargetKind.RATIO, TargetKind.REFERENCE)
_COST_WORD = re.compile(r"成本|预算|标准|控制|单价|费用|经费|节约|投资|支出|补助|金额|造价|价格")
_UNFILLED = (TargetKind.BLANK, TargetKind.PLACEHOLDER, TargetKind.UNPARSED)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target that is out of place in its level 2."""
    for dimension in ("timeliness", "satisfaction", "cost"):
        for indicator in context.declaration.indicators_of(dimension):
            for target in indicator.targets:
                clash = "" if target.value.kind in _UNFILLED else _clash(indicator, target.value.kind)
                if clash:
                    said = (
                        f"“{indicator.name.text}”的目标值“{target.cell.text}”写在“{indicator.level2.text}”下，{clash}"
                    )
                    yield Offence(target.span, said, field=target.field, found=target.cell.text)


def _clash(indicator: Indicator, kind: TargetKind) -> str:
    name = indicator.name.text
    match indicator.dimension:
        case "timeliness" if kind not in _TIME_KINDS and not _TIME_WORD.search(name):
            return "说的不是时间"
        case "satisfaction" if kind is TargetKind.QUALITATIVE:
            return "不是百分数"
        case "cost" if kind not in _COST_KINDS and not _COST_WORD.search(name):
            return "不是金额、单价或比率"
    return ""


_AT = "绩效指标:\n  产出指标:\n    {level2}:\n      {row}\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL03", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT.format(level2="产出时效", row="培训完成时间: 2021年11月底前\n      响应: '<24小时'"),
        _AT.format(level2="产出成本", row="教室租用成本: ≤50000元\n      成本控制: 不超预算"),
    ),
    bad=(
        _AT.format(level2="产出时效", row="专技评审人数到座率: =100% ←VAL03"),
        "绩效指标:\n  效益指标:\n    满意度:\n      干部档案整理的规范性: 满意 ←VAL03 VAL25\n",
    ),
)
