"""开头就说项目

检查什么：概况、目标等栏的每一条，是不是用与项目无关的套话开头（“深入贯彻……”“以……为指引”“为进一步……”）。
为什么：套话放在哪个项目都能用，读的人要读过几行才知道这笔钱做什么。
怎样改正：第一句写做什么、为谁、多少。
依据：财预〔2015〕88号审核的明确清晰性要求
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_EMPTY_WORDS = re.compile(
    r"(?:深入|全面|认真|坚决)?(?:学习)?(?:宣传)?贯彻(?:落实)?(?:党的)?(?:[一二三四五六七八九十]+(?:大|届)|习近平|新时代|重要|各级|上级)[^，。；]{0,30}"
    r"|以习近平[^，。；]{0,30}为(?:指导|指引|统领)|高举[^，。；]{0,30}旗帜|在[^，。；]{2,14}的(?:正确|坚强)领导下"
)
_SIGNS = ("贯彻", "以习近平", "高举", "领导下")
_OPENING = 40
"""Characters within which the words count as an opening."""
_SECTIONS = frozenset({"overview", "overall_goal", "annual_goal", "necessity"})


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each block that opens with words of no content."""
    for narrative, block in context.passages_with(*_SIGNS):
        match = _EMPTY_WORDS.search(block.passage.text)
        if narrative.definition.key in _SECTIONS and match and match.start() <= _OPENING:
            yield Offence(
                block.passage.span(match.start(), match.end()),
                f"“{narrative.definition.label}”{block.marker}用套话开头：“{match[0][:20]}”",
                field=(narrative.definition.label,),
                found=match[0],
            )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT05", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目概况\n\n为 2000 名专业技术人员评审职称，贯彻《示例意见》（示例发〔2021〕1号）。",
        "## 立项依据\n\n深入贯彻党的十九大精神，依据《示例意见》（示例发〔2021〕1号）。",
    ),
    bad=(
        "## 项目概况\n\n1、深入贯彻党的十九大精神， ←TXT05\n以习近平新时代中国特色社会主义思想为指引，评审职称。",
        "## 年度绩效目标\n\n……\n3、在示例单位的坚强领导下，完成培训 200 人。 ←TXT05",
    ),
)
