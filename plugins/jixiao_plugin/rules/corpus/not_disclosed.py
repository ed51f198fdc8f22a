"""应公开的部门都公开了

检查什么：本站“应公开部门”名单里的每个部门，有没有公开的申报表；名单里一行写一个部门，前面写了年度的只看那一年，后面写了“：理由”的不再提醒；已经公开的，名单里不该还留着理由。
为什么：没有公开的，读者在网站上什么也看不到，只有对照名单才会发现。
怎样改正：补报并公开；有理由不公开的，在名单里部门的后面写“：理由”，读者在“未公开部门”页上看得到；本来不必公开的，从名单里删去。已经公开的，把理由删去。
依据：《预算法》第十四条、《政府信息公开条例》关于主动公开的规定；哪些部门应当公开，由本站的名单决定
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import Span
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, ListExample, ListRule, named
from ..expected import LIST, read_expected
from ..rule import rule_info


def check(corpus: Corpus, entries: Iterable[tuple[int, str]]) -> Iterator[Offence]:
    """One offence on each line of the list whose department has nothing public and gives no reason, or still gives one
    although it has; *entries* are its lines by number."""
    by_department: dict[str, list[CorpusRecord]] = defaultdict(list)
    for record in corpus.records:
        by_department[record.department].append(record)
    for expected in read_expected(entries):
        department, year = expected.department, expected.year
        declared = [record for record in by_department.get(department, ()) if year in {0, record.year}]
        is_public = any(record.is_publishable for record in declared)
        if is_public is not bool(expected.reason):
            continue
        when = f" {year} 年度" if year else ""
        if is_public:
            message = f"“{department}”{when}的申报表已经公开，名单里没有公开的理由“{expected.reason}”是不是可以删去"
        else:
            waiting = named(tuple(record.id for record in declared))
            known = f"，报来的 {waiting} 没有公开或者已经撤回" if declared else ""
            message = f"“{department}”在名单里，本站没有公开它{when}的申报表{known}，是不是漏了"
        span = Span(expected.line, 1, expected.line, len(expected.text) + 1)
        yield Offence(span, message, (LIST, department), expected.text)


_CLEANING = "表式: sichuan-2023\n年度: 2023"

RULE = ListRule(
    info=rule_info(__name__, __doc__, "COR10", Severity.WARNING, BasisStatus.CORROBORATED, waivable=False),
    list_name=LIST,
    check=check,
    good=(
        ListExample("示例市示例局\n2023 示例县示例镇人民政府", ("", _CLEANING)),
        ListExample("示例市示例局\n2022 示例市示例局：当年没有安排专项资金", ("",)),
    ),
    bad=(
        ListExample("示例市示例局\n示例市示例委 ←COR10\n2022 示例市示例局 ←COR10", ("",)),
        ListExample("示例市示例局\n示例县示例镇人民政府：没有安排专项资金 ←COR10", ("", _CLEANING)),
    ),
)
