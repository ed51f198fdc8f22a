"""各栏不抄同一句话

检查什么：两个文字栏里一字不差的长句（15 字以上；文件名和括号里的字不算）；
一栏的长句（20 字以上）前后添了几个字放进另一栏的，也算。
为什么：各栏问的是不同的事，抄同一句就有一栏没有回答。
怎样改正：留在它该在的一栏，另一栏写这一栏要问的。
依据：一个市财政局的目标评审细则
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.declaration import Declaration
from ...model.signs import holds
from ...position import Span
from ...source.document import Passage
from .. import needs
from ..rule import Rule, RuleContext, rule_info

_QUOTES = "《（("
_QUOTED = re.compile(r"《[^》]*》|[（(][^（）()]*[)）]")
_LONG = 15
_SENTENCE = re.compile(rf"(?<![^。；！？;])[^。；！？;]{{{_LONG},}}")
_LONG_WITH_ADDITIONS = 20
_ADDITIONS = 0.5
"""Words added to a copied sentence, as a share of its length, up to which it is still that sentence."""

_MOST_ALIKE = 20
"""No more sentences with one beginning or end are compared, so that any text is read in linear time."""


class _Sentence(NamedTuple):
    words: str
    label: str
    passage: Passage
    typed: str
    """The words with the spaces around them."""
    end: int
    """Offset in the passage of what follows."""

    @property
    def place(self) -> Span:
        """Where it stands in the file."""
        return self.passage.span(self.end - len(self.typed.lstrip()), self.end)

    @property
    def weight(self) -> int:
        """Characters without titles and parentheses."""
        return len(_QUOTED.sub("", self.words)) if holds(self.words, _QUOTES) else len(self.words)


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each long sentence that another section already has, whole or with a few words more or less."""
    first: dict[str, _Sentence] = {}
    by_end: dict[str, list[_Sentence]] = {}
    for sentence in _sentences(context.declaration):
        known = first.setdefault(sentence.words, sentence)
        if known.label != sentence.label and sentence.weight >= _LONG:
            yield _copied(sentence, known, "同一句话")
        if known is not sentence or len(sentence.words) < _LONG_WITH_ADDITIONS:
            continue
        alike: list[_Sentence] = []
        for end in {sentence.words.partition("，")[0], sentence.words.rpartition("，")[2]}:
            others = by_end.setdefault(end, [])
            if others:
                alike += [other for other in others if _is_copy(sentence, other)]
            if len(others) < _MOST_ALIKE:
                others.append(sentence)
        if alike:
            yield _copied(sentence, min(alike, key=lambda other: other.place), "几乎一样的话")


def _sentences(declaration: Declaration) -> Iterator[_Sentence]:
    for narrative, block in declaration.passages:
        for match in _SENTENCE.finditer(block.passage.text):
            typed = match[0]
            words = typed.strip()
            if len(words) >= _LONG:
                yield _Sentence(words, narrative.definition.label, block.passage, typed, match.end())


def _is_copy(one: _Sentence, other: _Sentence) -> bool:
    if one.label == other.label or min(one.weight, other.weight) < _LONG_WITH_ADDITIONS:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(longer) <= len(shorter) * (1 + _ADDITIONS) and shorter in longer


def _copied(sentence: _Sentence, known: _Sentence, what: str) -> Offence:
    return Offence(
        sentence.place,
        f"“{sentence.label}”与“{known.label}”有{what}：“{sentence.words[:20]}……”",
        field=(sentence.label,),
        found=sentence.words,
        related=(Related(known.place, f"“{known.label}”里的这句话"),),
    )


RULE = Rule(
    info=rule_info(__name__, __doc__, "TXT06", Severity.WARNING, BasisStatus.VERIFIED),
    check=check,
    needs=(needs.PROSE,),
    good=(
        "## 项目概况\n\n整理人事档案。\n\n## 项目总目标\n\n整理人事档案。",
        "## 项目概况\n\n按照省市要求，面向全市登记失业人员开展培训。"
        "\n\n## 项目总目标\n\n按照省市要求，面向全市登记失业人员开展培训不少于 200 人，结业考核合格率不低于 90%。",
        "## 项目概况\n\n依据《关于深化职称制度改革的实施意见》（示例发〔2021〕1号）。"
        "\n\n## 立项依据\n\n依据《关于深化职称制度改革的实施意见》（示例发〔2021〕1号）。",
    ),
    bad=(
        """
## 保证项目实施的制度、措施

1、执行《示例办法》（示例发〔2021〕1号）。
2、按照省市有关要求，按月核对全市登记失业人员的签到记录和补贴账目。

## 项目实施计划

1、按照省市有关要求，按月核对全市登记失业人员的签到记录和补贴账目。 ←TXT06
2、2021年12月底前完成。
""",
        """
## 项目实施计划

二月部署，及时做好全市干部人事档案专项审核工作。

## 项目总目标

二月部署，及时做好全市干部人事档案专项审核工作。 ←TXT06
""",
        """
## 项目概况

面向全市登记失业人员开展职业技能培训；共四期。

## 项目设立的必要性

面向全市登记失业人员开展职业技能培训； ←TXT06
用人单位缺少电工和焊工，本市没有别的免费学习渠道。
""",
    ),
)
