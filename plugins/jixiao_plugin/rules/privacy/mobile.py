"""没有写进手机号

检查什么：11 位的手机号，号段以工业和信息化部 2023 年 3 月公布的为准；卫星电话、带小数或带“元”的金额不算。
文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：手机号能找到具体的人；真实的申报表里最常见的就是负责人姓名后面跟着手机号。
怎样改正：删去手机号；要留联系方式的，在网站设置里写单位的更正地址；已经提交过的，请联系网站维护人清理历史。
依据：《个人信息保护法》第四条、第二十五条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each mobile number."""
    yield from personal(document, Personal.MOBILE)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII02", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、金额13800138000.00元，另有 13800138000 元、13,800,138,000 元。",
        "## 项目概况\n\n1、号码 15412345678、17912345678、19412345678 不在已分配的号段，0510-86860000 是办公电话。",
    ),
    bad=(
        "## 项目概况\n\n1、联系电话13800138000，工作时间接听。 ←PII02",
        "备注二: 138 0013 8000 ←PII02 STR02",
        "## 项目概况\n\n1、分管领导,１３８００１３８０００。 ←PII02",
    ),
)
