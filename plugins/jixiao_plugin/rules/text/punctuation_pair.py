"""标点不叠用

检查什么：“。；”“，。”“；；”“、、”一类叠在一起的标点。
为什么：叠用的标点多半是拼接文字时留下的，句子可能少了一截。
怎样改正：留下一个。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_MARKS = "，。；、：,;"
_PAIR = re.compile(f"[{_MARKS}]{{2,}}")
# One literal character and a look ahead are searched much faster than a choice of characters.
_SIGNS = tuple(re.compile(f"{mark}(?=[{_MARKS}])") for mark in _MARKS)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each run of marks."""
    if not any(sign.search(context.prose) for sign in _SIGNS):
        return
    for narrative, block in context.declaration.passages:
        for match in _PAIR.finditer(block.passage.text):
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"标点叠用：“{match[0]}”",
                field=(narrative.definition.label,),
                found=match[0],
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT03", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=("## 项目概况\n\n示例概况……由《甲》、《乙》组成。", "## 项目概况\n\n比例为 1:2，另有“示例。”，完。"),
    bad=("## 项目概况\n\n有序做好职称工作。； ←TXT03", "## 项目概况\n\n示例，，概况 ←TXT03\n；；完。 ←TXT03"),
)
