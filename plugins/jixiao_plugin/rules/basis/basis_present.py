"""每项依据引出文件

检查什么：“立项依据”一栏的每一条有没有引用法律、文件、会议纪要、合同或者文号；只写用途、只写“按要求”的提出来。
为什么：没有依据就不知道这笔钱为什么该由财政出。
怎样改正：写出文件的名称和文号；没有文件的，写明是哪次会议、哪份合同。
依据：财预〔2020〕10号附件对立项依据充分性的说明：是否符合法律、规划、政策和部门职责
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.document_number import find_document_numbers
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_CITED = re.compile(
    r"[\u3400-\u9fff](?:法|条例|办法|规定|细则|规划|纲要|意见|通知|批复|纪要|合同|协议|方案|要点|决定|章程)(?![律定规])"
)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each paragraph of the legal basis that cites nothing."""
    narrative = context.declaration.narrative("legal_basis")
    if narrative is None:
        return
    for block in narrative.section.blocks:
        text = block.passage.text
        prose = block.is_running and text.strip()
        if prose and "《" not in text and not _CITED.search(text) and not find_document_numbers(text):
            yield Offence(
                block.passage.span(0, len(text)),
                f"“{narrative.definition.label}”{block.marker}没有引出文件",
                field=(narrative.definition.label,),
                found=text[:20],
            )


_HEAD = "## 立项依据\n\n"

RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC01", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.LEGAL_BASIS,),
    good=(
        "## 立项依据\n\n1、依据《示例意见》（苏办发〔2018〕5号）。\n2、按市政府2020年第5次常务会议纪要。",
        "## 立项依据\n\n1、依据省厅《关于做好职称评审工作的通知》（示例发〔2021〕1号）。",
    ),
    bad=(
        _HEAD + "1、依据《示例意见》（苏办发〔2018〕5号）。\n2、保障工作人员就餐。 ←DOC01",
        _HEAD + "1、按组织部要求，规范档案管理。 ←DOC01",
    ),
)
