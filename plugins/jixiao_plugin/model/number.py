"""Numbers as forms write them: 1300, 3,498,000.00, 3千, 1亿2000万, 十二."""

from __future__ import annotations

from decimal import Decimal

from .chinese_number import DIGITS, read_chinese_number

# Bounded and never entered halfway, so that a search over any text takes linear time; longer runs are no numbers.
_PLAIN = (
    r"(?<![0-9])(?:[0-9]{1,3}(?:,[0-9]{3}){1,16}+(?![0-9]|,[0-9]{3})|[0-9]{1,60}+(?![0-9]))(?:\.[0-9]{1,60}+(?![0-9]))?"
)
_POWER = r"(?:百(?!分)|千(?![克米瓦卡伏])|[万亿])"  # not 100百分比, not 5千克
ARABIC = rf"{_PLAIN}(?:{_POWER}{{1,3}}+(?:{_PLAIN}{_POWER}{{1,3}}+){{0,4}}+)?"
"""Pattern of a number that begins with a digit, in folded text."""
CHINESE = rf"(?<![{DIGITS}])[{DIGITS}十拾](?:[{DIGITS}十拾千仟佰万亿]|百(?!分)){{0,30}}+(?![{DIGITS}])"
"""Pattern of a number in Chinese numerals."""
_STARTS = rf"0-9{DIGITS}十拾"
NUMBER = rf"(?=[{_STARTS}])(?:{ARABIC}|{CHINESE})"
"""Pattern of any number, in folded text; it looks ahead because most places are quickly seen to begin none."""
MONEY_AHEAD = rf"(?=[-¥\s{_STARTS}])"
"""Pattern of nothing, before what may begin an amount of money."""


def read_number(text: str) -> Decimal | None:
    """The value of *text*, which is folded and matches NUMBER; none where its numerals make none (三万五万)."""
    value = plain_number(text)
    return read_chinese_number(text) if value is None else value


def plain_number(text: str) -> Decimal | None:
    """The value of *text*, read as above, where it is digits alone, with its decimals as typed; none otherwise."""
    return Decimal(text.replace(",", "")) if text.isascii() else None
