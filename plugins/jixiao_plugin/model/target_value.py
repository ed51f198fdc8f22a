"""A target value as its grammar reads it (domain: operator, number, unit; dates before numbers)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from .direction import direction_of
from .exact import EXACT, plain
from .glyph import fold
from .target_date import TargetDate, read_date
from .target_quantity import Quantity, has_odd_operator, read_plain, read_quantity, read_unfilled
from .target_recurring import is_possible, is_recurring
from .target_words import NOTHING, PLACEHOLDER, change_direction, read_words
from .unit import MEASURE_UNITS, MONEY_UNITS, RATIO_UNITS, TIME_UNITS, is_ratio_name, split_unit, unit_in_name


class TargetKind(Enum):
    """What a target value is."""

    COUNT = "count"
    MEASURE = "measure"
    RATIO = "ratio"
    MONEY = "money"
    UNIT_COST = "unit_cost"
    DATE = "date"
    PERIOD = "period"
    DURATION = "duration"
    QUALITATIVE = "qualitative"
    REFERENCE = "reference"
    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    UNPARSED = "unparsed"


@dataclass(frozen=True, slots=True)
class TargetValue:
    """One target value. Numbers are as typed (a ratio of 90% has number 90 and unit %)."""

    raw: str
    kind: TargetKind
    operator: str
    """>=, <=, >, <, =, ≈, range, ± or none."""
    number: Decimal | None = None
    upper: Decimal | None = None
    """Upper end of a range."""
    unit: str = ""
    per: str = ""
    """Denominator of a unit cost: 人·月 in 元/人·月."""
    direction: str = "none"
    """forward, reverse, point or none."""
    date_from: date | None = None
    date_to: date | None = None
    grade: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was filled in."""
        return self.kind is TargetKind.BLANK


_LONGEST = 200
"""A longer text is not read for a number or date."""
_DIGITS = re.compile("[0-9]")
_NUMERAL = re.compile("[0-9零一二两三四五六七八九十百]")
_LETTER = re.compile(r"[^\W\d_]")
_PARTS = re.compile(r"[;、]|,(?![0-9]{3})|\s/\s")
_REMARK = re.compile(r"\((?![^()]*[%0-9])[^()]{2,}\)$")
_MONEY_NAME = re.compile("成本|费|资金|补助|投资|产值|收入|增收|金额|预算|支出|经费|税|价|标准|效益")
_TIME = frozenset({"年", "月", "日", "天", "季度", "周", "小时", "次", "学期", "学年"})


def parse_target(text: str, *, name: str = "", year: int | None = None) -> TargetValue:
    """What the target *text* means. *name* is the indicator's, for a unit only it states; *year* dates a lone month."""
    return _parse(text, name, year)


@lru_cache(maxsize=8192)
def _parse(raw: str, name: str, year: int | None) -> TargetValue:
    text = fold(raw).strip()
    quantity = read_plain(text)
    if quantity:
        return _quantified(raw, quantity, fold(name).strip(), ())
    return _unfilled(raw, text) or _filled(raw, text, name, year)


def _filled(raw: str, text: str, name: str, year: int | None) -> TargetValue:
    if PLACEHOLDER.search(text):
        return TargetValue(raw, TargetKind.PLACEHOLDER, "none")
    if len(text) > _LONGEST:
        return _worded(raw, text)
    timed = _timed(raw, text, year)
    if timed:
        return timed
    if _NUMERAL.search(text):
        quantity, notes = _quantity(text)
        if quantity:
            return _quantified(raw, quantity, fold(name).strip(), notes)
    return _worded(raw, text)


def _unfilled(raw: str, text: str) -> TargetValue | None:
    if NOTHING.fullmatch(text):
        notes = ("not_applicable",) if text.startswith("不适用") else ()
        return TargetValue(raw, TargetKind.BLANK, "none", notes=notes)
    if len(text) > 12 or _DIGITS.search(text):
        return None
    found = read_unfilled(text)
    if not found:
        return None
    unit, per = split_unit(found[1])
    odd = ("glyph_normalised",) if has_odd_operator(raw) else ()
    return TargetValue(raw, TargetKind.BLANK, found[0], unit=unit, per=per, notes=("never_filled", *odd))


def _timed(raw: str, text: str, year: int | None) -> TargetValue | None:
    if is_recurring(text):
        kind = TargetKind.REFERENCE if is_possible(text) else TargetKind.UNPARSED
        return TargetValue(raw, kind, "none", notes=("recurring",))
    found = read_date(text, year)
    return _dated(raw, found) if found else None


def _dated(raw: str, found: TargetDate) -> TargetValue:
    if "impossible_date" in found.notes:
        return TargetValue(raw, TargetKind.UNPARSED, "none", notes=found.notes)
    kind = TargetKind.PERIOD if found.is_period else TargetKind.DATE
    operator = "none" if found.is_period else "<="
    direction = "none" if found.is_period else "reverse"
    return TargetValue(
        raw, kind, operator, direction=direction, date_from=found.start, date_to=found.end, notes=found.notes
    )


def _quantity(text: str) -> tuple[Quantity | None, tuple[str, ...]]:
    """The quantity of *text*, of *text* without its closing remark, or the first of a list of quantities."""
    whole = read_quantity(text)
    if whole:
        return whole, ()
    without = _REMARK.sub("", text).rstrip()
    if without != text:
        return read_quantity(without), ("remark",)
    parts = _PARTS.split(text)
    if 1 < len(parts) <= 8:
        found = [read_quantity(part.strip()) for part in parts]
        if all(found):
            return found[0], ("list",)
    return None, ()


def _quantified(raw: str, quantity: Quantity, name: str, notes: tuple[str, ...]) -> TargetValue:
    number, upper, unit, per = quantity.number, quantity.upper, quantity.unit, quantity.per
    found = [*notes, *quantity.notes]
    if unit in {"万", "亿"}:
        number, upper, unit, elided = _without_yuan(quantity, name)
        found.extend(elided)
    if not unit and not per:
        unit, per = split_unit(unit_in_name(name))
        found.append("unit_from_name" if unit or per else "unit_missing")
        unit = RATIO_UNITS.get(unit, unit)
    elif not unit:
        found.append("currency_missing")
    if has_odd_operator(raw):
        found.append("glyph_normalised")
    if quantity.operator == "none":
        found.append("operator_missing")
        if _may_be_ghost(number, unit):
            found.append("possible_lost_operator")
    return TargetValue(
        raw,
        _kind(unit, per, name),
        quantity.operator,
        number,
        upper,
        unit,
        per,
        direction_of(quantity.operator, name)
        if quantity.operator != "none" or not quantity.change
        else change_direction(quantity.change),
        grade=quantity.change,
        notes=tuple(found),
    )


def _without_yuan(quantity: Quantity, name: str) -> tuple[Decimal, Decimal | None, str, tuple[str, ...]]:
    """20万 is money unless the name speaks of something else, then it is 200000 of that."""
    if not name or _MONEY_NAME.search(name):
        return quantity.number, quantity.upper, quantity.unit + "元", ("unit_elided",)
    power = 4 if quantity.unit == "万" else 8
    upper = quantity.upper and Decimal(plain(EXACT.scaleb(quantity.upper, power)))
    return Decimal(plain(EXACT.scaleb(quantity.number, power))), upper, "", ()


def _kind(unit: str, per: str, name: str) -> TargetKind:
    if unit in MONEY_UNITS:
        return TargetKind.MONEY if not per or per in _TIME else TargetKind.UNIT_COST
    if unit in RATIO_UNITS.values() or unit.startswith("/"):
        return TargetKind.RATIO
    if unit in TIME_UNITS and not per:
        return TargetKind.DURATION
    if unit in MEASURE_UNITS:
        return TargetKind.MEASURE
    if not unit and per:
        return TargetKind.UNIT_COST
    return TargetKind.RATIO if not unit and is_ratio_name(name) else TargetKind.COUNT


def _may_be_ghost(number: Decimal, unit: str) -> bool:
    """Whether the leading 2 may be what a scanner made of ≥: 292% for ≥92%, 2280次 for ≥280次."""
    digits = plain(number)
    if unit == "%":
        return 200 <= number < 300 or digits == "2100"
    return len(digits) >= 4 and digits.isdigit() and digits[0] == "2" and digits[1] != "0" and unit not in MONEY_UNITS


def _worded(raw: str, text: str) -> TargetValue:
    if not _LETTER.search(text):
        return TargetValue(raw, TargetKind.UNPARSED, "none")
    wording = read_words(text)
    price = wording.price
    if price:
        kind = TargetKind.REFERENCE
        return TargetValue(raw, kind, "none", price.number, None, price.unit, price.per, notes=("price_in_words",))
    if _DIGITS.search(text) and not (wording.is_reference or wording.is_conduct):
        return TargetValue(raw, TargetKind.UNPARSED, "none")
    kind = TargetKind.REFERENCE if wording.is_reference else TargetKind.QUALITATIVE
    return TargetValue(raw, kind, wording.operator, direction=wording.direction, grade=wording.grade)


def target_record(target: TargetValue) -> dict[str, str | None]:
    """*target* as `jixiao parse target` prints it: numbers as typed, in plain notation, dates as ISO 8601."""
    return {
        "raw": target.raw,
        "kind": target.kind.value,
        "operator": target.operator,
        "number": _decimal(target.number),
        "upper": _decimal(target.upper),
        "unit": target.unit,
        "per": target.per,
        "date_from": target.date_from.isoformat() if target.date_from else None,
        "date_to": target.date_to.isoformat() if target.date_to else None,
        "direction": target.direction,
    }


def _decimal(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")
