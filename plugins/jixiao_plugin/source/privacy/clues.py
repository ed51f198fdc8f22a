"""Which detectors a text needs at all: one cheap look, since hardly any declaration holds anything personal."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORDS = bytes(byte if bytes((byte,)).isalnum() else 32 for byte in range(256))
"""Everything but ASCII letters and digits becomes a blank; blanks and hyphens inside numbers are taken out before."""
_LONG_NUMBER = re.compile(rb"[0-9]{11}")
_LETTERED_NUMBER = re.compile(rb"[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}")
_FULL_WIDTH = "０１２３４５６７８９"

# Each expression opens with one literal character and looks ahead, because that is searched ten times as fast as a
# choice of words.
_NAMED = r"(?=姓名|及电话|[ \t]*[：:][ \t]*['\"“]?[\u4e00-\u9fff]|[ \t][\u4e00-\u9fff])"
_PERSONS = tuple(re.compile(end + _NAMED) for end in ("人", "生", "者", "童", "儿", "主(?<=户主)"))
_SEXES = tuple(re.compile(sex + r"(?=[，,）) \t])") for sex in "男女")
_CASE_NUMBER = re.compile(r"号(?=码?[ \t]*[:：]?[ \t]*[A-Za-z]{0,2}[0-9]{6})")
_HOMES = tuple(
    map(
        re.compile,
        (
            "住(?=址|所地)",
            "居(?=住[地在于])",
            "家(?=住|庭地址)",
            "户(?=籍地|籍所在|口所在)",
            "收(?=货地址)",
            "组(?=.{0,4}[0-9０-９])",
            "室(?<=[0-9０-９]室)",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What a text could hold; generous."""

    numbers: bool
    letters: bool
    """A capital letter with digits behind it, as in plates and passports."""
    accounts: bool
    persons: bool
    addresses: bool


def clues(text: str) -> Clues:
    """What *text* could hold."""
    words = [word for word in text.encode(errors="replace").translate(_WORDS, b" -").split() if len(word) > 5]
    return Clues(
        numbers=any(map(_LONG_NUMBER.search, words)) or any(digit in text for digit in _FULL_WIDTH),
        letters=any(map(_LETTERED_NUMBER.search, words)),
        accounts="@" in text or "微" in text or "Q" in text or "q" in text,
        persons=any(pattern.search(text) for pattern in (*_PERSONS, *_SEXES, _CASE_NUMBER)),
        addresses=any(pattern.search(text) for pattern in _HOMES),
    )
