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


_BEFORE = "表式: sichuan-2023\n年度: 2023"


def _after(people: str, hours: str, mark: tuple[str, str] = ("", ""), each: int = 900) -> str:
    """The year after, with *each* yuan a month for every cleaner, which was 800 before."""
    total = f"{20 * 12 * each:,}.00元"
    return f"""
表式: sichuan-2023
年度: 2024
延续自: 2023/a
预算数: {total}
资金来源:
  财政拨款: {total}
资金明细:
  - 名称: 河道保洁
    金额: {total}
    测算:
      保洁员补助: 20人*12月*{each}元/人·月={20 * 12 * each}元
绩效指标:
  产出指标:
    时效指标:
      漂浮物清运时限:
        目标值: ≤{hours}{mark[1]}
        计量单位: {hours.lstrip("0123456789.")}
    成本指标:
      保洁员补助标准:
        目标值: ≤{each}元/人·月
  效益指标:
    社会效益指标:
      沿河受益人数:
        目标值: ≥{people}{mark[0]}
        计量单位: {people.lstrip("0123456789万")}

## 年度目标

1、依据《示例县河湖保洁管理办法》（示例发〔2024〕9号），2024年1月至12月河道保洁长度不少于36公里，漂浮物清运时限不超过{hours}，保洁员补助标准不超过{each}元/人·月。
2、保洁考核合格率不低于95%，水面清洁率不低于92%，沿河受益人数不少于{people}，沿河群众满意度不低于90%。
"""


RULE = CorpusRule(
    info=rule_info(__name__, __doc__, "COR09", Severity.WARNING, BasisStatus.UNVERIFIED),
    check=check,
    inapplicable=incomparable,
    good=(
        (_BEFORE, _after("13000人", "24小时")),
        (_BEFORE, _after("10000人", "36小时", each=700)),
        (_BEFORE, _after("12000人次", "1天")),
    ),
    bad=(
        (_BEFORE, _after("10000人", "24小时", mark=(" ←COR09", ""))),
        (_BEFORE, _after("12000人", "36小时", mark=("", " ←COR09"))),
        (_BEFORE, _after("1万人", "24小时", mark=(" ←COR09", ""))),
    ),
)
