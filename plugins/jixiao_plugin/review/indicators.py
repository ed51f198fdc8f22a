"""The promises of two versions: indicators added, dropped, weakened, tightened, reworded, moved, redefined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.declaration import Declaration, Indicator, LevelNote, Target
from ..model.direction import is_reverse_name
from ..model.glyph import fold
from ..model.target_value import TargetKind, parse_target
from .change import Change, Grade, Kind
from .pairing import Pairing, name_likeness, paired
from .targets import compared, normal_target
from .wording import plain_name, plain_text

UNIT, DIRECTION, WEIGHT, BASELINE = "计量单位", "指标方向性", "分值", "基期值"

_SAME_LEVEL, _ELSEWHERE, _SAME_TARGET = 0.5, 0.75, 0.34
"""How alike two names must be to be one: below the same heading, below another, and with an equal target."""
_RATE = re.compile(r"(?:率|满意度|知晓度|认可度|覆盖度)$")
_OF_LESS = re.compile("压减|减少|降低|下降|缩减|精简|控制|压缩|波动|负担")


def pair_indicators(before: Declaration, after: Declaration) -> Pairing[Indicator]:
    """The indicators of both versions matched: by heading and name, by name, then by likeness."""
    return paired(before.indicators, after.indicators, (_address, _name), _alike)


def indicator_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Every change of a promise."""
    pairs = pair_indicators(before, after)
    for indicator in pairs.gone:
        text = _target_text(indicator)
        yield Change(Kind.INDICATOR, indicator.field, text, None, Grade.DROPPED, (_facts(indicator), ""))
    for old, new in pairs.both:
        yield from _changed(old, new)
    for indicator in pairs.new:
        text = _target_text(indicator)
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
    units = (_column(old, UNIT), _column(new, UNIT))
    verdict = compared(before.value, after.value, columns=units, direction=better(new))
    if verdict.grade is not None:
        facts = (normal_target(before.value, units[0]), normal_target(after.value, units[1]))
        texts = (_with_unit(before, units[0]), _with_unit(after, units[1]))
        yield Change(Kind.INDICATOR, after.field, *texts, verdict.grade, facts, verdict.note)


def _lost_target(target: Target, grade: Grade, indicator: Indicator) -> Change:
    text, facts = target.cell.text, normal_target(target.value, _column(indicator, UNIT))
    if grade is Grade.ADDED:
        return Change(Kind.INDICATOR, target.field, None, text, grade, ("", facts))
    return Change(Kind.INDICATOR, target.field, text, None, grade, (facts, ""))


def _with_unit(target: Target, unit: str) -> str:
    """The target as typed; its unit behind it where that stands in a column of its own."""
    text = target.cell.text
    return f"{text}（{unit}）" if unit and target.value.number is not None and not target.value.unit else text


def better(indicator: Indicator) -> str:
    """Whether more or less is better, as far as anything but the operator says: forward, reverse or empty."""
    stated = fold(_column(indicator, DIRECTION))
    if stated:
        return "forward" if stated.startswith("正") else "reverse" if stated[0] in "反负逆" else ""
    name = plain_name(indicator.name.text)
    if is_reverse_name(name) or indicator.dimension == "cost":
        return "reverse"
    target = indicator.target or indicator.mid_target
    kind = target.value.kind if target else None
    if kind is TargetKind.RATIO and _RATE.search(name):
        return "forward"
    if indicator.dimension == "quantity" and kind in {TargetKind.COUNT, TargetKind.MEASURE}:
        return "" if _OF_LESS.search(name) else "forward"
    return ""


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
    unit = _column(indicator, UNIT)
    return "；".join(normal_target(target.value, unit) for target in indicator.targets)


def _target_text(indicator: Indicator) -> str:
    unit = _column(indicator, UNIT)
    return "；".join(_with_unit(target, unit) for target in indicator.targets)


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
