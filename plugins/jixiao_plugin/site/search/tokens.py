"""The one tokenizer, kept twice: here for the build and in `tokens.js` for the browser; a test proves the two equal.

Chinese is not cut into words, since the same words are cut differently in different sentences. A text is folded into
its *normal form* and every two neighbouring characters of it are a token, so a text that contains a phrase also
contains all tokens of the phrase: nothing can be missed. Folding looks at one character at a time, without its
neighbours, for the same reason.
"""

from __future__ import annotations

import re
import unicodedata
from operator import add

BOUNDARY = "\t"
"""Stands between the cells of one field; no match runs across it. Declaration files hold no tabs."""

_SPACES = (
    0x20,
    *range(0x0A, 0x0E),
    *(0x85, 0xA0, 0x1680),
    *range(0x2000, 0x200B),
    *(0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
)
_UNSEEN = (
    0xAD,
    *range(0x300, 0x370),  # combining marks: é and e are found by each other
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *(0x3099, 0x309A),
    *range(0xFE00, 0xFE10),
    0xFEFF,
)
_OPENING = frozenset("([{〔【〖﹝〘")
_CLOSING = frozenset(")]}〕】〗﹞〙")
_DOCUMENT_NUMBER = re.compile(r"\[(?:19|20)[0-9]{2}\][0-9]{1,5}号")
_LONG_NUMBER = re.compile(r"[0-9]{4,}")
_NUMBER = re.compile(f"({_DOCUMENT_NUMBER.pattern})|{_LONG_NUMBER.pattern}")


class _Folding(dict[int, str]):
    """Normal form of each code point, worked out once and kept."""

    def __missing__(self, code: int) -> str:
        folded = "".join(map(_fold, unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).lower())))
        self[code] = folded
        return folded


def _fold(character: str) -> str:
    if character in _OPENING:
        return "["
    if character in _CLOSING:
        return "]"
    return "" if ord(character) in _DROPPED else character


_DROPPED = frozenset((*_SPACES, *_UNSEEN))
_FOLDING = _Folding()


def normalise(text: str) -> str:
    """*text* in normal form: widths and cases one, all brackets [ ], no white space, no combining marks."""
    return text.translate(_FOLDING)


def tokens(normal: str) -> set[str]:
    """All tokens of a text in normal form: single characters, two-character windows, document numbers, long numbers.

    Numbers of four digits and more also give their four-digit windows, so that a code is found by any part of it.
    """
    found = {token for token in {*normal, *map(add, normal, normal[1:])} if BOUNDARY not in token}
    found.update(_DOCUMENT_NUMBER.findall(normal))
    for number in _LONG_NUMBER.findall(normal):
        found.update(_four_digits(number))
    return found


def required(term: str) -> tuple[str, ...]:
    """Tokens that every text containing *term* (in normal form) has, none twice; a reader may stop early.

    The first half covers the term as far as its tokens can: document numbers and long numbers, then every other
    two-character window that no number covers; the windows between them follow.
    """
    if len(term) < 2:
        return tuple(term)
    documents: list[str] = []
    first: list[str] = []
    later: list[str] = []
    covered: set[int] = set()
    for found in _NUMBER.finditer(term):
        covered.update(range(found.start(), found.end() - 1))
        if found[1]:
            documents.append(found[1])
        else:
            four = _four_digits(found[0])
            first += [*four[::4], *four[-1:]]
            later += four
    windows = [pair for at, pair in enumerate(map(add, term, term[1:])) if at not in covered]
    return tuple(dict.fromkeys([*documents, *first, *windows[::2], *windows[-1:], *windows[1::2], *later]))


def _four_digits(number: str) -> list[str]:
    return [number[start : start + 4] for start in range(len(number) - 3)]
