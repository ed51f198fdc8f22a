"""The text of one column of an indicator; operator, number and unit apart where the form prints them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..forms.indicators import ColumnDefinition, IndicatorDefinition
from ..forms.labels import MID_TARGET, OPERATOR, TARGET, UNIT
from ..model.declaration import Indicator, Target
from ..model.glyph import fold
from ..model.target_value import TargetKind

_SIGN = re.compile(r"\s*([=＝<＜>＞≤≥≦≧]{1,2})\s*")
_SPELLED = str.maketrans({"≥": ">=", "≧": ">=", "≤": "<=", "≦": "<="})
_QUALITATIVE = "定性"


@dataclass(frozen=True, slots=True)
class _Parts:
    """A target as a form prints it in three columns; together they are what was typed."""

    sign: str
    value: str
    unit: str


def value_columns(indicators: IndicatorDefinition, mark: str = "") -> tuple[ColumnDefinition, ...]:
    """The columns behind the name of an indicator; the column *mark* is printed before the name instead."""
    columns = indicators.printed_columns or (ColumnDefinition(TARGET, indicators.headers[3]),)
    return tuple(column for column in columns if column.label != mark)


def column_text(indicator: Indicator, column: ColumnDefinition, columns: Sequence[ColumnDefinition]) -> str:
    """What stands in *column* of the row of *indicator*, among all *columns* of the form."""
    if column.label == MID_TARGET:
        return typed(indicator.mid_target)
    signs = next((item.choices for item in columns if item.label == OPERATOR), None)
    if signs is not None and column.label in {OPERATOR, TARGET, UNIT}:
        parts = _parts(indicator, signs)
        return {OPERATOR: parts.sign, TARGET: parts.value, UNIT: parts.unit}[column.label]
    if column.label == TARGET:
        return typed(indicator.target)
    cell = indicator.column(column.label)
    return cell.text if cell else ""


def typed(target: Target | None) -> str:
    """A target as typed; blank where the file has none."""
    return target.cell.text if target else ""


def _parts(indicator: Indicator, signs: Sequence[str]) -> _Parts:
    cell = indicator.column(UNIT)
    unit = cell.text if cell else ""
    if indicator.target is None:
        return _Parts("", "", unit)
    text, value = indicator.target.cell.text, indicator.target.value
    sign = _SIGN.match(text)
    if value.kind is TargetKind.QUALITATIVE:
        return _Parts(_QUALITATIVE if _QUALITATIVE in signs else "", text, unit)
    if sign is None:
        return _Parts("", text, unit)
    printed = next((item for item in signs if _plain(item) == _plain(sign[1])), sign[1])
    number = text[sign.end() :]
    own = f"{value.unit}/{value.per}" if value.per and "/" not in value.unit else value.unit
    unit = unit or own
    return _Parts(printed, number.removesuffix(unit).rstrip() or number, unit)


def _plain(sign: str) -> str:
    """A sign of comparison in one spelling: ≥, ≧ and >= are one."""
    return fold(sign).translate(_SPELLED)
