"""没有写进家庭住址

检查什么：写到门牌的地址，并且前后有“住址、家住、居住地、户籍地”等字样，或者写到村民组的门牌、小区的房号；单位、项目、
工程和办事地点的地址不算。文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：住址能找到具体的人和家。
怎样改正：只写到乡镇或街道，写户数、人数，不写门牌；已经提交过的，请联系网站维护人清理历史。
依据：《个人信息保护法》第四条、第二十八条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each address of a home."""
    yield from personal(document, Personal.ADDRESS)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII05", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、改造示例市示例区示例路100号老旧小区，涉及3幢。",
        "## 项目概况\n\n1、硬化示例镇示例村3组道路2公里；依据《示例省农村公路办法》（示例发〔2021〕12号）。",
        "## 项目概况\n\n1、办公地点在示例市示例街道示例小区2号501室。",
    ),
    bad=(
        "## 项目概况\n\n1、救助对象家住示例市示例区示例路12号。 ←PII05",
        "## 项目概况\n\n1、慰问示例县示例镇示例村3组12号的困难家庭。 ←PII05",
        "## 项目概况\n\n1、入户走访示例市示例街道示例小区2号501室。 ←PII05",
    ),
)
