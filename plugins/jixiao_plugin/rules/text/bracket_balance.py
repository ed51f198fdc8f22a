"""括号和引号成对

检查什么：（）《》〈〉〔〕【】“”在一条文字里有没有开了不关、没有开就关的。
为什么：少了一半就看不出括号里的话到哪里结束。
怎样改正：补上少的那一半。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_PAIRS = {"（": "）", "《": "》", "〈": "〉", "〔": "〕", "【": "】", "“": "”", "(": ")"}
_CLOSERS = {"）": "（(", ")": "(（", **{close: open_ for open_, close in _PAIRS.items() if open_ not in "（("}}
_MARK = re.compile(f"[{re.escape(''.join({**_PAIRS, **_CLOSERS}))}]")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on the first unpaired mark of each block."""
    paired: set[str] = set()  # most passages have the same few marks in the same order
    for narrative, block in context.declaration.passages:
        marks = "".join(_MARK.findall(block.passage.text))
        if marks in paired:
            continue
        at = _unpaired(block.passage.text)
        if at is None:
            paired.add(marks)
        else:
            mark = block.passage.text[at]
            yield Offence(
                block.passage.span(at, at + 1),
                f"“{mark}”没有成对",
                field=(narrative.definition.label,),
                found=block.passage.text[max(0, at - 4) : at + 5],
            )


def _unpaired(text: str) -> int | None:
    opened: list[tuple[int, str]] = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark in _PAIRS:
            opened.append((at, mark))
        elif opened and opened[-1][1] in _CLOSERS[mark]:
            opened.pop()
        elif mark not in ")）" or not text[at - 1 : at].isdigit():  # 1) numbers a line
            return at
    return opened[0][0] if opened else None


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT10", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、《转发〈示例意见（试行）〉的通知》（示例发〔2021〕1号)。",
        "## 立项依据\n\n1、依据有：\n1)《示例意见》（示例发〔2021〕1号）；\n2）《示例通知》（示例发〔2021〕2号）。",
    ),
    bad=(
        "## 立项依据\n\n1、《示例意见（示例发〔2021〕1号）。 ←DOC05 TXT10",
        "## 立项依据\n\n1、《示例意见》示例发〔2021〕1号）， ←TXT10\n和“示例”通知。",
    ),
)
