"""文字是为本项目写的

检查什么：一栏文字有没有大部分与另一个项目的某一栏相同。文件名、数字、本项目和本部门的名称不算；
很多申报表都有的话是套话，也不算；同一个项目各年度之间不算。
为什么：照抄来的目标和措施，说的往往不是本项目的事。
怎样改正：按本项目的实际重写；确是共同执行的规定，写明文件名和条款，不必照抄全文。
依据：财预〔2021〕101号对绩效目标细化、与项目相符的要求
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...position import Span
from ..corpus_record import CorpusRecord, Passage
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..corpus_text import Likeness, alike, common_shingles, shingles
from ..rule import rule_info

_COMMON, _PERCENT = 10, 2
"""What stands in more declarations than these, and than this share of all, belongs to the form or the office."""
_LEAST = 15
"""Shingles in a sample below which a text is too short to be called copied: about a hundred and twenty letters."""


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each heading whose text is mostly that of a section of another project."""
    places, samples = _rare(corpus)
    found: dict[int, dict[str, Likeness]] = defaultdict(dict)
    for pair in alike(samples, parts=3, of=4):
        one, other = places[pair.one][0].id, places[pair.other][0].id
        if corpus.family[one] != corpus.family[other]:
            found[pair.one][other] = pair
            found[pair.other][one] = pair
    for at, pairs in sorted(found.items()):
        record, passage = places[at]
        others = tuple(sorted(pairs))
        share = max(pair.shared * 10 // pair.together for pair in pairs.values())
        degree = "几乎全部" if share >= 9 else "大部分"
        message = f"“{passage.label}”的文字{degree}与 {named(others)} 的相同，是共同执行的规定，还是照抄来的"
        offence = Offence(Span(*passage.place), message, (passage.label,), "", named(others))
        yield Seen(record.id, offence, others)


def _rare(corpus: Corpus) -> tuple[list[tuple[CorpusRecord, Passage]], list[frozenset[int]]]:
    """Every passage that has enough of its own to be compared, and the sample of just that."""
    drawn = {
        record.id: [shingles(passage.sketch) for passage in record.passages]
        for record in corpus.standing
        if record.passages
    }
    common = common_shingles(drawn, max(_COMMON, len(drawn) * _PERCENT // 100))
    places: list[tuple[CorpusRecord, Passage]] = []
    samples: list[frozenset[int]] = []
    for record in corpus.standing:
        for passage, sample in zip(record.passages, drawn.get(record.id, ()), strict=True):
            rare = frozenset(sample) - common
            if len(rare) >= _LEAST:
                places.append((record, passage))
                samples.append(rare)
    return places, samples


def no_text(record: CorpusRecord) -> str:
    """Why texts cannot be compared: there is none."""
    return "" if record.passages else "没有填写文字栏"


_SPREAD = """
## 项目概况

由三个流动服务站轮流驻点，每站配两名辅导员和一辆服务车，逢赶集日在集市东口摆台，平日进村入户登记需求。
辅导员先问清家里有几口人在家、会不会用手机、想做哪一行，再当场帮着填表、拍照、建档，隔周回访一次，
把没有办成的事写在本子上交站长，由站长月底汇总后请各业务科答复，答复的结果张贴在村口的公告栏里。
"""

RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR07", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=no_text,
    good=(
        ("项目名称: 示例流动服务经费" + _SPREAD, "项目名称: 示例考试经费"),
        ("项目名称: 示例流动服务经费" + _SPREAD, "年度: 2022\n延续自: 2021/a\n项目名称: 示例巡回服务经费" + _SPREAD),
    ),
    bad=(
        (
            "项目名称: 示例流动服务经费" + _SPREAD.replace("项目概况", "项目概况 ←COR07"),
            "项目名称: 示例养老服务经费" + _SPREAD.replace("项目概况", "项目概况 ←COR07"),
        ),
        (
            "项目名称: 示例流动服务经费" + _SPREAD.replace("项目概况", "项目概况 ←COR07"),
            "项目名称: 示例养老服务经费\n主管部门: 示例市示例委"
            + _SPREAD.replace("项目概况", "项目实施计划 ←COR07").replace("村口", "镇上"),
        ),
    ),
)
