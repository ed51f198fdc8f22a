"""分条的末尾用同一种标点

检查什么：同一栏里各条（最后一条除外）有的以“。”结尾、有的以“；”结尾。
为什么：标点不一，看不出一条到哪里结束。
怎样改正：中间各条都用“；”、最后一条用“。”，或者都用“。”。
依据：本站的书写习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...source.document import Block
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_ENDS = ("。", "；")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the first item that ends otherwise than the first."""
    for narrative in context.declaration.narratives:
        items = [block for block in narrative.section.blocks if block.is_item]
        ends = [(block, end) for block in items[:-1] if (end := _end(block)) in _ENDS]
        odd = next((block for block, end in ends if end != ends[0][1]), None)
        if odd:
            text = odd.passage.text.rstrip()
            yield Offence(
                odd.passage.span(len(text) - 1, len(text)),
                f"“{narrative.definition.label}”{odd.marker}以“{text[-1]}”结尾，前面以“{ends[0][1]}”结尾",
                field=(narrative.definition.label,),
                found=text[-1],
                expected=ends[0][1],
            )


def _end(block: Block) -> str:
    return block.passage.text.rstrip()[-1:]


_HEAD = "## 项目总目标\n\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT04", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(_HEAD + "1、示例一；\n2、示例二；\n3、示例三。", _HEAD + "1、示例一。\n2、示例二。"),
    bad=(
        _HEAD + "1、示例一。\n2、示例二； ←TXT04\n3、示例三。",
        _HEAD + "1、示例一；\n2、示例二。 ←TXT04\n3、示例三。",
    ),
)
