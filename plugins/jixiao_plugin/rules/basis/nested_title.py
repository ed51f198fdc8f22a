"""书名号不套错

检查什么：《》里一开头就是〈、收尾就是〉，或者《里又用《的；文件名里引用别的文件用〈〉，外面还要有自己的名称。
为什么：套错了就看不出文件名从哪里到哪里，也查不到原文。
怎样改正：文件名外面用《》，名称里再引文件名用〈〉，如《转发〈示例意见〉的通知》。
依据：本站的核对习惯
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each title whose marks are nested wrongly."""
    for narrative, block, cited in context.declaration.citations:
        text = block.passage.text
        for title in cited.titles:
            if title.is_wrapped_twice or any(quote.glyph == "《" for quote in title.inner):
                typed = text[title.start : title.end]
                yield Offence(
                    block.passage.span(title.start, title.end),
                    f"书名号套错：“{typed if len(typed) <= 24 else typed[:12] + '……' + typed[-8:]}”",
                    field=(narrative.definition.label,),
                    found=typed,
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "DOC06", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 立项依据\n\n1、《省委办公厅印发〈关于深化改革实施意见〉的通知》（苏办发〔2018〕5号）。",
        "## 立项依据\n\n1、《〈示例条例〉实施办法》（示例发〔2021〕1号）和《示例意见》（示例发〔2021〕2号）。",
    ),
    bad=(
        "## 立项依据\n\n1、《〈省人力资源和社会保障厅关于有关问题的通知〉》（示例发〔2021〕1号）。 ←DOC06",
        "## 立项依据\n\n1、《转发《示例意见》的通知》（示例发〔2021〕1号）。 ←DOC06",
    ),
)
