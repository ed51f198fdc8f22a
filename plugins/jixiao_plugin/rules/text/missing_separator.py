"""两笔钱之间有标点

检查什么：一个金额后面紧接着另一笔的名称和算式，中间没有标点的，如“0.5万元用餐90人*220元”。
为什么：连在一起读，会把两笔看成一笔。
怎样改正：中间加“；”。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_SIGN = re.compile(r"元(?=[\u3400-\u9fff]{2,6}\d)")
_FUSED = re.compile(
    r"(\d(?:万元|元))(?!以上|以下|以内|左右|标准|计算|预计|用于|的|，|/)([\u3400-\u9fff]{2,6})"
    r"(?=\d+(?:\.\d+)?[\u3400-\u9fff]{0,3}[*×xX]\s*\d)"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each place where two sums run together."""
    for narrative, block in context.passages_with("元") if _SIGN.search(context.prose) else ():
        for match in _FUSED.finditer(block.passage.text):
            yield Offence(
                block.passage.span(match.start(2), match.end(2)),
                f"“{match[1]}”和“{match[2]}”之间没有标点",
                field=(narrative.definition.label,),
                found=match[0],
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT09", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目资金总额的计算依据\n\n1、租用会议室0.5万元；用餐90人*1餐*100元=0.9万元。",
        "## 项目资金总额的计算依据\n\n1、补助2万元用于示例，每人500元标准计算。",
    ),
    bad=(
        "## 项目资金总额的计算依据\n\n1、租用会议室：0.5万元用餐90人*1餐*100元=0.9万元。 ←TXT09",
        "## 项目资金总额的计算依据\n\n1、租车3000元住宿40间×1晚×460元=1.84万元。 ←TXT09",
    ),
)
