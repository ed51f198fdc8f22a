"""没有留下模板里的占位符号

检查什么：指标名称、目标值和文字里的 **、XX、××、待定、空的〔〕号等。
为什么：占位符号说明这一处还没有填完。
怎样改正：换成真实的名称和数；还没有定的不要申报。用星号加粗的，删去星号。
依据：公开的表格里见过“≥**株”“XX”；一种在用的审核工具把它判为错误
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.signs import holds
from ...model.target_value import TargetKind
from ..rule import Rule, RuleContext, rule_info

_HOLDER = re.compile(r"(?<![0-9A-Za-z])\*{2,}|[XxＸｘ]{2,}(?![A-Za-z])|[×]{2,}|[_＿]{2,}|〔\s*〕\s*号?|待定|待填")
_IN_PROSE = re.compile(
    r"(?<![0-9A-Za-z])\*{2,}|(?<![A-Za-z])[XＸ]{2,}(?![A-Za-z])|[×]{2,}|[_＿]{3,}|〔\s*〕\s*号?|（待定）|待填"
)

_HELD = "*XxＸｘ×_＿〔待"
_SIGN = re.compile(r"[*×XＸ_＿〔待][*×XＸ_＿〕定填\s]")
"""What every placeholder in prose holds, quick to look for."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each placeholder in a name, a target or the prose."""
    declaration = context.declaration
    for indicator in declaration.indicators if holds(context.names, _HELD) else ():
        match = _HOLDER.search(indicator.name.text)
        if match:
            place = indicator.name.part(match.start(), match.end())
            yield Offence(place, f"指标名称里还有“{match[0]}”", field=indicator.field, found=match[0])
    for indicator, target in declaration.targets_of(TargetKind.PLACEHOLDER):
        text = target.cell.text
        yield Offence(target.span, f"“{indicator.name.text}”的目标值还是“{text}”", field=target.field, found=text)
    for narrative, block in context.passages_with(*_HELD) if _SIGN.search(context.prose) else ():
        for match in _IN_PROSE.finditer(block.passage.text):
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"“{narrative.definition.label}”里还有“{match[0]}”",
                field=(narrative.definition.label,),
                found=match[0],
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "STR17", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    good=(
        "绩效指标:\n  产出指标:\n    产出数量:\n      培训场次: =1场",
        "## 项目资金总额的计算依据\n\n1、示例劳务费80人*2000元=16万元。",
    ),
    bad=(
        """
绩效指标:
  产出指标:
    产出数量:
      培训苗木数量（≥**株）: ≥17600株 ←STR17 VAL23
      人数: XX ←STR17
""",
        "## 立项依据\n\n1、依据《示例办法》（示例发〔〕号）。 ←STR17",
    ),
)
