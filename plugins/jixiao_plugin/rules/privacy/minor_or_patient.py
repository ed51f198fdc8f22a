"""没有写进学生、患者的身份

检查什么：“学生、患者、儿童”等后面的姓名，姓名后面跟着性别的，以及学籍号、住院号、病历号、残疾证号等。
文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：不满十四周岁的人的信息和医疗健康信息是敏感个人信息。
怎样改正：只写人数，不写姓名和编号；已经提交过的，请联系网站维护人清理历史。
依据：《个人信息保护法》第二十八条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each pupil or patient who can be recognised."""
    yield from personal(document, Personal.PATIENT)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII07", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、资助学生：高校毕业生200人；救治患者：尘肺病人30人。",
        "## 项目概况\n\n1、患者满意度达90%，学生男女比例适当，住院号牌更换12块。",
    ),
    bad=(
        "## 项目概况\n\n1、资助学生：张示例。 ←PII07",
        "## 项目概况\n\n1、救治患者李示例，女，45岁。 ←PII07",
        "## 项目概况\n\n1、报销住院号20210012的费用。 ←PII07",
    ),
)
