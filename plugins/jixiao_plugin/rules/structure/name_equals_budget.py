"""项目名称与预算里的一致

检查什么：项目名称是否在本站的预算项目名单里。
为什么：名称不同，读者无法把申报表和预算书里的那一行对上。
怎样改正：改成预算书里的名称。
依据：2012 年版全国申报表填报说明
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.near_miss import nearest
from .. import needs
from ..rule import Rule, RuleContext, rule_info

LIST = "预算项目"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where the name is not in the list."""
    name = context.declaration.project_name
    if name.text and name.text not in context.lists[LIST]:
        meant = nearest(name.text, context.lists[LIST])
        yield Offence(
            name.span,
            f"预算项目名单里没有“{name.text}”" + (f"，最接近的是“{meant}”" if meant else ""),
            field=("项目名称",),
            found=name.text,
            expected=meant,
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR04", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.listed(LIST, "预算项目名单"),),
    good=("项目名称: 示例专项资金", "项目名称: 示例培训经费"),
    bad=("项目名称: 示例专项 ←STR04", "项目名称: 示例资金 ←STR04"),
)
