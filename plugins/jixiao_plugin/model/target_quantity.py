"""Targets that state a number: >=90%, 1-2次, ±3%以内, 超13万元/年, 元/人·月."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from .exact import EXACT
from .number import ARABIC, NUMBER, plain_number, read_number
from .unit import KNOWN_UNITS, MONEY_UNITS, RATIO_UNITS, split_unit


class Quantity(NamedTuple):
    """A number with its operator and unit. *unit* and *per* are normalised: % for 百分比, 元 and 人·月 for 元/人·月."""

    operator: str
    number: Decimal
    unit: str
    per: str = ""
    upper: Decimal | None = None
    change: str = ""
    """A word of change before the number: 增长, 下降."""
    notes: tuple[str, ...] = ()


_OPERATOR_WORDS = {
    ">=": "≥ ≧ ⩾ >= => 》= 大于等于 大于或等于 不低于 不少于 不小于 不得低于 不得少于 至少",
    "<=": "≤ ≦ ⩽ <= =< 《= 小于等于 小于或等于 不高于 不超过 不超出 不大于 不多于 不得超过 不得高于 不超 最多 至多"
    " 控制在 限于",
    ">": "> 》 大于 高于 超过 多于 超",
    "<": "< 《 小于 低于 少于",
    "=": "= 等于",
    "≈": "≈ 大约 约",
}
OPERATORS = {word: operator for operator, words in _OPERATOR_WORDS.items() for word in words.split()}
"""Every way of writing an operator, and the operator it writes."""
_OPERATOR = "|".join(re.escape(word) for word in sorted(OPERATORS, key=len, reverse=True))
_UNKNOWN_GLYPHS = re.compile("[≧⩾≦⩽》《＞＜＝]|[=＝][>＞<＜]|[>＞<＜][=＝]")
_KNOWN = "|".join(re.escape(unit) for unit in sorted(KNOWN_UNITS, key=len, reverse=True))
_DENOMINATOR = rf"(?:[/每]\(?(?:(?:{_KNOWN})·?){{1,3}}\)?){{0,3}}"
_UNIT = rf"(?:\((?:{_KNOWN})\)|(?:{_KNOWN}){_DENOMINATOR}|{_DENOMINATOR}(?!\S)|[/每][^\W\d]{{1,4}})"
_OTHER_UNIT = r"(?!及?以[上下内前]|之内|内$|左右|上下)[\u4e00-\u9fff]{1,6}(?:/[\u4e00-\u9fff]{1,6})?"
_LEAD = (
    r"(?:(?:19|20)[0-9]{2}\s?年度?(?:底|末)?前?|完成率?|达到?|实现|举办|开展|召开|组织|保持在?|维持在?|不断|提高到|提升至|全年|年均|年"
    r"|共计?|总计|累计|平均|新增|发放|覆盖|服务|培训|为|预计|计划|\s)*+"
)
_EVERY = r"(?P<every>每个?(?:年|季度|月|周|天|日|人|户|期|次))?"
_CHANGE = r"(?P<change>(?:同比|较上年|比上年)?(?:增长|提高|提升|增加|下降|降低|减少|压减|节约))?"
_SUFFIX = r"(?P<suffix>\(?(?:及?以上|及?以下|以内|之内|以前|内|左右|上下)\)?)?"
_NUMERIC = re.compile(
    rf"{_LEAD}{_EVERY}{_LEAD}{_CHANGE}\s?(?P<operator>{_OPERATOR})?{_LEAD}(?P<percent>百分之)?(?P<number>{NUMBER})(?P<more>[余多])?\s?"
    rf"(?P<unit>{_UNIT}|{_OTHER_UNIT})?\s?{_SUFFIX}(?P<rest>[^0-9<>=≥≤]{{0,10}})"
)
_RANGE = re.compile(
    rf"(?P<lower>{ARABIC})\s?(?P<first>{_UNIT})?\s?(?:-+|~|至|到|—+|–)\s?(?P<upper>{ARABIC})\s?(?P<unit>{_UNIT}|{_OTHER_UNIT})?\s?"
    rf"(?:以内|之内|内|之间)?"
)
_BOUNDS = re.compile(
    rf"(?P<operator>{_OPERATOR})\s?(?P<lower>{ARABIC})\s?(?P<first>{_UNIT})?\s?[,且并、;]?\s?"
    rf"(?P<second>{_OPERATOR})\s?(?P<upper>{ARABIC})\s?(?P<unit>{_UNIT})?"
)
_TOLERANCE = re.compile(
    rf"(?:±|正负|误差|偏差)+\s?(?P<number>{ARABIC})\s?(?P<unit>{_UNIT})?\s?(?:以内|之内|内|范围内)?"
)
_FRACTION = re.compile(rf"(?P<number>{ARABIC})\s?/\s?(?P<whole>{ARABIC})")
_BLANK = re.compile(rf"(?P<operator>{_OPERATOR})?\s?\(?(?P<unit>(?:{_KNOWN}){_DENOMINATOR})?\)?")
_SIGNS_TOLERANCE = re.compile("[±差]|正负")
_SIGNS_RANGE = re.compile(r"[-~—–至到,且并、;]|[0-9%]\s?[<>≤≥小大不]")
_ONE_SENSE = "|".join(
    re.escape(unit)
    for unit in sorted(KNOWN_UNITS, key=len, reverse=True)
    if not set(unit) & set("年月季日号天周小万亿千百每")
)
_PLAIN = re.compile(
    rf"(?P<operator>[≥≤=<>])(?P<number>[0-9]{{1,12}}|[0-9]{{1,3}}\.[0-9]{{1,6}})(?P<unit>(?:{_ONE_SENSE})(?:/(?:{_ONE_SENSE}))?)"
)
"""What most targets are: no date, no range, and nothing else to be read into it."""
_SUFFIX_OPERATORS = {"上": ">=", "下": "<=", "内": "<=", "前": "<="}
_DIVISION = Context(prec=12)
_DIGIT = frozenset("0123456789")


def read_unfilled(text: str) -> tuple[str, str] | None:
    """Operator and unit of a cell whose number was never filled in (≧ %, 公里); none where there is more."""
    match = _BLANK.fullmatch(text)
    return (OPERATORS.get(match["operator"], "none"), match["unit"] or "") if match else None


def read_plain(text: str) -> Quantity | None:
    """An operator, a number and a unit, and nothing more: ≥498批次; none where the folded *text* is anything else."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    number, unit, per, notes = _measure(match["number"], match["unit"])
    return Quantity(OPERATORS[match["operator"]], number, unit, per, notes=notes) if number is not None else None


def read_quantity(text: str) -> Quantity | None:
    """The number the folded *text* states, read as tolerance, range, then plain number; none where it states none."""
    return (
        (_SIGNS_TOLERANCE.search(text) and _tolerance(text))
        or (_SIGNS_RANGE.search(text) and (_range(text) or _bounds(text)))
        or _numeric(text)
        or ("/" in text and _fraction(text))
        or None
    )


def has_odd_operator(raw: str) -> bool:
    """Whether *raw* writes an operator in a glyph other than ≥ ≤ > < =."""
    return bool(_UNKNOWN_GLYPHS.search(raw))


def _tolerance(text: str) -> Quantity | None:
    match = _TOLERANCE.fullmatch(text)
    if not match:
        return None
    number, unit, per, notes = _measure(match["number"], match["unit"])
    return Quantity("±", number, unit, per, notes=notes) if number is not None else None


def _range(text: str) -> Quantity | None:
    match = _RANGE.fullmatch(text)
    return (
        _between(match["lower"], match["first"], match["upper"], match["unit"] or match["first"], "") if match else None
    )


def _bounds(text: str) -> Quantity | None:
    match = _BOUNDS.fullmatch(text)
    if not match or OPERATORS[match["operator"]][0] == OPERATORS[match["second"]][0]:
        return None
    first, second = match["first"] or match["unit"], match["unit"] or match["first"]
    lower, upper = (match["lower"], first), (match["upper"], second)
    if OPERATORS[match["operator"]][0] == "<":
        lower, upper = upper, lower
    strict = "=" not in OPERATORS[match["operator"]] or "=" not in OPERATORS[match["second"]]
    return _between(*lower, *upper, "strict_bound" if strict else "")


def _between(lower: str, lower_unit: str | None, upper: str, upper_unit: str | None, note: str) -> Quantity | None:
    low, unit, per, notes = _measure(lower, lower_unit)
    high, high_unit, high_per, _ = _measure(upper, upper_unit)
    if low is None or high is None:
        return None
    if unit != high_unit:
        if unit and unit + "元" != high_unit:
            return None
        unit = high_unit  # 80-90万元, 80万-90万元
    per = per or high_per
    return Quantity("range", low, unit, per, upper=high, notes=(*notes, note) if note else notes)


def _fraction(text: str) -> Quantity | None:
    match = _FRACTION.fullmatch(text)
    number, whole = (read_number(match["number"]), read_number(match["whole"])) if match else (None, None)
    if number is None or not whole:
        return None
    return Quantity("none", _DIVISION.divide(number, whole), "比例", notes=("fraction",))


def _numeric(text: str) -> Quantity | None:
    match = _NUMERIC.fullmatch(text)
    if not match:
        return None
    typed, unit_text, rest = match["number"], match["unit"], match["rest"].strip()
    if match["percent"]:
        unit_text = "%"
    if not _is_plausible(typed, unit_text, rest, match["operator"]):
        return None
    number, unit, per, measured = _measure(typed, unit_text)
    per = per or (match["every"] or "").strip("每个")
    if number is None:
        return None
    notes = list(measured)
    operator = OPERATORS.get(match["operator"], "none")
    suffix = (match["suffix"] or "").strip("()")
    if suffix in {"左右", "上下"} or match["more"]:
        operator = "≈" if operator == "none" else operator
        notes.append("approximate")
    elif operator == "≈":
        notes.append("approximate")
    elif suffix and operator == "none":
        operator = _SUFFIX_OPERATORS[suffix[-1]]
    if rest:
        notes.append("words_around")
    return Quantity(operator, number, unit, per, change=match["change"] or "", notes=tuple(notes))


def _is_plausible(typed: str, unit: str | None, rest: str, operator: str | None) -> bool:
    """Whether this is a quantity and not a word that begins with a numeral (一般, 十分满意, 一次性)."""
    known = unit is not None and (split_unit(unit.strip("()"))[0] in KNOWN_UNITS or "/" in unit)
    if typed[0] not in _DIGIT:
        return not rest and (known or operator is not None)
    return known or not rest or rest.startswith("(")


def _measure(typed: str, unit_text: str | None) -> tuple[Decimal | None, str, str, tuple[str, ...]]:
    """Number, unit, denominator and notes; 万 and 亿 belong to the unit of money and to the number of anything else."""
    unit, per = split_unit((unit_text or "").strip("()").replace(" ", ""))
    notes: tuple[str, ...] = ("thousands",) if "," in typed else ()
    scale = typed[-1] if typed[-1] in "万亿" else ""
    if scale and unit in {"元", ""} and not (unit == "" and per):
        number = plain_number(typed[:-1])
        if number is None:
            value = read_number(typed)
            number = value and EXACT.scaleb(value, -4 if scale == "万" else -8)
        return number, scale + unit, per, notes
    if unit not in MONEY_UNITS:
        unit = RATIO_UNITS.get(unit, unit)
    return read_number(typed), unit, per, notes
