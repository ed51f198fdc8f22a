"""汉字之间没有空格

检查什么：名称和句子里汉字与汉字之间的空格。
为什么：带空格的名称查不到，也多半是粘贴时留下的。
怎样改正：删去空格。
依据：本站的书写习惯
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.signs import holds
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_SPACE = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000\xa0]+(?=[\u3400-\u9fff])")
_SPACES = " \u3000\xa0"


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each space between two Chinese characters."""
    declaration = context.declaration
    indicators = declaration.indicators if holds(context.names, _SPACES) else ()
    names = [(indicator.name, indicator.field) for indicator in indicators]
    names += [(item.name, item.field) for item in declaration.items]
    names += [(declaration.project_name, ("项目名称",)), (declaration.department, ("主管部门",))]
    for scalar, field in names:
        if not holds(scalar.text, _SPACES):
            continue
        for match in _SPACE.finditer(scalar.text):
            around = scalar.text[match.start() - 1 : match.end() + 1]
            yield Offence(scalar.part(match.start(), match.end()), f"“{around}”中间有空格", field=field, found=around)
    for narrative, block in context.passages_with(*_SPACES):
        for match in _SPACE.finditer(block.passage.text):
            around = block.passage.text[match.start() - 1 : match.end() + 1]
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"“{around}”中间有空格",
                field=(narrative.definition.label,),
                found=around,
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT11", Severity.ADVICE, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目概况\n\n……\n3、用 Python 写的 OCR 程序识别 2000 份档案。",
        "项目名称: 示例 A 专项资金\n## 立项依据\n\n依据《示例意见》（示例发〔2021〕1号），\n共 3 项。",
    ),
    bad=(
        "## 立项依据\n\n1、《省 人力资源和社会保障厅通知》（示例发〔2021〕1号）。 ←TXT11",
        """
项目名称: 示例 专项资金 ←STR04 TXT11
## 立项依据

1、依据　示例市《示例意见》（示例发〔2021〕1号）。 ←TXT11
""",
    ),
)
