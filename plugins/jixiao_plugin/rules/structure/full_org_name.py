"""主管部门写全称

检查什么：主管部门的名称里有没有写明是哪个省、市、县、区的（中央部委除外）。
为什么：“人社局”全国有几千个，离开本站的网页就不知道是哪一个。
怎样改正：写一级预算单位的全称，如“示例市示例局”。
依据：2012 年版全国申报表填报说明：主管部门填写全称
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..rule import Rule, RuleContext, rule_info

_PLACE = re.compile(r"[省市县区旗州盟镇乡]|街道|自治|兵团|新城|开发区")
_CENTRAL = re.compile(r"^(?:中华人民共和国|中共|中国|国家|全国|国务院)|(?:部|总局|总署)$")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on a department without its place."""
    name = context.declaration.department
    if name.text and not _PLACE.search(name.text[:-1]) and not _CENTRAL.search(name.text):
        yield Offence(name.span, f"主管部门“{name.text}”没有写明所属地方", field=("主管部门",), found=name.text)


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR05", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    good=("主管部门: 江阴市人力资源和社会保障局", "主管部门: 国家示例局"),
    bad=("主管部门: 人社局 ←STR05", "主管部门: 示例局 ←STR05"),
)
