"""同一个项目一年只报一份

检查什么：同一年度、同一主管部门，有没有项目名称相同的另一份申报表。名称里的年份、标点和末尾的“专项资金”“经费”
“项目”等字不算；“一期”“二期”、不同的地名算不同的项目；用“延续自”连起来的两份不算。
为什么：同一笔钱公开两次，读者加起来就多了。
怎样改正：重复的删去一份，把它的地址写进另一份的曾用地址；本来是两个项目的，名称里写出区别；年中调整的，后一份写上延续自。
依据：项目名称、部门和年度应能指认一个项目
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..corpus_name import bare_name
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..rule import rule_info


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on the name of each declaration that shares year, department and name with another."""
    groups: dict[tuple[int, str, str], list[CorpusRecord]] = defaultdict(list)
    for record in corpus.standing:
        if record.name.text and record.department:
            groups[record.year, record.department, bare_name(record.name.text)].append(record)
    for group in groups.values():
        for record in group:
            others = tuple(item.id for item in group if item is not record and not _linked(corpus, record, item))
            if others:
                message = (
                    f"{record.year} 年度“{record.department}”还有名称相同的申报表 {named(others)}，"
                    f"是不是同一个项目“{record.name.text}”报了两次"
                )
                place = ("项目名称",)
                yield Seen(
                    record.id, Offence(record.name.span, message, place, record.name.text, named(others)), others
                )


def _linked(corpus: Corpus, one: CorpusRecord, other: CorpusRecord) -> bool:
    return corpus.continued(one) is other or corpus.continued(other) is one


def unnamed(record: CorpusRecord) -> str:
    """Why a project cannot be told from others: it has no name, or no department."""
    return "" if record.name.text and record.department else "没有写项目名称或主管部门"


_PLANTING = "表式: rural-revitalization\n年度: 2021"
_TRAINING = "项目名称: 示例市职业技能培训专项资金"

RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR06", Severity.WARNING, BasisStatus.HOUSE),
    check=check,
    inapplicable=unnamed,
    good=(
        (
            f"{_PLANTING}\n项目名称: 示例县桑园种植补助项目（一期）",
            f"{_PLANTING}\n项目名称: 示例县桑园种植补助项目（二期）",
        ),
        (_PLANTING, f"{_PLANTING}\n主管部门: 示例县示例委"),
        (_TRAINING, f"年度: 2022\n{_TRAINING}"),
        (_TRAINING, f"延续自: 2021/a\n{_TRAINING}"),
    ),
    bad=(
        (f"{_TRAINING} ←COR06", f"{_TRAINING} ←COR06"),
        (
            "项目名称: 2021年示例市职业技能培训专项资金 ←COR06",
            "项目名称: 示例市职业技能培训项目经费 ←COR06",
            _PLANTING,
        ),
    ),
)
