"""引用的文件没有废止

检查什么：引用的文号在不在本站的废止文件目录里。
为什么：废止的文件不能再作花钱的依据。
怎样改正：换成现行的文件。
依据：本站的废止文件目录
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

LIST = "废止文件"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each cited number that the list names."""
    repealed = set(context.lists[LIST])
    for narrative, block, cited in context.declaration.citations:
        for number in cited.numbers:
            if number.normalised in repealed:
                yield Offence(
                    block.passage.span(number.start, number.end),
                    f"“{number.normalised}”已经废止",
                    field=(narrative.definition.label,),
                    found=number.normalised,
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC11", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE, needs.listed(LIST, "废止文件目录")),
    good=(
        "## 立项依据\n\n1、《示例办法》（示例发〔2021〕1号）。",
        "## 立项依据\n\n1、《示例办法》（示例发〔2012〕10号）。",
    ),
    bad=(
        "## 立项依据\n\n1、《示例办法》（示例发〔2012〕1号）。 ←DOC11",
        "## 立项依据\n\n1、《示例办法》（示例发[2012]1号）。 ←DOC02 DOC11",
    ),
)
