"""延续的是往年的申报表

检查什么：“延续自”写的那份申报表，年度是不是比本表晚。
为什么：今年的项目不能延续明年的，多半是两份写反了，或者年度写错了。
怎样改正：改“延续自”，或者改写错的年度；把它写到较晚的那份里。
依据：申报表文件格式第 1 版：延续自写所延续的申报表的地址
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...forms.labels import CONTINUES
from ..corpus_rule import Corpus, CorpusRule, Seen
from ..rule import rule_info
from .continues_known import not_continued


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each link from an earlier year to a later one."""
    for record in corpus.records:
        earlier = corpus.continued(record)
        if record.continues and earlier and earlier.year > record.year:
            message = f"本表是 {record.year} 年度，“{CONTINUES}”的 {earlier.id} 却是 {earlier.year} 年度，是不是写反了"
            offence = Offence(record.continues.span, message, (CONTINUES,), record.continues.text, str(record.year))
            yield Seen(record.id, offence, (earlier.id,))


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR03", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    inapplicable=not_continued,
    compares=False,
    good=(
        ("", "年度: 2022\n延续自: 2021/a"),
        ("", "延续自: 2021/a"),
    ),
    bad=(
        ("延续自: 2022/b ←COR03", "年度: 2022"),
        ("年度: 2022\n延续自: 2023/b ←COR03", "年度: 2023\n延续自: 2024/c ←COR03", "年度: 2024"),
    ),
)
