"""A target as tables show it: operator, number and unit apart, words across all three."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Target
from ..model.target_value import TargetKind
from .figures import plain_number

_OPERATORS = {
    "=": ("=", "等于"),
    ">=": ("≥", "大于等于"),
    "<=": ("≤", "小于等于"),
    ">": (">", "大于"),
    "<": ("<", "小于"),
    "≈": ("≈", "约"),
    "±": ("±", "正负"),
}
_NUMERIC = frozenset(
    {TargetKind.COUNT, TargetKind.MEASURE, TargetKind.RATIO, TargetKind.MONEY, TargetKind.UNIT_COST}
    | {TargetKind.DURATION}
)
_SAME = str.maketrans("＝＞＜％≧≦-~—–至", "=><%≥≤～～～～～", " 　,，")


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target in three columns, or in words across them; *typed* is the cell where the columns say it otherwise."""

    words: str = ""
    is_blank: bool = False
    sign: str = ""
    spoken: str = ""
    number: str = ""
    unit: str = ""
    typed: str = ""

    @property
    def in_short(self) -> str:
        """All of it in one text, for where there is no room for columns."""
        return "（原表空白）" if self.is_blank else self.words or f"{self.sign}{self.number}{self.unit}"


def target_view(target: Target | None, column_unit: str = "") -> TargetView:
    """A target as the table shows it; *column_unit* is what 计量单位 says, used where the value has no unit."""
    if target is None or target.value.is_blank:
        return TargetView(is_blank=True)
    value = target.value
    number = _number(target)
    if not number:
        return TargetView(words=target.cell.text)
    sign, spoken = _OPERATORS.get(value.operator, ("", ""))
    unit = f"{value.unit}/{value.per}" if value.per and "/" not in value.unit else value.unit
    typed = target.cell.text
    shown = {_reduced(f"{sign}{number}{unit}")}
    if value.upper is not None:
        shown.add(_reduced(number.replace("～", f"{unit}～") + unit))
    is_plain = _reduced(typed) in shown
    return TargetView(
        sign=sign, spoken=spoken, number=number, unit=unit or column_unit, typed="" if is_plain else typed
    )


def _number(target: Target) -> str:
    value = target.value
    if value.kind not in _NUMERIC or value.number is None:
        return ""
    number = plain_number(value.number)
    return number if value.upper is None else f"{number}～{plain_number(value.upper)}"


def _reduced(text: str) -> str:
    return text.translate(_SAME).replace(">=", "≥").replace("<=", "≤")
