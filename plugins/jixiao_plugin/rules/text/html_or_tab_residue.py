"""值里没有网页标记和粘贴的残留

检查什么：栏目、名称、目标值里的 <b>、&nbsp; 一类网页标记，以及 \\n、_x000D_ 一类粘贴残留。正文里的标记另由 SRC18 报告。
为什么：这些是从网页、表格软件粘贴来的，读的人看到的是乱码。
怎样改正：删去标记，只留文字。
依据：公开的表格里见过“<b>89.5万元</b>”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.signs import holds
from ...source.tree import Scalar
from ..rule import Rule, RuleContext, rule_info

_RESIDUE = re.compile(
    r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);|_x000[Dd]_|\\[nrt](?![A-Za-z])"
)
_SIGNS = ("<", "&", "_x000", "\\")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each value with residue in it."""
    for scalar, field in _values(context) if holds(context.declaration.document.text, _SIGNS) else ():
        match = _RESIDUE.search(scalar.text)
        if match:
            yield Offence(
                scalar.part(match.start(), match.end()),
                f"“{field[-1]}”里有粘贴的残留“{match[0]}”",
                field=field,
                found=match[0],
            )


def _values(context: RuleContext) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    declaration = context.declaration
    for value in declaration.fields:
        yield value.cell, (value.label.text,)
    for item in declaration.items:
        yield item.name, item.field
    for indicator in declaration.indicators:
        yield indicator.name, indicator.field
    for _, target in declaration.targets:
        yield target.cell, target.field


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT12", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    good=(
        "公开:\n  转录说明:\n    - 原表写“A<B”，照录。",
        "公开:\n  发布机构: 示例市示例局&示例市第二示例局",
    ),
    bad=(
        "项目名称: 示例<b>专项</b>资金 ←STR04 TXT12",
        "主管部门: 示例市&nbsp;示例局 ←TXT12",
    ),
)
