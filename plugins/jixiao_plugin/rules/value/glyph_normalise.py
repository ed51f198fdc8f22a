"""符号用 ≥ ≤ = > <

检查什么：写成 ≧、≦、>=、<=、》、《 等样子的比较符号。
为什么：写法不一，别的程序认不出来，查找时也对不上。
怎样改正：改成 ≥ 或 ≤。
依据：公开的表格里几种写法都有；本站统一显示
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ODD = re.compile(r"[≧⩾]|>=|=>|》=?|[≦⩽]|<=|=<|《=?(?=\s*\d)")
_USUAL = {"≧": "≥", "⩾": "≥", ">=": "≥", "=>": "≥", "》": "≥", "》=": "≥"}


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each target with an odd operator glyph."""
    for _, target in context.declaration.targets:
        text = target.cell.text
        odd = _ODD.match(text.lstrip())
        if odd:
            usual = _USUAL.get(odd[0], "≤")
            yield Offence(
                target.span,
                f"目标值“{text}”的符号“{odd[0]}”应写“{usual}”",
                field=target.field,
                found=text,
                expected=usual + text.lstrip()[odd.end() :],
            )


_AT = "绩效指标:\n  产出指标:\n    产出质量:\n      "

RULE = Rule(
    info=rule_info(__name__, __doc__, "VAL21", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.INDICATORS,),
    good=(_AT + "示例合格率: ≥90%\n      考核误差率: ≤3%\n", _AT + "示例满意率: '>90%'\n\n"),
    bad=(
        _AT + "结业考核通过率: ≧90% ←VAL21\n",
        _AT + "结业考核通过率: '>=85%' ←VAL21\n      培训内容重复率: <=98% ←VAL21\n",
    ),
)
