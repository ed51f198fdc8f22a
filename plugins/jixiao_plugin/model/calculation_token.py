"""The words of a calculation: numbers with their units, operators, signs of equality, totals, separators."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from .chinese_number import DIGITS
from .exact import EXACT, plain
from .number import ARABIC, CHINESE, plain_number, read_number

# Words, not members of an enumeration: a calculation asks for them hundreds of times, and words are ten times as quick.
TokenKind = Literal["number", "operator", "result", "open", "close", "separator", "words"]
"""What a token is; a result is = or a word such as 合计 that a result follows."""
NumberKind = Literal["money", "elided", "count", "ratio", "bare"]
"""What a number counts; elided is 5万, which is money or a count of fifty thousand."""


class Token(NamedTuple):
    """A token with its offsets. The fields from *value* on are a number's."""

    kind: TokenKind
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    """What it counts as: yuan for money, 0.3 for 30%."""
    number_kind: NumberKind = "bare"
    number: Decimal = Decimal(0)
    """The number as typed, before its unit: 0.5 of 0.5万元."""
    unit: str = ""
    """The unit as typed: 万元, 元/人·月, 个房间."""

    @property
    def is_money(self) -> bool:
        """Whether it is money, or 5万, which may be."""
        return self.number_kind in {"money", "elided"}


WEAK_RESULTS = frozenset({"需", "需要", "所需", "为", "约", "大约"})
"""Words that announce a result only where something was calculated before them."""

_END = r"0-9\s*×xX·+=≈÷/(),;:、。!?<>《》〈〉“”\""
WORDS = rf"[^{_END}{DIGITS}十拾乘除-]"
"""Pattern of a character, in folded text, that is neither punctuation nor part of a number or an operator."""
_UNIT = rf"[^{_END}乘除-]{{0,12}}+(?:[/·](?![0-9\s])(?:\([^()0-9]{{1,8}}\)|[^{_END}-]{{1,8}}+))*+"
# A Chinese numeral counts as a number only where an operator or 元 shows it: 二顿午餐 is words.
_SHOWN = rf"(?:{CHINESE}(?=\s?(?:元|[^{_END}-]{{0,6}}[*×xX·÷=+]))|(?<=[*×xX·÷=+]){CHINESE})"
_TOKEN = re.compile(
    rf"(?P<digits>¥?(?:{ARABIC}|{_SHOWN})[余多]?)[ ]?(?P<number>\([万亿]?元\)|[%‰]|{_UNIT})"
    r"|(?P<operator>[*×·÷/+]|[xX-](?=\s?[¥0-9(])|乘以|除以)"
    r"|(?P<result>=+|≈)"
    r"|(?P<open>\()|(?P<close>\))|(?P<separator>[,;:、。!?\n])"
    rf"|(?P<words>{WORDS}++|[^\s])"
)
_TOTAL = re.compile(
    r"(?:(?:合计|共计|总计|小计|累计|总共|等于|合|共|计)(?:需要|需|为|约|人民币)?|所需|需要|需|大约|约|为)$"
)
_STARTS_NUMBER = re.compile(rf"[:\s]{{0,2}}[¥0-9{DIGITS}十]")
_MONEY_UNIT = re.compile(r"\(?([万亿]?)元\)?(?:(?:/|每)[^共合]*)?")
_COUNT_UNIT = re.compile(r"(?:(?!每|左右|上下|以内|以上|审定|预计|安排|整$)[^共合])*")
_OPERATORS = {"×": "*", "x": "*", "X": "*", "·": "*", "乘以": "*", "÷": "/", "除以": "/"}
_SCALES = {"万": 4, "亿": 8}
_KINDS: dict[str, TokenKind] = {"result": "result", "open": "open", "close": "close", "separator": "separator"}
_PERCENT = {"%": -2, "‰": -3}
_POWERS = {power: Decimal(1).scaleb(power) if power < 0 else Decimal(10**power) for power in (-3, -2, 0, 4, 8)}


def tokens(text: str) -> list[Token]:
    """The tokens of the folded *text*, from left to right; spaces are left out."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group == "number":
            _take_number(found, match, text)
        elif group == "words":
            _take_words(found, text, match.start(), match.end())
        elif group == "operator":
            found.append(Token("operator", _OPERATORS.get(match[0], match[0]), match.start(), match.end()))
        elif group:
            found.append(Token(_KINDS[group], match[0], match.start(), match.end()))
    return found


def _take_number(found: list[Token], match: re.Match[str], text: str) -> None:
    """Adds a number to *found*, and the words that stand behind its unit."""
    start, digits_end = match.span("digits")
    unit_start, end = match.span("number")
    number = read_counted(text[start:digits_end], text[unit_start:end], apart=unit_start > digits_end)
    if number is None:
        found.append(Token("words", match[0], start, end))
        return
    unit_end = unit_start + number.length
    last = unit_end if number.length else digits_end
    typed = text[start:last]
    found.append(Token("number", typed, start, last, number.value, number.kind, number.number, number.unit))
    if unit_end < end:
        _take_words(found, text, unit_end, end)


class Number(NamedTuple):
    """What a number with its unit says, wherever it stands; *length* is that of its unit as typed."""

    value: Decimal
    kind: NumberKind
    number: Decimal
    unit: str
    length: int


@lru_cache(maxsize=4096)
def read_counted(written: str, words: str, *, apart: bool) -> Number | None:
    """The number *written* with the *words* behind it, which a space holds *apart*; none where it is no number."""
    digits = written.strip("¥余多")
    power = _SCALES.get(digits[-1], 0)
    number = plain_number(digits[:-1] if power else digits)
    value = read_number(digits) if number is None else EXACT.multiply(number, _POWERS[power]) if power else number
    if value is None:
        return None
    parted = power and apart and not words.startswith("元")  # 54.5万 审定
    unit, kind, scale = _unit("" if parted else words, currency=written[0] == "¥")
    typed_unit, typed = unit.strip("()"), value
    if power and kind not in {"count", "ratio"}:
        kind = "elided" if kind == "bare" else kind
        typed = Decimal(plain(EXACT.scaleb(value, -power))) if number is None else number
        typed_unit = digits[-1] + typed_unit
    counted = EXACT.multiply(value, _POWERS[scale]) if scale else value
    return Number(counted, kind, typed, typed_unit, len(unit))


def _unit(words: str, *, currency: bool) -> tuple[str, NumberKind, int]:
    """The unit that *words* behind a number begin with, its kind, and the power of ten it stands for."""
    if words in _PERCENT:
        return words, "ratio", _PERCENT[words]
    if words.startswith("/"):
        return words, "bare", 0  # 2000/人, 0.5万/月
    money = _MONEY_UNIT.match(words)
    if money:
        return money[0], "money", _SCALES.get(money[1], 0)
    if currency:
        return "", "money", 0
    unit = words
    if len(words) > 1 or words in WEAK_RESULTS:
        total = _TOTAL.search(words)
        unit = words[: total.start()] if total else words
        match = _COUNT_UNIT.match(unit)
        unit = match[0] if match else ""
    return unit, "count" if unit else "bare", 0


def _take_words(found: list[Token], text: str, start: int, end: int) -> None:
    """Adds words to *found*, of which a last 合计, 共 … directly before a number announces a result."""
    total = _TOTAL.search(text, start, end) if _STARTS_NUMBER.match(text, end) else None
    cut = total.start() if total else end
    if start < cut:
        found.append(Token("words", text[start:cut], start, cut))
    if total:
        found.append(Token("result", total[0], cut, end))
