"""延续关系不绕圈

检查什么：顺着“延续自”一份一份往回找，会不会又回到本表。
为什么：两份申报表互为前身，读者看不出哪份在先。
怎样改正：在最早的那份里删去“延续自”。
依据：申报表文件格式第 1 版：延续自写所延续的申报表的地址
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import CONTINUES
from ..corpus_rule import Corpus, CorpusRule, Seen
from ..rule import rule_info
from .continues_known import not_continued

_SHOWN = 5


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each link of a circle."""
    for circle in _circles(corpus):
        for at, name in enumerate(circle):
            cell = corpus.by_id[name].continues
            if cell is None:
                continue
            way = [*circle[at:], *circle[:at], name]
            shown = " → ".join(way if len(way) <= _SHOWN + 1 else [*way[:_SHOWN], "……", name])
            message = f"“{CONTINUES}”绕成了圈：{shown}，哪一份在最前"
            others = tuple(sorted(set(circle) - {name}))
            yield Seen(name, Offence(cell.span, message, (CONTINUES,), cell.text), others)


def _circles(corpus: Corpus) -> Iterator[list[str]]:
    """Every circle once; each declaration is walked over once."""
    walked: dict[str, str] = {}
    for record in corpus.records:
        way: list[str] = []
        step = record
        while step.id not in walked:
            walked[step.id] = record.id
            way.append(step.id)
            earlier = corpus.continued(step)
            if earlier is None:
                break
            step = earlier
        else:
            if walked[step.id] == record.id:
                yield way[way.index(step.id) :]


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR02", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    inapplicable=not_continued,
    compares=False,
    good=(
        ("", "年度: 2022\n延续自: 2021/a"),
        ("", "年度: 2022\n延续自: 2021/a", "年度: 2023\n延续自: 2022/b"),
    ),
    bad=(
        ("延续自: 2021/b ←COR02", "延续自: 2021/a ←COR02"),
        ("延续自: 2021/a ←COR02",),
    ),
)
