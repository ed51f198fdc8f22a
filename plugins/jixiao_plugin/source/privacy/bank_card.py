"""Numbers of bank cards: prefix of an issuer, length, and the check digit of Luhn."""

from __future__ import annotations

import re

_CARD = re.compile(r"(?=(?:62|4|5[1-5]|2[2-7]|3[47]))[0-9]{16,19}")
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def is_bank_card(text: str) -> bool:
    """Whether *text* can be the number of a card; one in ten numbers of that prefix can, so its context matters."""
    return _CARD.fullmatch(text) is not None and _luhn(text) == 0


def _luhn(text: str) -> int:
    digits = [int(digit) for digit in reversed(text)]
    return (sum(digits[::2]) + sum(_DOUBLED[digit] for digit in digits[1::2])) % 10
