"""应公开的部门都公开了

检查什么：本站“应公开部门”名单里的每个部门，有没有公开的申报表；名单里一行写一个部门，前面写了年度的只看那一年。
为什么：没有公开的，读者在网站上什么也看不到，只有对照名单才会发现。
怎样改正：补报并公开；本来不必公开的，从名单里删去。
依据：《预算法》第十四条、《政府信息公开条例》关于主动公开的规定；哪些部门应当公开，由本站的名单决定
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import Span
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, named
from ..rule import rule_info

LIST = "应公开部门"
"""Name of the site's list."""

INFO = rule_info(__name__, __doc__, "COR10", Severity.WARNING, BasisStatus.CORROBORATED, waivable=False)
_YEAR = re.compile(r"(\d{4})(?:年度?)?\s+(.+)")


def missing(corpus: Corpus, entries: Iterable[tuple[int, str]]) -> Iterator[Offence]:
    """One offence on each line of the list whose department has nothing public; *entries* are its lines by number."""
    by_department: dict[str, list[CorpusRecord]] = defaultdict(list)
    for record in corpus.records:
        by_department[record.department].append(record)
    for line, entry in entries:
        match = _YEAR.fullmatch(entry)
        year, department = (int(match[1]), match[2]) if match else (0, entry)
        declared = [record for record in by_department.get(department, ()) if year in {0, record.year}]
        if any(record.is_publishable for record in declared):
            continue
        when = f"{year} 年度的" if year else ""
        waiting = named(tuple(record.id for record in declared))
        known = f"，报来的 {waiting} 还没有公开" if declared else ""
        message = f"“{department}”在名单里，本站还没有公开它{when}申报表{known}，是不是漏了"
        yield Offence(Span(line, 1, line, len(entry) + 1), message, (LIST, department), entry)
