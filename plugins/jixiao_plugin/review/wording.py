"""Texts in normal form: two that are equal in it say the same, whatever spaces, glyphs and units are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from ..model.document_number import find_document_numbers
from ..model.exact import plain
from ..model.glyph import fold
from ..model.prose import find_amounts
from ..model.unit import unit_in_name

_SPACE = re.compile(r"\s+")
_LOOSE_SPACE = re.compile(r"(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")
_QUOTES = str.maketrans("“”„‟‘’「」『』﹁﹂", '""""\'\'""""""')
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_LONGEST = 4000
"""Longer sentences are compared as they are typed."""


@lru_cache(maxsize=8192)
def plain_text(text: str) -> str:
    """*text* with one glyph for each meaning and without spaces, but for those that part Latin words or numbers."""
    return _LOOSE_SPACE.sub("", _SPACE.sub(" ", fold(text).translate(_QUOTES)))


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """The name of an indicator or of a line, without the unit that it may carry in parentheses at its end."""
    text = plain_text(name)
    unit = unit_in_name(text)
    return text.rpartition("(")[0] if unit else text


@lru_cache(maxsize=2048)
def plain_sentence(sentence: str) -> str:
    """*sentence* with its amounts of money in yuan and its document numbers as they should be written."""
    if len(sentence) > _LONGEST:
        return plain_text(sentence)
    found = [
        (amount.start, amount.end, plain(amount.amount.yuan) + "元")
        for amount in find_amounts(sentence)
        if not amount.amount.approximate
    ]
    found += [(item.start, item.end, item.normalised) for item in find_document_numbers(sentence) if item.normalised]
    return plain_text(_THOUSANDS.sub("", _replaced(sentence, sorted(found)))).replace("*", "×")


def _replaced(text: str, found: Iterable[tuple[int, int, str]]) -> str:
    pieces, position = [], 0
    for start, end, written in found:
        if start >= position:
            pieces += [text[position:start], written]
            position = end
    return "".join((*pieces, text[position:]))


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """How alike two names in normal form are, from 0 to 1; whichever comes first."""
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
