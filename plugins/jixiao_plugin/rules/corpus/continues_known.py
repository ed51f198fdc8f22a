"""延续的那份申报表找得到

检查什么：“延续自”写的地址，本站有没有这份申报表；现在的地址和曾用地址都算。
为什么：接不上往年，读者就无法对照项目逐年的钱和目标。
怎样改正：改成那份申报表的地址，如 2020/example；往年的没有在本站公开，删去这一行或者在豁免里说明。
依据：申报表文件格式第 1 版：延续自写所延续的申报表的地址
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import CONTINUES
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, CorpusRule, Seen
from ..rule import rule_info


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each link to a declaration that is not there."""
    for record in corpus.records:
        cell = record.continues
        if cell is None or cell.text in corpus.unreadable or cell.text in corpus.by_former_id:
            continue
        if cell.text not in corpus.by_id:
            meant = cell.text.strip("/ ").removeprefix("declarations/").removesuffix(".md")
            meant = meant if meant in corpus.by_id else ""
            hint = f"，是不是“{meant}”" if meant else ""
            message = f"“{CONTINUES}”写的是“{cell.text}”，本站没有公开这份申报表{hint}"
            yield Seen(record.id, Offence(cell.span, message, (CONTINUES,), cell.text, meant))


def not_continued(record: CorpusRecord) -> str:
    """Why nothing can be said about a link: there is none."""
    return "" if record.continues else f"没有写“{CONTINUES}”"


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR01", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    inapplicable=not_continued,
    compares=False,
    good=(
        ("", "年度: 2022\n延续自: 2021/a"),
        ("曾用地址: [2021/jiu]", "年度: 2022\n延续自: 2021/jiu"),
    ),
    bad=(
        ("", "年度: 2022\n延续自: 2021/meiyou ←COR01"),
        ("", "年度: 2022\n延续自: declarations/2021/a.md ←COR01"),
    ),
)
