"""写明哪一天公开

检查什么：“公开”里的公开日期，没有写的看网站名单“公开日期”里这个年度统一公开的日子；两处都没有，或者读不出是哪一天的。
索引号、公开方式不是每个地方都有，不要求；发布机构没有写的就是网站设置里的发布机构，再没有就是主管部门自己。
为什么：不知道哪一天公开，就看不出是不是按期公开，也不知道读到的是不是最新的。
怎样改正：在“公开”下写“公开日期: 2021-02-01”；同一天统一公开的，在网站名单“公开日期”里写“2021 2021-02-01”；
转录旧表而原件没有日期的，写豁免说明。
依据：各地政务公开页面的著录项（已对照实例）；《政府信息公开条例》第二十六条要求及时公开
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import DISCLOSURE
from ..publication import PUBLISHED, disclosure_span, read_day
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where nothing tells the day of publication."""
    declaration = context.declaration
    day = context.publication_day
    if read_day(day):
        return
    message = f"公开日期写的是“{day}”，读不出是哪一天" if day else "没有写公开日期"
    yield Offence(disclosure_span(declaration, PUBLISHED), message, (DISCLOSURE, PUBLISHED), found=day)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PUB01", Severity.ERROR, BasisStatus.CORROBORATED),
    check=check,
    good=(
        "公开:\n  公开日期: 2021年2月1日",
        "公开:\n  公开日期: 2021/2/1\n  公开方式: 主动公开",
    ),
    bad=(
        "公开: ←PUB01\n  （没有：公开日期）",
        "公开:\n  公开日期: 2021年2月底 ←PUB01",
        "公开:\n  公开日期: 2021-02-30 ←PUB01\n  索引号: 113417007117080054/2021-00012",
    ),
)
