"""年度目标写出内容

检查什么：年度目标只写“无”“见附件”“同上”一类、没有内容的；整栏空着的另由 STR01 核对。
为什么：年度目标是这张表要公开的主要内容。
怎样改正：写出本年度要办成的事，每件事写数量或时间。
依据：一种在用的审核工具把年度目标空缺判为错误
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_NOTHING = re.compile(r"^(?:无|略|没有|暂无|同上|如上|见(?:附件|附表|上|下)[^。]{0,6}|/|-|—)?[。.；;]?$")


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on an annual goal that says nothing."""
    narrative = context.declaration.narrative("annual_goal")
    if narrative is None:
        return
    words = "".join(block.passage.text for block in narrative.section.blocks).strip()
    if _NOTHING.match(words):
        block = narrative.section.blocks[0]
        yield Offence(
            block.passage.span(0, len(block.passage.text)),
            f"“{narrative.definition.label}”只写了“{words}”",
            field=(narrative.definition.label,),
            found=words,
        )


RULE = Rule(
    info=rule_info(__name__, __doc__, "GOAL01", Severity.ERROR, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.GOAL,),
    good=(
        "## 年度绩效目标\n\n1、技能培训 200 人。\n2、结业考核 200 人。",
        "## 年度绩效目标\n\n技能培训和结业考核各 12 场，2021年10月底前完成。",
    ),
    bad=(
        "表式: mof-2015-88\n## 年度目标\n\n无。 ←GOAL01 GOAL02",
        "表式: mof-2015-88\n## 年度目标\n\n见附件2 ←GOAL01",
    ),
)
