"""各栏写各栏的事

检查什么：“必要性”“制度、措施”里列了带文号的文件，而“立项依据”一个文号也没有。
为什么：依据写到了别的栏，看依据的人找不到。
怎样改正：把文件移到“立项依据”。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.document_number import find_document_numbers
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ELSEWHERE = ("necessity", "overview")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the first document number that stands outside the legal basis, where that has none."""
    basis = context.declaration.narrative("legal_basis")
    places = [
        (narrative.definition.label, block.passage.span(number.start, number.end), number.raw)
        for narrative, block, cited in context.declaration.citations
        if narrative.definition.key in _ELSEWHERE
        for number in cited.numbers
    ]
    if places and basis is not None and not find_document_numbers(basis.section.text):
        label, span, number = places[0]
        yield Offence(
            span,
            f"文号“{number}”写在“{label}”，“{basis.definition.label}”里没有文号",
            field=(label,),
            found=number,
            related=tuple(Related(place, f"“{where}”里的“{raw}”") for where, place, raw in places[1:]),
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT07", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.LEGAL_BASIS,),
    good=(
        "## 立项依据\n\n《甲》（示例发〔2021〕1号）。\n\n## 项目设立的必要性\n\n按《乙》（示例发〔2021〕2号）。",
        "## 项目概况\n\n为职工评审职称。\n\n## 立项依据\n\n市政府常务会议纪要。\n\n## 项目设立的必要性\n\n需要评审。",
    ),
    bad=(
        """
## 项目概况

评审。

## 立项依据

市政府常务会议纪要。

## 项目设立的必要性

按《乙》（示例发〔2021〕2号） ←TXT07
""",
        "## 项目概况\n\n落实《乙》（示例发〔2021〕2号）。 ←TXT07\n\n## 立项依据\n\n按通知办理。",
    ),
)
