"""索引号开头是发布机构的代码

检查什么：索引号“/”前面的部分，应是校验位正确的统一社会信用代码（18 位）或者组织机构代码（9 位）。
为什么：索引号靠这个代码说明是哪个机关发布的，错一位就对不上。
怎样改正：照本机关的统一社会信用代码证书改正；索引号由公开平台生成的，请平台更正。
依据：GB 32100 统一社会信用代码的校验规则
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import DISCLOSURE
from ...source.privacy.credit_code import is_credit_code, is_organisation_code
from ..publication import INDEX_NUMBER, disclosure_span
from ..rule import Need, Rule, RuleContext, rule_info


def _missing(context: RuleContext) -> str:
    number = context.declaration.disclosure.cell(INDEX_NUMBER)
    if not number:
        return "没有写索引号"
    return "" if "/" in number else "索引号里没有“/”，看不出哪一段是机构代码"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence where the index number does not open with a valid code."""
    declaration = context.declaration
    number = declaration.disclosure.cell(INDEX_NUMBER).strip()
    code = number.partition("/")[0].strip()
    if not is_credit_code(code) and not is_organisation_code(code):
        span = disclosure_span(declaration, INDEX_NUMBER)
        message = f"索引号开头的“{code}”（{len(code)} 位）不是有效的统一社会信用代码，也不是组织机构代码"
        yield Offence(span, message, (DISCLOSURE, INDEX_NUMBER), found=number)


RULE = Rule(
    info=rule_info(__name__, __doc__, "PUB06", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(Need(_missing),),
    good=(
        "公开:\n  公开日期: 2021-02-01\n  索引号: 11330800002618066U/2021-00012",
        "公开:\n  公开日期: 2021-02-01\n  索引号: 113417007117080054/202102-00012",
        "公开:\n  公开日期: 2021-02-01\n  索引号: 711708005/2021-00012",
    ),
    bad=(
        "公开:\n  公开日期: 2021-02-01\n  索引号: 0001115012MW/2021-00012 ←PUB06",
        "公开:\n  公开日期: 2021-02-01\n  索引号: 91350100M000100Y4Z/2021-00012 ←PUB06",
    ),
)
