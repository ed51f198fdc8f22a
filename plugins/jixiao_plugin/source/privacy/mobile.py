"""Mobile numbers by the prefixes that the ministry had given out by March 2023."""

from __future__ import annotations

import re

_PREFIX = r"1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])"
_MOBILE = re.compile(f"{_PREFIX}[0-9]{{8}}")
_SATELLITE = ("1349", "1740")


def is_mobile(text: str) -> bool:
    """Whether *text* is an 11-digit number that a person's telephone can have."""
    return _MOBILE.fullmatch(text) is not None and not text.startswith(_SATELLITE)
