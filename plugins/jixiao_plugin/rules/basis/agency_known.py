"""机关代字查得到

检查什么：文号的机关代字在不在本站的机关代字名单里。
为什么：名单里没有的代字，可能是抄错了字。
怎样改正：对照原文核对机关代字；确实没有错的，请网站维护人补进名单。
依据：本站的名单
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.near_miss import nearest
from ...model.document_number import DocumentNumberKind
from .. import needs
from ..rule import Rule, RuleContext, rule_info

LIST = "机关代字"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each agency code that is not in the list."""
    known = context.lists[LIST]
    for narrative, block, cited in context.declaration.citations:
        for number in cited.numbers:
            if number.kind is DocumentNumberKind.ORDER or not number.agency or number.agency in known:
                continue
            meant = nearest(number.agency, known)
            yield Offence(
                block.passage.span(number.start, number.end),
                f"机关代字“{number.agency}”不在名单里" + (f"，最接近的是“{meant}”" if meant else ""),
                field=(narrative.definition.label,),
                found=number.agency,
                expected=meant,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC10", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE, needs.listed(LIST, "机关代字名单")),
    good=(
        "## 立项依据\n\n1、《示例办法》（示例发〔2021〕1号）。",
        "## 立项依据\n\n1、《示例规定》（人社部令第40号）、《示例意见》（苏办发〔2018〕5号）。",
    ),
    bad=(
        "## 立项依据\n\n1、《示例办法》（示列发〔2021〕1号）。 ←DOC10",
        "## 立项依据\n\n1、《示例意见》（苏办法〔2018〕5号）。 ←DOC10",
    ),
)
