"""名称里没有模板的尾巴

检查什么：指标名称里还留着模板的“（≥**个）”“（%）**”一类的尾巴。
为什么：模板的尾巴说明名称没有改完，读的人会当成目标值。
怎样改正：名称里删去括号和符号，数写在目标值里。
依据：公开的表格里见过“种植数量(≥**株)”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_TAIL = re.compile(r"[（(]\s*[≥≤≧≦><＞＜=＝]\s*\*+[^（）()]*[)）]")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each name that keeps the template's tail."""
    for indicator in context.declaration.indicators if "*" in context.names else ():
        tail = _TAIL.search(indicator.name.text)
        if tail:
            yield Offence(
                indicator.name.part(tail.start(), tail.end()),
                f"指标名称“{indicator.name.text}”还留着模板的“{tail[0]}”",
                field=indicator.field,
                found=tail[0],
            )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL23", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "培训苗木数量（株）: ≥17600\n", _AT + "培训到课率（≥85%）: ≥85%\n"),
    bad=(_AT + "培训苗木数量(≥**株): ≥17600株 ←STR17 VAL23\n", _AT + "培训到课率（≥**%）: ≥95% ←STR17 VAL23\n"),
)
