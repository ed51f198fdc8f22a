"""各栏不抄同一句话

检查什么：两个文字栏里一字不差的长句（15 字以上；文件名、金额和资金明细的名称不算）。
为什么：各栏问的是不同的事，抄同一句就有一栏没有回答。
怎样改正：留在它该在的一栏，另一栏写这一栏要问的。
依据：一个市财政局的目标评审细则
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Related, Severity
from ...position import Span
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_SENTENCE = re.compile(r"[^。；！？;]+")
_QUOTED = re.compile(r"《[^》]*》|[（(][^（）()]*[)）]")
_LONG = 15


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each long sentence that another section already has."""
    first: dict[str, tuple[str, Span]] = {}
    for narrative, block in context.declaration.passages:
        label, text = narrative.definition.label, block.passage.text
        for match in _SENTENCE.finditer(text):
            sentence = match[0].strip()
            if len(_QUOTED.sub("", sentence)) < _LONG:
                continue
            place = block.passage.span(match.start() + match[0].index(sentence[0]), match.end())
            known = first.setdefault(sentence, (label, place))
            if known[0] != label:
                yield Offence(
                    place,
                    f"“{label}”与“{known[0]}”有同一句话：“{sentence[:20]}……”",
                    field=(label,),
                    found=sentence,
                    related=(Related(known[1], f"“{known[0]}”里的这句话"),),
                )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT06", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目概况\n\n整理人事档案。\n\n## 项目总目标\n\n整理人事档案。",
        "## 项目概况\n\n依据《关于深化职称制度改革的实施意见》（示例发〔2021〕1号）。"
        "\n\n## 立项依据\n\n依据《关于深化职称制度改革的实施意见》（示例发〔2021〕1号）。",
    ),
    bad=(
        "## 项目实施计划\n\n二月部署，及时做好全市干部人事档案专项审核工作。"
        "\n\n## 项目总目标\n\n二月部署，及时做好全市干部人事档案专项审核工作。 ←TXT06",
        "## 项目概况\n\n面向全市登记失业人员开展职业技能培训；共四期。"
        "\n\n## 项目设立的必要性\n\n面向全市登记失业人员开展职业技能培训； ←TXT06\n有需要。",
    ),
)
