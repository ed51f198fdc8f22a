"""写明项目名称

检查什么：项目名称一栏是否填写。
为什么：没有名称的项目查不到，也说不清几年里是不是同一个项目。
怎样改正：填写与预算一致的项目名称；原表没有这一栏的，取表头里的名称，并在“转录说明”里写明。
依据：2012 年版全国申报表填报说明要求名称与预算一致；财预〔2015〕88号申报表有此栏
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import START
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where the name is missing or blank."""
    value = context.declaration.field_value("project_name")
    if value is None:
        yield Offence(START, "缺“项目名称”", field=("项目名称",))
    elif not value.cell.text.strip():
        yield Offence(value.label.span, "“项目名称”没有填写", field=("项目名称",))


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR03", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    good=(
        "项目名称: 示例专项资金",
        "项目名称: '示例培训经费'",
    ),
    bad=("项目名称: ←STR03", "项目名称: '' ←STR03"),
)
