"""单位只写一次

检查什么：指标名称末尾的括号里写了单位，目标值里又写一遍。
为什么：两处都写，改一处就对不上；汇总时名称里的括号也碍事。
怎样改正：单位只写在目标值里，名称去掉括号。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_NAMED = re.compile(r"[（(]\s*([^（）()\d]{1,6})\s*[)）]\s*$")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target whose unit the name already states."""
    if "）" not in context.names and ")" not in context.names:
        return
    for indicator, target in context.declaration.targets:
        named = _NAMED.search(indicator.name.text)
        if not named or not target.value.unit:
            continue
        unit = normalize("NFKC", named[1]).strip()
        if unit and normalize("NFKC", target.cell.text).rstrip(") ").endswith(unit):
            yield Offence(
                target.span,
                f"单位“{unit}”在名称“{indicator.name.text}”和目标值“{target.cell.text}”里各写了一次",
                field=target.field,
                found=target.cell.text,
            )


_AT = "绩效指标:\n  产出指标:\n    产出数量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL13", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "申报人数（人）: ≥2000\n      培训到课率: =100%\n", _AT + "培训教材（第一批）: =1300份\n"),
    bad=(_AT + "申报职称人数（人）: ≥2000人 ←VAL13\n", _AT + "培训到课率（%）: =100% ←VAL13\n"),
)
