"""上年的年度文件看看有没有本年度的

检查什么：名称或文字里写明是上一年度的年度通知、要点一类文件。
为什么：编预算时本年度的文件往往还没有出，公开时可能已经有了。
怎样改正：有本年度的文件就换上；没有的不用改。
依据：本站的核对习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ANNUAL = re.compile(r"(20\d\d)年度?(?!以来|以后|起|[-—～~至])[^。；《》]{0,24}?(?:意见|要点|计划|安排|方案|通知)")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each annual document of the year before."""
    declaration = context.declaration
    for narrative, block in declaration.passages:
        if narrative.definition.key not in {"legal_basis", "necessity", "overview"}:
            continue
        for match in _ANNUAL.finditer(block.passage.text):
            if int(match[1]) == declaration.year - 1:
                yield Offence(
                    block.passage.span(match.start(), match.end()),
                    f"“{match[0]}”是上一年度的文件",
                    field=(narrative.definition.label,),
                    found=match[0],
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC08", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "年度: 2021\n## 立项依据\n\n1、《关于做好2021年度职称评审工作的通知》（示例发〔2021〕1号）。",
        "年度: 2021\n## 立项依据\n\n1、《示例办法》（示例发〔2020〕1号），2020年完成职称评审 1800 人。",
    ),
    bad=(
        "年度: 2021\n## 立项依据\n\n1、《关于做好2020年度职称评审工作的通知》（示例发〔2020〕1号）。 ←DOC08",
        "年度: 2021\n## 立项依据\n\n1、《2020年示例工作要点》（示例发〔2020〕2号）。 ←DOC08",
    ),
)
