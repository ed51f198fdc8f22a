"""没有写进银行卡号

检查什么：16 至 19 位、发卡机构前缀和校验位都对得上、前后 20 个字内有“账号、卡号、银行、开户”等字样的号码。
文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：银行卡号是金融账户信息，属于敏感个人信息。
怎样改正：删去这个号码；已经提交过的，请联系网站维护人清理历史，只改现在的文件还能从历史里看到。
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
    """One offence at each number of a bank card."""
    yield from personal(document, Personal.BANK_CARD)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII03", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "## 项目概况\n\n1、编号 6200000000000005 的档案已经整理。",
        "## 项目概况\n\n1、银行流水号6200000000000005，账号 6200000000000006。",
    ),
    bad=(
        "## 项目概况\n\n1、劳务费打入卡号6200000000000005。 ←PII03",
        "备注二: 开户行示例银行 6200 0000 0000 0005 ←PII03 STR02",
    ),
)
