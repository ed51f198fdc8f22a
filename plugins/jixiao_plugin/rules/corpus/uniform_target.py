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


def _planting(number: int, mark: str = "", survival: int = 85, satisfaction: int = 93) -> str:
    return f"""
表式: rural-revitalization
年度: 2021
项目名称: 示例县第{number}片桑园种植补助项目
绩效指标:
  产出指标:
    质量指标:
      桑苗成活率:
        目标值: ≥{survival}%{mark}
  满意度指标:
    服务对象满意度指标:
      受益群众满意度:
        目标值: ≥{satisfaction}%{mark}
"""


def _weighed(number: int, survival: int, satisfaction: int) -> str:
    """With targets of its own, which its goals name too."""
    front = _planting(number, survival=survival, satisfaction=satisfaction)
    return f"""{front}
## 年度目标

1、依据《示例县衔接资金项目管理办法》（示例发〔2021〕13号），2021年10月31日前兑付桑园种植补助，种植面积不少于900亩，补助标准不超过500元/亩，桑苗成活率不低于{survival}%。
2、脱贫户养蚕增收不少于36万元，受益脱贫户、监测户人口数不少于260人，桑园持续经营年限不少于8年，受益群众满意度不低于{satisfaction}%。
"""


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR08", Severity.ADVICE, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=no_rate,
    good=(
        tuple(_planting(number) for number in range(1, 5)),
        tuple(_weighed(number, 82 + number, 90 + number) for number in range(1, 7)),
    ),
    bad=(
        tuple(_planting(number, " ←COR08") for number in range(1, 6)),
        (*(_planting(number, " ←COR08") for number in range(1, 10)), _weighed(10, 83, 92)),
    ),
)
