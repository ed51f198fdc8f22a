"""文字是为本项目写的

检查什么：一栏文字，或者各栏合起来，有没有大部分与另一个项目的相同。文件名、数字、本项目和本部门的名称不算；
很多申报表都有的话是套话，也不算；同一个项目各年度之间不算。
为什么：照抄来的目标和措施，说的往往不是本项目的事。
怎样改正：按本项目的实际重写；确是共同执行的规定，写明文件名和条款，不必照抄全文。
依据：财预〔2021〕101号对绩效目标细化、与项目相符的要求
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...finding import BasisStatus, Offence, Severity
from ...position import Span
from ..corpus_record import CorpusRecord
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..corpus_text import Likeness, alike, common_shingles, shingles
from ..rule import rule_info

_COMMON, _PERCENT = 10, 2
"""What stands in more declarations than these, and than this share of all, belongs to the form or the office."""
_LEAST = 15
"""Shingles in a sample below which a text is too short to be called copied: about a hundred and twenty letters."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A section, or all sections together, by what of it is neither the form's nor the office's."""

    id: str
    label: str
    """Empty for all sections together."""
    span: Span
    rare: frozenset[int]


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each name or heading whose text is mostly that of another project; what is copied whole, once."""
    texts = _texts(corpus)
    whole = _likes(corpus, [text for text in texts if not text.label])
    told = {(text.id, other) for text, pairs in whole for other in pairs}
    for text, pairs in (*whole, *_likes(corpus, [text for text in texts if text.label])):
        new = {other: pair for other, pair in pairs.items() if not text.label or (text.id, other) not in told}
        if new:
            yield _seen(text, new)


def _likes(corpus: Corpus, texts: Sequence[_Text]) -> list[tuple[_Text, dict[str, Likeness]]]:
    """Each of *texts* that is like one of another family, with its likeness to each such declaration."""
    found: dict[int, dict[str, Likeness]] = defaultdict(dict)
    for pair in alike([text.rare for text in texts], parts=3, of=4):
        one, other = texts[pair.one].id, texts[pair.other].id
        if corpus.family[one] != corpus.family[other]:
            found[pair.one][other] = pair
            found[pair.other][one] = pair
    return [(texts[at], pairs) for at, pairs in sorted(found.items())]


def _seen(text: _Text, pairs: Mapping[str, Likeness]) -> Seen:
    others = tuple(sorted(pairs))
    degree = "几乎全部" if any(pair.shared * 10 >= pair.together * 9 for pair in pairs.values()) else "大部分"
    subject = f"“{text.label}”的文字" if text.label else "全表各栏的文字"
    message = f"{subject}{degree}与 {named(others)} 的相同，是共同执行的规定，还是照抄来的"
    offence = Offence(text.span, message, (text.label or "项目名称",), "", named(others))
    return Seen(text.id, offence, others)


def _texts(corpus: Corpus) -> list[_Text]:
    """All that has enough of its own to be compared."""
    drawn = {
        record.id: [shingles(passage.sketch) for passage in record.passages]
        for record in corpus.standing
        if record.passages
    }
    common = common_shingles(drawn, max(_COMMON, len(drawn) * _PERCENT // 100))
    texts: list[_Text] = []
    for record in corpus.standing:
        rare = [frozenset(sample) - common for sample in drawn.get(record.id, ())]
        texts.append(_Text(record.id, "", record.name.span, frozenset[int]().union(*rare)))
        for passage, part in zip(record.passages, rare, strict=True):
            texts.append(_Text(record.id, passage.label, passage.span, part))
    return [text for text in texts if len(text.rare) >= _LEAST]


def no_text(record: CorpusRecord) -> str:
    """Why texts cannot be compared: there is none."""
    return "" if record.passages else "没有填写文字栏"


_NEED = """
老街的浴室、理发铺和裁缝店都关了，独居老人洗澡要坐两趟车去县城，冬天更少出门，家属多在外地，
托邻居照看又怕担责任。去年入户走访时，七成老人说最想有人上门修水龙头、换灯泡、量血压、念来信，
社区只有两名干事，一人还兼管档案和计生，忙不过来，所以要请经过培训的护理员按楼栋排班，轮流上门。
"""
_HALF = """
老街的浴室、理发铺和裁缝店都关了，独居老人洗澡要坐两趟车去县城，冬天更少出门，家属多在外地，
活动室晚上一直空着，合唱队却挤在楼道里排练。居民愿意自己带琴带鼓，只缺一位每周来两次的老师，
把会唱会跳的人编成几个班，从识谱和基本步教起，年底在社区广场上办一场汇报演出，请邻居都来看。
"""
_TRAINING = "## 项目设立的必要性"
_COACHING = "表式: national-2012\n年度: 2021\n## 项目申报的必要性"

RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR07", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=no_text,
    good=(
        (_TRAINING + _NEED, _COACHING + _HALF),
        ("", "年度: 2022\n延续自: 2021/a\n项目名称: 示例市技能提升专项资金"),
    ),
    bad=(
        ("项目名称: 示例市职业技能培训专项资金 ←COR07", "年度: 2022\n项目名称: 示例市技能提升专项资金 ←COR07"),
        (f"{_TRAINING} ←COR07{_NEED}", f"{_COACHING} ←COR07{_NEED.replace('老街', '镇上')}"),
    ),
)
