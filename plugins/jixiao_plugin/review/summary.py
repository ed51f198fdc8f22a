"""The whole answer of a review in one sentence, and the order in which its changes weigh."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from ..forms.labels import STATUS
from ..model.amount import money_text
from ..model.exact import sum_exactly
from .change import Change, DeclarationChange, Grade, Kind, Review, Status
from .money import difference

_PROMISES = (Grade.DROPPED, Grade.WEAKENED, Grade.TIGHTENED, Grade.ADDED, Grade.REDEFINED)
"""What becomes of a promise, in the order in which the sentence counts it."""
_UNWEIGHED = frozenset({Grade.RAISED, Grade.LOWERED})
_LIGHT = frozenset({Grade.REWORDED, Grade.MOVED})
_GRAVE_FIELDS = frozenset({STATUS, "文件", "表式"})
_WEIGHTS = {
    (Kind.INDICATOR, Grade.DROPPED): 2,
    (Kind.INDICATOR, Grade.WEAKENED): 2,
    (Kind.INDICATOR, Grade.TIGHTENED): 5,
    (Kind.INDICATOR, Grade.ADDED): 5,
}
_KIND_WEIGHTS = {Kind.MONEY: 3, Kind.INDICATOR: 4, Kind.BASIS: 6, Kind.FIELD: 7}
LIGHT = 8
"""From this weight on a change need not be seen at once: texts, then what was only said otherwise or moved."""
_WAIVER_ORDER = (Grade.ADDED, Grade.REDEFINED, Grade.REWORDED, Grade.DROPPED)


def headline(review: Review) -> str:
    """What the change means, in one sentence."""
    if not review.declarations:
        if not review.unchanged:
            return "这次改动没有涉及申报表"
        return f"这次改动：{len(review.unchanged)} 份申报表只改了写法，意思没有变"
    parts = [_declarations(review), _money(review), *_states(review), *_waivers(review), *_promises(review)]
    return "这次改动：" + "，".join(part for part in parts if part)


def _declarations(review: Review) -> str:
    counts = Counter(item.status for item in review.declarations)
    told = [f"{status.label} {counts[status]}" for status in Status if counts[status] and status is not Status.CHANGED]
    return f"{len(review.declarations)} 份申报表" + (f"（{'，'.join(told)}）" if told else "")


def _money(review: Review) -> str:
    """The declared totals of all, before and after; what is new or gone counts with nothing on the other side."""
    totals = [_both(item) for item in review.declarations]
    known = [pair for pair in totals if pair is not None]
    if not known:
        return "没有总金额可比"
    before, after = (sum_exactly(side) for side in zip(*known, strict=True))
    unknown = len(totals) - len(known)
    note = f"（另有 {unknown} 份没有总金额可比）" if unknown else ""
    if before != after:
        return f"总金额 {money_text(before)} → {money_text(after)}（{difference(before, after)}）{note}"
    inner = sum(change.kind is Kind.MONEY and change.grade not in _LIGHT for _, change in every_change(review))
    return (f"总金额不变，别处改了 {inner} 处金额" if inner else "金额不变") + note


def _both(item: DeclarationChange) -> tuple[Decimal, Decimal] | None:
    before, after = item.totals
    before = Decimal(0) if item.status is Status.ADDED else before
    after = Decimal(0) if item.status is Status.REMOVED else after
    return None if before is None or after is None else (before, after)


def _states(review: Review) -> Iterator[str]:
    """What was withdrawn, drafted or is back: its amount still stands in the file, but no longer on the site."""
    states = (change for _, change in every_change(review) if change.field == (STATUS,))
    counts = Counter(f"转为{state.after}" if state.after else f"不再是{state.before}" for state in states)
    yield from (f"{word} {count} 份" for word, count in counts.items())


def _waivers(review: Review) -> Iterator[str]:
    counts = Counter(change.grade for _, change in every_change(review) if change.kind is Kind.WAIVER)
    changed = counts[Grade.REWORDED] + counts[Grade.REDEFINED]
    told = (("新增", counts[Grade.ADDED]), ("改动", changed), ("取消", counts[Grade.DROPPED]))
    named = [f"{word} {count}" for word, count in told if count]
    if named:
        yield f"豁免{'、'.join(named)}"


def _promises(review: Review) -> Iterator[str]:
    """Of declarations that were there before and still are; a new one's promises are told by its being new."""
    lasting = [item for item in review.declarations if item.status in {Status.CHANGED, Status.RENAMED}]
    found = [change.grade for item in lasting for change in item.changes if change.kind is Kind.INDICATOR]
    counts: Counter[Grade] = Counter(Grade.REDEFINED if grade in _UNWEIGHED else grade for grade in found)
    for grade in _PROMISES:
        if counts[grade]:
            yield f"指标{grade.label} {counts[grade]} 条"
    if lasting and not any(counts[grade] for grade in _PROMISES):
        yield "指标的目标没有变"


def every_change(review: Review) -> Iterator[tuple[DeclarationChange, Change]]:
    """Each change with its declaration."""
    for item in review.declarations:
        for change in item.changes:
            yield item, change


def weight(change: Change) -> tuple[int, int]:
    """What a reviewer wants to see first: waivers, promises given up, money, promises changed, then the rest."""
    if change.kind is Kind.WAIVER:
        return 0, _WAIVER_ORDER.index(change.grade)
    if change.kind is Kind.FIELD and change.field[0] in _GRAVE_FIELDS:
        return 1, 0
    if change.grade in _LIGHT:
        return LIGHT + 1, 0
    return _WEIGHTS.get((change.kind, change.grade), _KIND_WEIGHTS.get(change.kind, LIGHT)), len(change.field)
