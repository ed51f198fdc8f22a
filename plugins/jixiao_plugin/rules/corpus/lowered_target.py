"""钱多了，目标不降

检查什么：与“延续自”的那份申报表相比，总金额增加了的，同一类里名称相同的指标，目标值有没有降低；
单位能换算的换算后比，越低越好的指标反过来比，单位成本不比。
为什么：同一个项目，钱增加而承诺减少，读者会问多出来的钱用在哪里。
怎样改正：核对两年的目标值；确要降低的，在豁免里写明原因。
依据：财预〔2021〕101号对目标从严从高的要求
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ...model.target_change import TargetChange, better_by_name, target_change
from ...model.target_value import parse_target
from ..corpus_record import CorpusRecord, Promise
from ..corpus_rule import Corpus, CorpusRule, Seen
from ..rule import rule_info
from ..wording import spelled
from .continues_known import not_continued


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on each target that is weaker than a year before, though there is more money."""
    for record in corpus.records:
        earlier = corpus.continued(record)
        if earlier is None or record.total is None or earlier.total is None or record.total <= earlier.total:
            continue
        more = spelled(record.total - earlier.total)
        before = {(promise.dimension, promise.name): promise for promise in earlier.promises}
        for promise in record.promises:
            old = before.get((promise.dimension, promise.name))
            if old and _is_weaker(promise, old):
                message = (
                    f"总金额比 {earlier.id} 多 {more}，"
                    f"“{promise.name}”的目标值却从“{old.text}”变为“{promise.text}”，为什么"
                )
                offence = Offence(promise.span, message, promise.field, promise.text, old.text)
                yield Seen(record.id, offence, (earlier.id,))


def _is_weaker(promise: Promise, old: Promise) -> bool:
    if promise.dimension == "cost":
        return False  # It follows the price, and has rules of its own.
    before, after = (parse_target(item.text, name=item.name) for item in (old, promise))
    better = better_by_name(promise.name, promise.dimension)
    return target_change(before, after, better) is TargetChange.WEAKENED


def incomparable(record: CorpusRecord) -> str:
    """Why it cannot be compared with an earlier year: no link, no total, no number."""
    if record.total is None:
        return "总金额读不出来"
    return not_continued(record) or ("" if record.promises else "没有写数字的目标值")


_BEFORE = """
绩效指标:
  产出指标:
    产出数量:
      技能培训人数: ≥200人
    产出时效:
      办结天数: ≤20天
"""


def _after(people: str, days: str, total: str = "40万元") -> str:
    return f"""
年度: 2022
延续自: 2021/a
项目总金额: {total}
绩效指标:
  产出指标:
    产出数量:
      技能培训人数: {people}
    产出时效:
      办结天数: {days}
"""


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR09", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=incomparable,
    good=(
        (_BEFORE, _after("≥220人", "≤20天")),
        (_BEFORE, _after("≥150人", "≤25天", total="30万元")),
        (_BEFORE, _after("≥150人次", "≤2周")),
    ),
    bad=(
        (_BEFORE, _after("≥150人 ←COR09", "≤20天")),
        (_BEFORE, _after("≥200人", "≤25天 ←COR09")),
        (_BEFORE, _after("≥200名", "≤3周 ←COR09")),
    ),
)
