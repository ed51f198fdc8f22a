"""The promises of two versions: indicators added, dropped, weakened, tightened, reworded, moved, redefined."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..forms.labels import BASELINE, DIRECTION, UNIT, WEIGHT
from ..model.declaration import Declaration, Indicator, LevelNote, Target
from ..model.exact import EXACT, plain
from ..model.target_change import TargetChange, better_way, target_change
from ..model.target_value import TargetValue, parse_target
from ..model.unit import common_unit
from .change import Change, Grade, Kind
from .pairing import Pairing, name_likeness, paired
from .wording import plain_name, plain_text

_SAME_LEVEL, _ELSEWHERE, _SAME_TARGET = 0.5, 0.75, 0.34
"""How alike two names must be to be one: below the same heading, below another, and with an equal target."""
_GRADES = {change: Grade(change.value) for change in TargetChange if change is not TargetChange.SAME}
_NOTES = {
    TargetChange.RAISED: "看不出是大好还是小好，请人判断",
    TargetChange.LOWERED: "看不出是大好还是小好，请人判断",
    TargetChange.REDEFINED: "不是同一种目标值，没法比较轻重",
    TargetChange.REWORDED: "数没有变，或者是文字目标，轻重请人判断",
}
_LOOSE = frozenset({"words_around", "remark", "list", "fraction"})
"""Notes of a target that says more than its number."""


def pair_indicators(before: Declaration, after: Declaration) -> Pairing[Indicator]:
    """The indicators of both versions matched: by heading and name, by name, then by likeness."""
    return paired(before.indicators, after.indicators, (_address, _name), _alike)


def indicator_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Every change of a promise."""
    pairs = pair_indicators(before, after)
    for indicator in pairs.gone:
        text = _targets_text(indicator)
        yield Change(Kind.INDICATOR, indicator.field, text, None, Grade.DROPPED, (_facts(indicator), ""))
    for old, new in pairs.both:
        yield from _changed(old, new)
    for indicator in pairs.new:
        text = _targets_text(indicator)
        yield Change(Kind.INDICATOR, indicator.field, None, text, Grade.ADDED, ("", _facts(indicator)))
    yield from _level_notes(before, after)


def _changed(old: Indicator, new: Indicator) -> Iterator[Change]:
    heading, former = _heading(new), _heading(old)
    if heading != former:
        yield Change(Kind.INDICATOR, new.field, _place(old), _place(new), Grade.MOVED, (former, heading))
    if plain_name(old.name.text) != plain_name(new.name.text):
        facts = (plain_name(old.name.text), plain_name(new.name.text))
        yield Change(Kind.INDICATOR, new.field, old.name.text, new.name.text, Grade.REWORDED, facts, "名称改写")
    yield from _target_change(old, new, old.target, new.target)
    yield from _target_change(old, new, old.mid_target, new.mid_target)
    yield from _columns(old, new)


def _target_change(old: Indicator, new: Indicator, before: Target | None, after: Target | None) -> Iterator[Change]:
    if before is None or after is None:
        if before is not None:
            yield _lost_target(before, Grade.DROPPED, new)
        if after is not None:
            yield _lost_target(after, Grade.ADDED, new)
        return
    change = target_grade(old, new, before, after)
    if change is not TargetChange.SAME:
        facts = (_normal(_value(before, old)), _normal(_value(after, new)))
        texts = (target_text(before, old), target_text(after, new))
        yield Change(Kind.INDICATOR, after.field, *texts, _GRADES[change], facts, _NOTES.get(change, ""))


def target_grade(old: Indicator, new: Indicator, before: Target, after: Target, *, years: int = 0) -> TargetChange:
    """How *after*, a target of *new*, stands to *before*, one of *old*; *years* lie between the two."""
    change = target_change(_value(before, old), _value(after, new), better_way(new), years=years)
    says_otherwise = change is TargetChange.SAME and _says_otherwise(before, after)
    return TargetChange.REWORDED if says_otherwise else change


def target_text(target: Target, indicator: Indicator) -> str:
    """The target as typed; its unit behind it where that stands in a column of its own."""
    text, unit = target.cell.text, _column(indicator, UNIT)
    return f"{text}（{unit}）" if unit and target.value.number is not None and not target.value.unit else text


def _says_otherwise(before: Target, after: Target) -> bool:
    """Whether one of two targets with equal numbers has other words around its own."""
    is_loose = _LOOSE & {*before.value.notes, *after.value.notes}
    return bool(is_loose) and plain_text(before.cell.text) != plain_text(after.cell.text)


def _value(target: Target, indicator: Indicator) -> TargetValue:
    """What the target means with the unit of 计量单位, where it has none of its own."""
    unit = _column(indicator, UNIT)
    if not unit or target.value.number is None or target.value.unit:
        return target.value
    value = parse_target(target.cell.text + unit, name=indicator.name.text)
    return value if value.number == target.value.number else target.value


def _normal(value: TargetValue) -> str:
    """The target as facts: operator and number in the common unit, or its words."""
    if value.number is None:
        return plain_text(value.raw)
    unit, factor = common_unit(value.unit)
    ends = [plain(EXACT.multiply(end, factor)) for end in (value.number, value.upper) if end is not None]
    return f"{value.operator}{'~'.join(ends)}{unit}/{value.per}{value.grade}"


def _lost_target(target: Target, grade: Grade, indicator: Indicator) -> Change:
    text, facts = target_text(target, indicator), _normal(_value(target, indicator))
    if grade is Grade.ADDED:
        return Change(Kind.INDICATOR, target.field, None, text, grade, ("", facts))
    return Change(Kind.INDICATOR, target.field, text, None, grade, (facts, ""))


def _columns(old: Indicator, new: Indicator) -> Iterator[Change]:
    """What became of the further columns; 计量单位 is part of the target."""
    labels = dict.fromkeys(key.text for indicator in (old, new) for key, _ in indicator.columns)
    for label in labels:
        before, after = _column(old, label), _column(new, label)
        facts = (plain_text(before), plain_text(after))
        if label == UNIT or facts[0] == facts[1]:
            continue
        field = (*new.field, label)
        grade = _column_grade(label, before, after)
        if grade is not None:
            yield Change(Kind.INDICATOR, field, before or None, after or None, grade, facts)


def _column_grade(label: str, before: str, after: str) -> Grade | None:
    if not before or not after:
        return Grade.DROPPED if before else Grade.ADDED
    if label in {WEIGHT, BASELINE}:
        return _number_grade(_number(before), _number(after))
    return Grade.REDEFINED if label == DIRECTION else Grade.REWORDED


def _number_grade(old: tuple[Decimal, str, str] | None, new: tuple[Decimal, str, str] | None) -> Grade | None:
    if old is None or new is None or old[1:] != new[1:]:
        return Grade.REDEFINED
    if old == new:
        return None
    return Grade.RAISED if new[0] > old[0] else Grade.LOWERED


def _number(text: str) -> tuple[Decimal, str, str] | None:
    value = parse_target(text)
    return None if value.number is None else (value.number, value.unit, value.per)


def _column(indicator: Indicator, label: str) -> str:
    cell = indicator.column(label)
    return cell.text.strip() if cell else ""


def _heading(indicator: Indicator) -> str:
    """The two headings as their form defines them, so that another spelling of one is no move."""
    level1, level2 = indicator.level1_definition, indicator.level2_definition
    first = level1.label if level1 else plain_text(indicator.level1.text)
    return f"{first} > {level2.label if level2 else plain_text(indicator.level2.text)}"


def _place(indicator: Indicator) -> str:
    return f"{indicator.level1.text} > {indicator.level2.text}"


def _name(indicator: Indicator) -> str:
    return plain_name(indicator.name.text)


def _address(indicator: Indicator) -> tuple[str, str]:
    return _heading(indicator), _name(indicator)


def _alike(old: Indicator, new: Indicator) -> float:
    score = name_likeness(_name(old), _name(new))
    near = _heading(old) == _heading(new)
    least = _SAME_LEVEL if near else _ELSEWHERE
    if near and _facts(old) == _facts(new) and _says_something(old):
        least = _SAME_TARGET
    return score + near / 10 if score >= least else 0.0


def _says_something(indicator: Indicator) -> bool:
    """Whether its target is one that few others share."""
    value = indicator.target.value if indicator.target else None
    return value is not None and value.number is not None and value.unit != "%"


def _facts(indicator: Indicator) -> str:
    return "；".join(_normal(_value(target, indicator)) for target in indicator.targets)


def _targets_text(indicator: Indicator) -> str:
    return "；".join(target_text(target, indicator) for target in indicator.targets)


def _level_notes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Headings that are said not to apply."""
    pairs = paired(before.level_notes, after.level_notes, (lambda note: note.field,))
    for note in pairs.gone:
        facts = (_reason(note), "")
        yield Change(Kind.INDICATOR, note.field, note.cell.text, None, Grade.DROPPED, facts, "不再写不适用")
    for old, new in pairs.both:
        if _reason(old) != _reason(new):
            facts = (_reason(old), _reason(new))
            yield Change(Kind.INDICATOR, new.field, old.cell.text, new.cell.text, Grade.REWORDED, facts)
    for note in pairs.new:
        facts = ("", _reason(note))
        yield Change(Kind.INDICATOR, note.field, None, note.cell.text, Grade.ADDED, facts, "写明不适用")


def _reason(note: LevelNote) -> str:
    return plain_text(note.cell.text)
