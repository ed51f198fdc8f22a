"""Numbers of citizens (GB 11643): 18 characters with a check character, and the old 15 digits without one."""

from __future__ import annotations

import re
from datetime import date

_ID = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
_OLD_ID = re.compile(r"(?<![0-9])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# GB/T 2260: a province, then a prefecture of 01 to 70 or 90; residents of Hong Kong, Macau and Taiwan have 8x0000.
_REGION = re.compile(
    r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:0[1-9]|[1-6][0-9]|70|90)[0-9]{2}|71[0-9]{4}|8[1-3]0000"
)


def is_citizen_id(text: str) -> bool:
    """Whether *text* is an 18-character number with a region, a real date of birth and the right check character."""
    return (
        bool(_ID.fullmatch(text))
        and _is_region(text[:6])
        and _is_date(text[6:14])
        and check(text[:17]) == text[17:].upper()
    )


def is_old_citizen_id(text: str) -> bool:
    """Whether *text* is a 15-digit number with a region and a real date of birth in the last century."""
    return bool(_OLD_ID.fullmatch(text)) and _is_region(text[:6]) and _is_date(f"19{text[6:12]}")


def check(seventeen: str) -> str:
    """The check character that GB 11643 wants after *seventeen* digits."""
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(seventeen, _WEIGHTS, strict=True)) % 11]


def _is_region(text: str) -> bool:
    return _REGION.fullmatch(text) is not None


def _is_date(text: str) -> bool:
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return True
