"""同样的依据和内容不重复立项

检查什么：同一年度，有没有另一份申报表引用相同的文件，钱的用途和数额、产出的数量也有八成以上相同，项目名称或部门却不同。
为什么：同一件事换个名称再报一次，钱就安排了两遍。
怎样改正：是同一件事的，并成一份；不是的，在项目概况里写清两者怎样分工。
依据：财预〔2020〕10号 立项依据充分性：与相关部门同类项目或部门内部相关项目不重复
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..corpus_text import alike
from ..rule import rule_info

_LEAST = 3
"""Entries of content below which a likeness says nothing."""


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on the name of each declaration that shares year, basis and content with one of another family."""
    years: dict[int, list[CorpusRecord]] = defaultdict(list)
    for record in corpus.standing:
        if len(record.content) >= _LEAST and record.basis:
            years[record.year].append(record)
    likes: dict[str, set[str]] = defaultdict(set)
    for records in years.values():
        for pair in alike([frozenset(record.content) for record in records], parts=4, of=5):
            one, other = records[pair.one], records[pair.other]
            if corpus.family[one.id] != corpus.family[other.id] and set(one.basis) & set(other.basis):
                likes[one.id].add(other.id)
                likes[other.id].add(one.id)
    for name, others in sorted(likes.items()):
        yield _seen(corpus, corpus.by_id[name], tuple(sorted(others)))


def _seen(corpus: Corpus, record: CorpusRecord, others: tuple[str, ...]) -> Seen:
    shared = sorted(set(record.basis) & set(corpus.by_id[others[0]].basis))
    message = f"{named(others)} 也引用{shared[0]}，用途、数额和产出数量与本表大都相同，是不是同一件事报了两次"
    return Seen(record.id, Offence(record.name.span, message, ("项目名称",), record.name.text, named(others)), others)


def no_basis(record: CorpusRecord) -> str:
    """Why content and basis cannot be compared: too little of either is written."""
    if not record.basis:
        return "没有引用写明文号的文件"
    return "" if len(record.content) >= _LEAST else "写明数额的用途和产出不到三项"


_NAME = "示例县桑园种植补助项目"
_OTHER = "示例县第1片桑园种植补助项目"


def _planting(
    name: str, *, year: int = 2021, document: str = "〔2021〕13号", households: int = 90, mark: str = ""
) -> str:
    return f"""
表式: rural-revitalization
年度: {year}
项目名称: {name}{mark}
绩效指标:
  产出指标:
    数量指标:
      养蚕技术辅导户数: ≥{households}户

## 年度目标

1、依据《示例县衔接资金项目管理办法》（示例发{document}），{year}年10月31日前兑付桑园种植补助，种植面积不少于900亩，养蚕技术辅导不少于{households}户，补助标准不超过500元/亩，桑苗成活率不低于85%。
2、脱贫户养蚕增收不少于36万元，受益脱贫户、监测户人口数不少于260人，桑园持续经营年限不少于8年，受益群众满意度不低于93%。
"""


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "CMP06", Severity.ADVICE, BasisStatus.VERIFIED),
    check=check,
    inapplicable=no_basis,
    good=(
        (_planting(_NAME), _planting(_OTHER, year=2022)),
        (_planting(_NAME), _planting(_OTHER, document="〔2021〕14号")),
        (_planting(_NAME), _planting(_OTHER, households=80)),
    ),
    bad=(
        (
            "项目名称: 示例市职业技能培训专项资金 ←CMP06 COR07",
            "项目名称: 示例市技能提升专项资金 ←CMP06 COR07",
        ),
        (_planting(_NAME, mark=" ←CMP06"), _planting(_OTHER, mark=" ←CMP06")),
    ),
)
