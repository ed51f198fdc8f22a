"""曾用地址现在没有别的申报表

检查什么：曾用地址是不是现在某一份申报表（包括本表）的地址。
为什么：那个网址上已经有一页，不能再转到别处。
怎样改正：删去这个曾用地址，或者给占用它的那份申报表换一个文件名。
依据：申报表文件格式第 1 版：曾用地址会转到新地址
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import FORMER_IDS
from ..corpus_rule import Corpus, CorpusRule, Seen
from ..rule import rule_info
from .former_id_unique import no_former_id


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each former address that is somebody's present one."""
    for record in corpus.records:
        for cell in record.former_ids:
            if cell.text not in corpus.by_id and cell.text not in corpus.unreadable:
                continue
            own = cell.text == record.id
            owner = "本表" if own else "另一份申报表"
            message = f"曾用地址“{cell.text}”现在就是{owner}的地址，还要不要转到本表"
            siblings = () if own or cell.text in corpus.unreadable else (cell.text,)
            yield Seen(record.id, Offence(cell.span, message, (FORMER_IDS,), cell.text), siblings)


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR05", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    inapplicable=no_former_id,
    compares=False,
    good=(
        ("曾用地址: [2020/jiu]", "年度: 2022\n延续自: 2021/a"),
        ("曾用地址: [2020/b]", "年度: 2022\n延续自: 2021/a"),
    ),
    bad=(
        ("曾用地址: [2022/b] ←COR05", "年度: 2022\n延续自: 2021/a"),
        ("曾用地址: [2021/a] ←COR05",),
    ),
)
