"""制度、措施写出制度的名称

检查什么：“保证项目实施的制度、措施”一栏里有没有写出一项制度、规定、办法、合同或者具体做法。
为什么：只写“接受监督”“加强管理”，看不出按什么规矩办。
怎样改正：写明按哪项制度、哪份合同办，由谁、隔多久检查。
依据：财预〔2015〕88号审核的可行性要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_SYSTEM = re.compile(
    r"《|制度|规定|办法|细则|规程|规范|标准|合同|协议|方案|台账|公示|验收|审计|专账|招标|采购|签到|抽查|按月|按季|每[月季周年]"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each paragraph of the section that names nothing to go by."""
    narrative = context.declaration.narrative("safeguards")
    if narrative is None:
        return
    for block in narrative.section.blocks:
        told = block.is_running and not _SYSTEM.search(block.passage.text)
        if told and block.passage.text.strip():
            yield Offence(
                block.passage.span(0, len(block.passage.text)),
                f"“{narrative.definition.label}”{block.marker}没有写出一项制度",
                field=(narrative.definition.label,),
                found=block.passage.text[:20],
            )


_HEAD = "## 保证项目实施的制度、措施\n\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC12", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.filled("safeguards", "制度、措施"),),
    good=(
        _HEAD + "1、执行《示例管理办法》（示例发〔2021〕1号）。",
        _HEAD + "1、由本局每季检查一次。\n2、按服务合同验收后付款。",
    ),
    bad=(
        "## 保证项目实施的制度、措施\n\n1、由本局进行日常管理，并接受监督。 ←DOC12",
        "## 保证项目实施的制度、措施\n\n1、执行《示例管理办法》（示例发〔2021〕1号）。\n2、加强领导，落实责任。 ←DOC12",
    ),
)
