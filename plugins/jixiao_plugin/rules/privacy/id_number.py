"""没有写进公民身份号码

检查什么：像身份证号的 18 位号码（行政区划、出生日期、校验码都对得上）和 15 位旧号码（行政区划、出生日期对得上）；
统一社会信用代码和项目编码不算。文件里所有的字都查：各栏、明细、算式、指标、正文、豁免的理由、转录说明和注释。
为什么：身份证号是敏感个人信息，公开以后收不回来。
怎样改正：删去这个号码；已经提交过的，请联系网站维护人清理历史，只改现在的文件还能从历史里看到。
依据：《个人信息保护法》第二十五条、第二十八条；《政府信息公开条例》第十五条
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import SourceDocument
from ...source.privacy.hit import Personal
from ..personal import personal
from ..rule import Rule, rule_info, whole_text


def check_text(document: SourceDocument) -> Iterator[Offence]:
    """One offence at each number of a citizen."""
    yield from personal(document, Personal.CITIZEN_ID)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PII01", Severity.ERROR, BasisStatus.VERIFIED, waivable=False),
    check=whole_text(check_text),
    check_text=check_text,
    good=(
        "公开:\n  公开日期: 2021-02-01\n  索引号: 113417007117080054/2021-00012",
        "## 项目概况\n\n1、项目编码：123456789012345677，合同额 11010519491231002.00 元。",
        "## 项目概况\n\n1、代码 11010519491231002X1 和 11010519491331002X 都不是身份证号。",
    ),
    bad=(
        "## 项目概况\n\n1、补助对象的证件号为 11010519491231002X。 ←PII01",
        "公开:\n  公开日期: 2021-02-01\n  转录说明:\n    - 原表列有 11010519491231002x，没有转录。 ←PII01",
        "## 项目概况\n\n1、旧证号：110105491231002。 ←PII01",
    ),
)
