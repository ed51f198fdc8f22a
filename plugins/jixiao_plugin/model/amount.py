"""Money exactly as written: a decimal number with its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .exact import EXACT, plain
from .glyph import fold
from .number import MONEY_AHEAD, NUMBER, plain_number, read_number


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money as typed and as it counts."""

    raw: str
    number: Decimal
    unit: str
    """元, 万元 or 亿元, spelled out."""
    approximate: bool = False
    """Whether 约, 左右 … stands with it."""
    notes: frozenset[str] = frozenset()
    """How it was written: `unit_elided` (20万), `full_width` digits or comma, `thousands`, `chinese_numeral`,
    `expected` (预计 …)."""
    yuan: Decimal = field(init=False, compare=False)
    """The amount in yuan, exact; worked out once, because whatever looks at an amount asks for it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "yuan", EXACT.multiply(self.number, UNIT_FACTORS[self.unit]))


UNIT_FACTORS = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_UNITS = {"万": "万元", "亿": "亿元"}
_EXPONENTS = {"元": 0, "万元": 4, "亿元": 8}

APPROXIMATE = r"(?:大约|约为|约|大概|将近|接近|近)"
"""Words before an amount that make it approximate."""
EXPECTED = r"(?:预计|预估|估计|暂估|拟)"
"""Words before an amount that make it a forecast, yet a definite one."""

_BEFORE = rf"(?:{APPROXIMATE}|{EXPECTED}|审定|核定|安排|共计|合计|总计|小计|共|计|需要|需|为|人民币|\s)*+"
MONEY = (
    rf"{MONEY_AHEAD}(?P<sign>-?)(?P<currency>¥?)\s?(?P<number>{NUMBER})(?P<more>[余多](?=[万亿元]))?"
    r"\s?(?P<unit>[万亿]?元|\(\s?[万亿]?元\s?\)|[万亿]元?)?"
)
"""Pattern of an amount in folded text. It matches bare numbers too; `amount_of` refuses them."""

_AMOUNT = re.compile(rf"(?P<before>{_BEFORE}){MONEY}(?P<after>(?:整|人民币|左右|上下|\s)*+)", re.DOTALL)
_FORECAST = re.compile(EXPECTED)
_ROUGHLY = re.compile(rf"{APPROXIMATE}|左右|上下")
_FULL_WIDTH = re.compile("[０-９]|[0-9０-９][，．][0-9０-９]")
_NO_NOTES: frozenset[str] = frozenset()
_LONGEST = 200
_UNIT_WRAPPING = str.maketrans("", "", "() ")


@lru_cache(maxsize=4096)
def parse_amount(text: str) -> Amount | None:
    """The amount *text* writes; none where it is something else, and a bare number is something else."""
    match = _AMOUNT.fullmatch(fold(text).strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    amount = amount_of(match, text)
    if amount is None:
        return None
    approximate = amount.approximate or bool(_ROUGHLY.search(match["before"] + match["after"]))
    expected = {"expected"} if _FORECAST.search(match["before"]) else set()
    return Amount(text, amount.number, amount.unit, approximate, amount.notes | expected)


def amount_of(match: re.Match[str], raw: str) -> Amount | None:
    """The amount in a match of MONEY; none for a bare number. *raw* is the typed text of the match."""
    currency, number, unit = match.group("currency", "number", "unit")
    if not unit and not currency and number[-1] not in "万亿":
        return None
    return _amount(_Parts(match["sign"], currency, number, match["more"], unit), raw)


class _Parts(NamedTuple):
    """The parts of a match of MONEY."""

    sign: str
    currency: str
    number: str
    more: str | None
    unit: str | None


@lru_cache(maxsize=4096)
def _amount(parts: _Parts, raw: str) -> Amount | None:
    written = parts.number + (parts.unit or "").translate(_UNIT_WRAPPING)
    digits = written.removesuffix("元")
    unit = _UNITS.get(digits[-1], "元")
    number = plain_number(digits if unit == "元" else digits[:-1])
    if number is None:
        value = read_number(digits)
        if value is None:
            return None
        number = Decimal(plain(EXACT.scaleb(value, -_EXPONENTS[unit])))
    if parts.sign:
        number = number.copy_negate()
    elided = digits == written and not parts.currency
    return Amount(raw, number, unit, bool(parts.more), _notes(parts.number, raw, elided))


def _notes(number: str, raw: str, elided: bool) -> frozenset[str]:
    notes = []
    if elided:
        notes.append("unit_elided")
    if "," in number:
        notes.append("thousands")
    if number not in raw and _FULL_WIDTH.search(raw):
        notes.append("full_width")
    if number[0] not in "0123456789":
        notes.append("chinese_numeral")
    return frozenset(notes) if notes else _NO_NOTES


def money_text(yuan: Decimal) -> str:
    """*yuan* as a sentence says it: 20.72万元 from ten thousand yuan on, 4500元 below; `parse_amount` reads it back."""
    if abs(yuan) >= 10_000:
        return plain(EXACT.scaleb(yuan, -4)) + "万元"
    return plain(yuan) + "元"
