"""Codes of organisations, which are public: 统一社会信用代码 (GB 32100) and the older 组织机构代码 (GB 11714)."""

from __future__ import annotations

import re

_CHARSET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {character: value for value, character in enumerate(_CHARSET)}
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_CREDIT_CODE = re.compile(f"[159Y][{_CHARSET}]{{17}}")

_ORGANISATION_CODE = re.compile(r"[0-9A-Z]{8}-?[0-9X]")
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def is_credit_code(text: str) -> bool:
    """Whether *text* is an 18-character code of GB 32100 whose check character agrees."""
    if not _CREDIT_CODE.fullmatch(text):
        return False
    weighted = sum(_VALUES[character] * weight for character, weight in zip(text[:17], _WEIGHTS, strict=True))
    return _CHARSET[-weighted % 31] == text[17]


def is_organisation_code(text: str) -> bool:
    """Whether *text* is a 9-character code of GB 11714, hyphen or not, whose check character agrees."""
    if not _ORGANISATION_CODE.fullmatch(text):
        return False
    weighted = sum(int(character, 36) * weight for character, weight in zip(text, _ORGANISATION_WEIGHTS, strict=False))
    return "0123456789X0"[11 - weighted % 11] == text[-1]
