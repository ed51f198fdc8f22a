"""没有写进个人姓名

检查什么：“负责人、联系人、填报人”等字样后面的姓名，以及后面跟着办公电话的姓名；正文里别的姓名程序认不出，请人工看。
写成栏目的由 SRC22 查。
为什么：申报表公开的是事和钱；机关负责人的姓名依法可以公开，其他人的不应出现。
怎样改正：删去姓名，写职务或科室；确是依法公开的机关负责人，写豁免说明。
依据：《个人信息保护法》第六条；《政府信息公开条例》第二十条第二项
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each name of a person."""
    yield from personal(document, Personal.NAME, verdict="能不公开就不要公开")


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII06", Severity.WARNING, BasisStatus.VERIFIED),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、负责人：分管副局长；联系人：各科室联络员；责任人：张某某。",
        "## 项目概况\n\n1、联系人：办公室，0510-86860000；由江阴市、何人负责，另行规定。",
    ),
    bad=(
        "## 项目概况\n\n1、项目负责人：张示例。 ←PII06",
        "## 项目概况\n\n1、咨询：李示例 0510-86860000。 ←PII06",
    ),
)
