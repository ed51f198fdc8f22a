"""Numbers as a reader sees them: exact, grouped by thousands, split at the decimal point so that columns align."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ..model.amount import UNIT_FACTORS
from ..model.declaration import Money, MoneyState
from ..model.exact import EXACT, percent


@dataclass(frozen=True, slots=True)
class Figure:
    """A number cut at its decimal point; *fraction* brings its point along and is empty for a whole number."""

    whole: str
    fraction: str = ""

    def __str__(self) -> str:
        return self.whole + self.fraction


def figure(number: Decimal) -> Figure:
    """*number* with thousands groups, without needless zeros, never rounded."""
    whole, _, fraction = f"{number:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return Figure("0" if whole == "-0" and not fraction else whole, f".{fraction}" if fraction else "")


def in_unit(yuan: Decimal, unit: str) -> Figure:
    """An amount in yuan, said in *unit* exactly."""
    return figure(EXACT.multiply(yuan, 1 / UNIT_FACTORS[unit]))  # units are powers of ten, whose inverse is exact


def places(figures: Iterable[Figure]) -> int:
    """How many characters a column's widest fraction takes, its point included; six at most, as 万元 has no more."""
    return min(7, max((len(item.fraction) for item in figures), default=0))


def percent_words(part: Decimal, whole: Decimal) -> str:
    """*part* of *whole* as 22.3%, a last 0 kept so that a column aligns; empty where there is no whole."""
    return f"{percent(part, whole):f}%" if whole else ""


def money_words(money: Money | None, unit: str) -> str:
    """An amount with its unit, or in words what stands in its place: blank, zero and 不适用 are three things."""
    if money is None or money.state is MoneyState.BLANK:
        return "未填"
    if money.state is MoneyState.NOT_APPLICABLE:
        return "不适用"
    if money.yuan is None:
        return money.text
    return amount_words(money.yuan, unit)


def amount_words(yuan: Decimal, unit: str) -> str:
    """An amount in yuan with its unit: 89.5 万元."""
    return f"{in_unit(yuan, unit)} {unit}"


_DIGITS = "零一二三四五六七八九十"


def counted(number: int) -> str:
    """A small count as it is said before a measure word: 两笔, 五笔; digits from eleven on."""
    if number == 2:
        return "两"
    return _DIGITS[number] if 0 <= number <= 10 else f" {number} "


def grouped(count: int) -> str:
    """A count as a reader sees it: 1,074."""
    return f"{count:,}"


def plain_number(number: Decimal) -> str:
    """A number that is not money: as typed, without groups or an exponent."""
    return f"{number:f}"


def file_size(length: int) -> str:
    """How large a file of *length* bytes is: 65 字节, 1.8 KB, 36 KB, 1.2 MB."""
    if length < 1000:
        return f"{length} 字节"
    size, unit = Decimal(length) / 1024, "KB"
    if size >= 1000:
        size, unit = size / 1024, "MB"
    return f"{size.quantize(Decimal('0.1') if size < 10 else Decimal(1), ROUND_HALF_UP)} {unit}"
