"""没有写进护照号、车牌号和个人的邮箱、微信、QQ

检查什么：“护照”附近的护照号，车牌号，个人邮箱（qq.com、163.com 等），微信号和 QQ 号；政府网站的邮箱、公众号不算。
文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：这些号码都能找到具体的人。
怎样改正：删去号码；车辆写数量和型号，联系方式由网站统一设更正地址；已经提交过的，请联系网站维护人清理历史。
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
    """One offence at each passport, plate, personal mailbox or chat account."""
    yield from personal(document, Personal.PASSPORT, Personal.PLATE, Personal.EMAIL, Personal.WECHAT, Personal.QQ)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII04", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、项目编号江苏B20210，型号E12345678，由示例局用微信APP推广，QQ群宣传 20 次。",
        "## 项目概况\n\n1、意见请发 shili@jiangyin.gov.cn，或关注微信公众号“示例人社”。",
    ),
    bad=(
        "## 项目概况\n\n1、出国人员护照号E12345678。 ←PII04",
        "## 项目概况\n\n1、维修车辆苏B12345。 ←PII04",
        "## 项目概况\n\n1、材料发到 shili@qq.com， ←PII04\n或加微信号：shili2021。 ←PII04",
    ),
)
