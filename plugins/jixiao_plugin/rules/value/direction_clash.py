"""符号的方向与指标相符

检查什么：越低越好的指标（成本、故障率、投诉率、误差率等）写了“≥”“>”；越高越好的率（合格率、运行率、满意度等）写了“≤”“<”。
为什么：符号写反了，做得越差越算完成。
怎样改正：成本、差错类用“≤”，合格、满意类用“≥”。
依据：一种在用的审核工具检查成本指标的符号；公开的表格里见过成本写“≥”、稳定运行率写“≤”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.declaration import Indicator
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_LOW = re.compile(
    r"故障率|投诉率|误差率|差错率|事故率|发生率|死亡率|流失率|返工率|退货率|超支率|结余率|逾期率|失业率|违规率|成本$"
)
_HIGH = re.compile(
    r"合格率|达标率|运行率|在线率|完好率|满意度|满意率|覆盖率|完成率|及时率|准确率|正确率|知晓率|成活率|到位率|执行率"
)
_REMARK = re.compile(r"[（(][^（）()]*[)）]")
_SAVING = re.compile(r"节约|节省|降低|下降|减少")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target whose operator points the wrong way."""
    for indicator, target in context.declaration.targets:
        operator = target.value.operator
        clash = ""
        if operator in {">", ">="} and _is_low(indicator):
            clash = "越低越好，符号却是越高越好"
        elif operator in {"<", "<="} and _is_high(indicator):
            clash = "越高越好，符号却是越低越好"
        if clash:
            text = target.cell.text
            yield Offence(target.span, f"“{indicator.name.text}”{clash}：“{text}”", field=target.field, found=text)


def _is_low(indicator: Indicator) -> bool:
    name = _bare(indicator)
    low = indicator.dimension == "cost" or _LOW.search(name)
    return bool(low) and not _SAVING.search(name) and not _HIGH.search(name)


def _bare(indicator: Indicator) -> str:
    name = indicator.name.text
    return _REMARK.sub("", name) if holds(name, "）)") else name


def _is_high(indicator: Indicator) -> bool:
    name = _bare(indicator)
    return bool(_HIGH.search(name)) and not _LOW.search(name)


_AT = "绩效指标:\n  产出指标:\n    {level2}:\n      {rows}\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL05", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(
        _AT.format(level2="产出成本", rows="项目总成本: ≤33万元\n      成本节约率: ≥5%\n      经费执行率: ≥95%"),
        _AT.format(level2="产出质量", rows="培训设备故障率: ≤1%\n      培训设施稳定运行率: ≥99%"),
    ),
    bad=(
        _AT.format(level2="产出成本", rows="防疫室84平米: ≥1050元 ←VAL05"),
        _AT.format(level2="产出质量", rows="培训设施稳定运行率: ≤99% ←VAL05\n      培训设备故障率: ≥1% ←VAL05"),
    ),
)
