"""一个曾用地址只属于一份申报表

检查什么：同一个曾用地址有没有写在两份申报表里。
为什么：旧网址只能转到一个地方，读者手里的旧链接会去错。
怎样改正：只留在真正接替它的那一份里。
依据：申报表文件格式第 1 版：曾用地址会转到新地址
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import FORMER_IDS
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..rule import rule_info


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each claim to an address that others claim too."""
    for record in corpus.records:
        for cell in record.former_ids:
            others = tuple(item.id for item in corpus.by_former_id[cell.text] if item.id != record.id)
            if others:
                message = f"曾用地址“{cell.text}”也写在 {named(others)} 里，旧网址该转到哪一份"
                yield Seen(record.id, Offence(cell.span, message, (FORMER_IDS,), cell.text, named(others)), others)


def no_former_id(record: CorpusRecord) -> str:
    """Why nothing can be said about former addresses: there are none."""
    return "" if record.former_ids else f"没有写“{FORMER_IDS}”"


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR04", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    inapplicable=no_former_id,
    good=(
        ("曾用地址: [2020/jiu]", "年度: 2022\n延续自: 2021/a\n曾用地址: [2020/geng-jiu]"),
        ("曾用地址: [2020/jiu, 2019/jiu]", "表式: sichuan-2023\n年度: 2023"),
    ),
    bad=(
        ("曾用地址: [2020/jiu] ←COR04", "年度: 2022\n延续自: 2021/a\n曾用地址: [2020/jiu] ←COR04"),
        (
            "曾用地址: [2020/jiu] ←COR04",
            "年度: 2022\n延续自: 2021/a\n曾用地址: [2019/jiu, 2020/jiu] ←COR04",
            "表式: sichuan-2023\n年度: 2023\n曾用地址: [2018/jiu]",
        ),
    ),
)
