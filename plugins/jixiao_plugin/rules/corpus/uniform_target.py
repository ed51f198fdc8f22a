"""目标值按项目分别测算

检查什么：同一部门同一年度、同一表式有五份以上申报表，质量、效益或满意度一类的比率目标，是不是十份里有九份以上都写同一个数。
为什么：各个项目的情况不同，目标值却一模一样，多半是套用的，达到了也说明不了什么。
怎样改正：按各项目往年的实际和今年的投入分别定目标；确有统一规定的，在指标的“依据”里写明。
依据：财预〔2021〕101号对指标值测算的要求
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ...finding import BasisStatus, Offence, Severity
from ..corpus_record import CorpusRecord, Promise
from ..corpus_rule import Corpus, CorpusRule, Seen, named
from ..rule import rule_info

_LEAST = 5
"""Projects of a department below which a likeness may be chance."""
_JUDGED = {
    "quality": "产出质量",
    "economic": "经济效益",
    "social": "社会效益",
    "ecological": "生态效益",
    "sustained": "可持续影响",
    "satisfaction": "满意度",
}
"""Dimensions whose rates depend on the project; that of funds paid out is the same for all."""

Class = tuple[str, int, str, str]
"""Department, year, edition, dimension."""
Alike = tuple[str, str]
"""The number and the direction that all targets of one class share in one declaration."""


def check(corpus: Corpus) -> Iterator[Seen]:
    """One offence on the first target of a class in each declaration that has what nearly all the others have."""
    classes: dict[Class, dict[str, list[Promise]]] = defaultdict(dict)
    for record in corpus.standing:
        for promise in record.promises:
            if promise.dimension in _JUDGED and promise.unit == "%":
                key = (record.department, record.year, record.form, promise.dimension)
                classes[key].setdefault(record.id, []).append(promise)
    for key, declared in classes.items():
        if len({corpus.family[name] for name in declared}) >= _LEAST:
            yield from _uniform(key, declared)


def _uniform(key: Class, declared: dict[str, list[Promise]]) -> Iterator[Seen]:
    values = {name: _alike(promises) for name, promises in declared.items()}
    (value, count), *_ = Counter(values.values()).most_common(1)
    if value is None or count * 10 < len(declared) * 9:
        return
    names = [name for name in declared if values[name] == value]
    for name in names:
        first = declared[name][0]
        others = tuple(other for other in names if other != name)
        message = (
            f"“{key[0]}”{key[1]} 年度有 {len(declared)} 份申报表写了{_JUDGED[key[3]]}的比率，"
            f"本表和 {named(others)} 全都是“{first.text}”，本项目的是怎样测算的"
        )
        yield Seen(name, Offence(first.span, message, first.field, first.text, named(others)), others)


def _alike(promises: list[Promise]) -> Alike | None:
    values = {(promise.number, promise.direction) for promise in promises}
    return values.pop() if len(values) == 1 else None


def no_rate(record: CorpusRecord) -> str:
    """Why nothing can be said: no target of these classes is a rate."""
    written = any(promise.dimension in _JUDGED and promise.unit == "%" for promise in record.promises)
    return "" if written else "质量、效益和满意度都没有写比率"


def _with(satisfaction: str, number: int, mark: str = "") -> str:
    return f"""
项目名称: 示例第{number}项经费
绩效指标:
  （没有其他）
  效益指标:
    满意度:
      参训人员满意度: {satisfaction}{mark}
"""


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR08", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=no_rate,
    good=(
        tuple(_with("≥90%", number) for number in range(4)),
        tuple(_with(f"≥{85 + number}%", number) for number in range(6)),
    ),
    bad=(
        tuple(_with("≥90%", number, " ←COR08") for number in range(5)),
        (*(_with("≥90%", number, " ←COR08") for number in range(9)), _with("≥86%", 9)),
    ),
)
