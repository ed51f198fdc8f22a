"""没有写进看不出是机关的邮箱

检查什么：邮箱地址，域名既不是 gov.cn，也不是常见的个人邮箱（那由 PII04 查）。
为什么：企业、社会组织的邮箱往往是某个人的。
怎样改正：删去邮箱；确是单位对外公布的，写豁免说明。
依据：《个人信息保护法》第四条、第六条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each mailbox of an organisation that is no organ."""
    yield from personal(document, Personal.OFFICE_EMAIL, verdict="确是单位对外公布的请说明")


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII08", Severity.WARNING, BasisStatus.VERIFIED),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、意见请发 shili@jiangyin.gov.cn。",
        "## 项目概况\n\n1、单价@协议价，按 a@b 结算。",
    ),
    bad=(
        "## 项目概况\n\n1、由示例公司承办（info@shili-keji.com）。 ←PII08",
        "备注二: service@shili.org.cn ←PII08 STR02",
    ),
)
