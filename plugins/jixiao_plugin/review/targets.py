"""Two targets of one indicator: whether they promise the same, less, more, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..model.target_value import TargetKind, TargetValue
from .acceptance import Acceptance, accepted, graded
from .change import Grade
from .units import denominator, measure
from .wording import plain_text


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a target; no grade where nothing did."""

    grade: Grade | None
    note: str = ""


SAME = Verdict(None)

_EMPTY = frozenset({TargetKind.BLANK, TargetKind.PLACEHOLDER})
_WORDS = frozenset({TargetKind.QUALITATIVE, TargetKind.REFERENCE})
_DATED = frozenset({TargetKind.DATE, TargetKind.PERIOD})
_LOOSE_NOTES = frozenset({"words_around", "remark", "list", "fraction"})
"""Notes of a target that says more than its number."""

_LADDERS = (
    ("优秀 优", "良好 良 较好", "合格 达标 中 一般", "差 低"),
    ("非常满意", "满意", "较满意 基本满意", "一般"),
    ("高", "较高", "一般", "较低"),
)
"""Grades in words, the best first; words in one step mean the same."""
_STRONG, _WEAK = ("显著", "明显", "大幅", "较大"), ("有所", "一定程度", "逐步")


def compared(before: TargetValue, after: TargetValue, *, columns: tuple[str, str], direction: str) -> Verdict:
    """How *after* stands to *before*. *columns* are the units of 计量单位, *direction* what else is known of it."""
    if plain_text(before.raw) == plain_text(after.raw) and columns[0] == columns[1]:
        return SAME
    if before.kind in _EMPTY or after.kind in _EMPTY:
        return _emptied(before, after)
    if before.number is not None and after.number is not None and not {before.kind, after.kind} & _WORDS:
        return _numbers(before, after, columns, direction)
    if before.kind in _DATED and after.kind in _DATED:
        return _dates(before, after)
    if before.kind in _WORDS and after.kind in _WORDS:
        return _words(before, after)
    return Verdict(Grade.REDEFINED, f"由{kind_word(before)}改为{kind_word(after)}")


def kind_word(value: TargetValue) -> str:
    """What kind of target it is, for a reviewer."""
    if value.kind in _WORDS:
        return "文字"
    if value.kind in _DATED:
        return "日期"
    return "读不出的值" if value.kind is TargetKind.UNPARSED else "数值"


def normal_target(value: TargetValue, column: str) -> str:
    """The target as facts: operator and number in base units, or its words."""
    if value.number is None or value.kind in _WORDS:
        return plain_text(value.raw)
    base, factor = measure(value.unit or column)
    ends = [str(Fraction(end) * factor) for end in (value.number, value.upper) if end is not None]
    return f"{value.operator} {'~'.join(ends)} {base}/{denominator(value.per)}"


def _emptied(before: TargetValue, after: TargetValue) -> Verdict:
    """A blank cell promises nothing, so that filling it tightens and emptying it weakens."""
    if before.kind in _EMPTY and after.kind in _EMPTY:
        same = before.kind is after.kind and before.notes == after.notes
        return SAME if same else Verdict(Grade.REDEFINED, "都没有填目标值")
    if after.kind in _EMPTY:
        return Verdict(Grade.WEAKENED, "目标值空了")
    return Verdict(Grade.TIGHTENED, "原来没有填目标值")


def _numbers(before: TargetValue, after: TargetValue, columns: tuple[str, str], direction: str) -> Verdict:
    units = [_unit(value, column) for value, column in zip((before, after), columns, strict=True)]
    (base, factor), (new_base, new_factor) = units
    unstated = base == "" or new_base == ""
    if unstated:
        factor = new_factor = Fraction(1)
    if (base != new_base and not unstated) or denominator(before.per) != denominator(after.per):
        return Verdict(Grade.REDEFINED, "计量单位变了")
    if ("±" in {before.operator, after.operator}) and before.operator != after.operator:
        return Verdict(Grade.REDEFINED, "一个是偏差，一个是数值")
    if before.grade != after.grade:
        return Verdict(Grade.REDEFINED, "增减的方向变了")
    old, new = _bare(before, after, factor), _bare(after, before, new_factor)
    grade = graded(old, new, _direction(before, after, direction))
    if grade is None or _is_whole(before, after, factor, new_factor):
        return _same_numbers(before, after, unstated)
    if "list" in (*before.notes, *after.notes):
        return Verdict(Grade.REDEFINED, "一格里写了几个值")
    note = "看不出是大好还是小好，请人判断" if grade is Grade.REDEFINED else ""
    return Verdict(grade, note)


def _unit(value: TargetValue, column: str) -> tuple[str, Fraction]:
    return measure(value.unit or column)


def _bare(value: TargetValue, other: TargetValue, factor: Fraction) -> Acceptance:
    """What meets *value*; a number without an operator takes that of the *other*, for it may mean any of them."""
    operator = value.operator
    if operator == "none":
        operator = other.operator if other.operator in {">=", ">", "<=", "<"} else "="
    upper = None if value.upper is None else Fraction(value.upper) * factor
    return accepted(operator, Fraction(value.number or 0) * factor, upper, strict="strict_bound" in value.notes)


def _direction(before: TargetValue, after: TargetValue, known: str) -> str:
    """The direction that the targets state themselves, else what is *known*; empty where they contradict each other."""
    stated = {value.direction for value in (before, after)} & {"forward", "reverse"}
    if len(stated) == 2:
        return ""
    return stated.pop() if stated else known


def _is_whole(before: TargetValue, after: TargetValue, factor: Fraction, new_factor: Fraction) -> bool:
    """Whether both ask for all of it: =100% and ≥100% are met alike."""
    whole = all(
        value.kind is TargetKind.RATIO
        and value.operator in {"=", ">=", "none"}
        and Fraction(value.number or 0) * each == 1
        and not value.grade
        for value, each in ((before, factor), (after, new_factor))
    )
    return whole and before.upper is None and after.upper is None


def _same_numbers(before: TargetValue, after: TargetValue, unstated: bool) -> Verdict:
    """Equal numbers are no change, unless the words around them or the way they are stated say more or less."""
    if before.operator != after.operator:
        return Verdict(Grade.REWORDED, "补写或改写了符号，数没有变")
    if unstated and before.unit != after.unit:
        return Verdict(Grade.REWORDED, "补写或省去了单位，数没有变")
    if _LOOSE_NOTES & {*before.notes, *after.notes}:
        return Verdict(Grade.REWORDED, "数没有变，前后的文字变了")
    return SAME


def _dates(before: TargetValue, after: TargetValue) -> Verdict:
    if before.kind is not after.kind:
        return Verdict(Grade.REDEFINED, "一个是期限，一个是时段")
    if (before.date_from, before.date_to) == (after.date_from, after.date_to):
        return SAME
    if before.kind is TargetKind.PERIOD or before.date_to is None or after.date_to is None:
        return Verdict(Grade.REDEFINED, "时段变了，请人判断")
    if before.date_to == after.date_to:
        return Verdict(Grade.REWORDED, "期限没有变")
    return (
        Verdict(Grade.WEAKENED, "期限推后") if after.date_to > before.date_to else Verdict(Grade.TIGHTENED, "期限提前")
    )


def _words(before: TargetValue, after: TargetValue) -> Verdict:
    old, new = plain_text(before.raw), plain_text(after.raw)
    for ladder in _LADDERS:
        steps = {word: step for step, words in enumerate(ladder) for word in words.split()}
        if old in steps and new in steps:
            if steps[old] == steps[new]:
                return Verdict(Grade.REWORDED)
            return Verdict(Grade.TIGHTENED if steps[new] < steps[old] else Grade.WEAKENED)
    if before.direction == after.direction and _bare_change(old) == _bare_change(new):
        strength = _strength(new) - _strength(old)
        if strength:
            return Verdict(Grade.TIGHTENED if strength > 0 else Grade.WEAKENED)
    if set(old) & set(new):
        return Verdict(Grade.REWORDED, "文字目标，轻重请人判断")
    return Verdict(Grade.REDEFINED, "换了另一个文字目标")


def _strength(text: str) -> int:
    return any(word in text for word in _STRONG) - any(word in text for word in _WEAK)


def _bare_change(text: str) -> str:
    for word in (*_STRONG, *_WEAK):
        text = text.replace(word, "")
    return text
