"""Numbers written with Chinese numerals, alone (十二万) or mixed with digits (3万5千, 1亿2000万)."""

from __future__ import annotations

import re
from decimal import Decimal

from .exact import EXACT

DIGITS = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
SMALL = "十百千拾佰仟"
LARGE = "万亿"

_VALUES = {
    **{digit: Decimal(value) for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: Decimal(value) for value, digit in enumerate("壹贰叁肆伍陆柒捌玖", start=1)},
    "〇": Decimal(0),
    "两": Decimal(2),
}
_EXPONENTS = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8}
_PIECE = re.compile(rf"(?P<arabic>[0-9][0-9,]*(?:\.[0-9]+)?)|(?P<digit>[{DIGITS}])|(?P<power>[{SMALL}{LARGE}])")
_POSITIONAL = re.compile(rf"[{DIGITS}]+")
_NO_POWER = 99
_ZERO = Decimal(0)


def read_chinese_number(text: str) -> Decimal | None:
    """The number *text* spells: 十二万 120000, 三千五 3500, 二〇二一 2021, 3万5千 35000; none where it spells none."""
    if _POSITIONAL.fullmatch(text):
        return Decimal("".join(str(_VALUES[character]) for character in text))
    return _Sum().read(text)


class _Sum:
    """The state of reading one number from left to right."""

    def __init__(self) -> None:
        self.total = _ZERO
        self.section = _ZERO  # below the next 万 or 亿
        self.pending: Decimal | None = None  # a digit that still waits for its power
        self.spoken = False  # whether the pending digit may be short for the next lower power: 三千五
        self.power = _NO_POWER  # the last 十 百 千 of this section
        self.large = _NO_POWER  # the last 万 亿

    def read(self, text: str) -> Decimal | None:
        end = 0
        for piece in _PIECE.finditer(text):
            if piece.start() != end or not self._take(piece[0], piece.lastgroup == "arabic"):
                return None
            end = piece.end()
        if end != len(text) or not text:
            return None
        return EXACT.add(EXACT.add(self.total, self.section), self._last_digit())

    def _take(self, piece: str, arabic: bool) -> bool:
        if piece in _EXPONENTS:
            exponent = _EXPONENTS[piece]
            return self._large_power(exponent) if exponent >= 4 else self._small_power(exponent)
        if self.pending is not None and self.pending != 0:
            return False
        self.spoken = not arabic and self.pending is None
        self.pending = Decimal(piece.replace(",", "")) if arabic else _VALUES[piece]
        return True

    def _small_power(self, exponent: int) -> bool:
        if exponent >= self.power or (self.pending is None and exponent != 1):
            return False
        digit = Decimal(1) if self.pending is None else self.pending
        self.section = EXACT.add(self.section, EXACT.scaleb(digit, exponent))
        self.pending, self.power = None, exponent
        return True

    def _large_power(self, exponent: int) -> bool:
        section = EXACT.add(self.section, self.pending or _ZERO)
        after_wan = exponent == 8 and self.large == 4 and section == 0  # 一万亿
        if (section == 0 and not after_wan) or (exponent >= self.large and not after_wan):
            return False
        if after_wan:
            self.total = EXACT.scaleb(self.total, exponent)
        else:
            self.total = EXACT.add(self.total, EXACT.scaleb(section, exponent))
        self.section, self.pending, self.power, self.large = _ZERO, None, _NO_POWER, exponent
        return True

    def _last_digit(self) -> Decimal:
        if self.pending is None:
            return _ZERO
        power = self.power if self.power != _NO_POWER else self.large
        if self.spoken and 1 < power < _NO_POWER:
            return EXACT.scaleb(self.pending, power - 1)
        return self.pending
