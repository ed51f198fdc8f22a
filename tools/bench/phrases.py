"""Queries of every kind drawn from synthetic declarations, and which declarations really answer each."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.search.build import Listed
from jixiao_plugin.site.search.fields import Rank, SearchField
from jixiao_plugin.site.search.record import read_entry
from jixiao_plugin.site.search.tokens import BOUNDARY, normalise

_DOCUMENT_NUMBER = re.compile(r"([\u4e00-\u9fff]{2,5})([〔【\[(（][0-9]{4}[〕】\])）][0-9]+号)")
_DIGITS = re.compile(r"[0-9]{4,}")
_FIELDS = {"部门": Rank.DEPARTMENT, "项目": Rank.TITLE, "指标": Rank.INDICATOR}


@dataclass(frozen=True, slots=True)
class Text:
    """A declaration as plain reading sees it."""

    entry: ListingEntry
    fields: tuple[SearchField, ...]
    everything: str
    """In normal form, fields apart."""
    ranks: tuple[str, ...]
    """The same for the fields of each rank."""


Holds = Callable[[Text], bool]
Asked = tuple[str, Holds]
"""A query, and whether a declaration answers it."""


def text_of(listed: Listed) -> Text:
    """The texts of what is listed."""
    entry, record = listed
    _, fields = read_entry(record.entry)
    ranks = tuple(BOUNDARY.join(normalise(field.text) for field in fields if field.rank is rank) for rank in Rank)
    return Text(entry, fields, BOUNDARY.join(ranks), ranks)


def queries(texts: Sequence[Text], held_out: Sequence[Text], count: int) -> Iterator[tuple[str, list[Asked]]]:
    """For each kind so many queries."""
    chance = random.Random(2021)
    kinds: dict[str, Callable[[], Asked]] = {
        "stretches of 2 to 12 characters": lambda: _literal(_stretch(chance, texts)),
        "the same, of other declarations": lambda: _literal(_stretch(chance, held_out)),
        "document numbers": lambda: _literal(_document_number(chance, texts)),
        "document numbers, recombined": lambda: _literal(_recombined(chance, texts)),
        "codes and digit runs": lambda: _literal(_digits(chance, texts)),
        "two stretches": lambda: _both(_literal(_stretch(chance, texts)), _literal(_stretch(chance, texts))),
        "one without the other": lambda: _without(_literal(_stretch(chance, texts)), _literal(_stretch(chance, texts))),
        "one field, a year, an amount": lambda: _narrowed(chance, texts),
    }
    for kind, draw in kinds.items():
        yield kind, [draw() for _ in range(count)]


def _literal(words: str) -> Asked:
    normal = normalise(words)
    return f'"{words}"', lambda text: normal in text.everything


def _both(one: Asked, other: Asked) -> Asked:
    return f"{one[0]} {other[0]}", lambda text: one[1](text) and other[1](text)


def _without(one: Asked, other: Asked) -> Asked:
    return f"{one[0]} -{other[0]}", lambda text: one[1](text) and not other[1](text)


def _narrowed(chance: random.Random, texts: Sequence[Text]) -> Asked:
    """A stretch of one field, from a year on, up to an amount."""
    name, rank = chance.choice(list(_FIELDS.items()))
    text = chance.choice(texts)
    words = _cut(chance, chance.choice([field.text for field in text.fields if field.rank is rank]))
    normal, year, limit = normalise(words), chance.randint(2020, 2024), chance.randint(20, 200)

    def holds(text: Text) -> bool:
        amount = text.entry.yuan
        is_small = amount is not None and amount < limit * 10_000
        return normal in text.ranks[rank] and text.entry.year >= year and is_small

    return f'{name}:"{words}" 年度≥{year} 金额<{limit}万', holds


def _stretch(chance: random.Random, texts: Sequence[Text]) -> str:
    return _cut(chance, chance.choice(chance.choice(texts).fields).text)


def _cut(chance: random.Random, text: str) -> str:
    """2 to 12 characters of one cell of *text*, as typed."""
    cell = chance.choice([cell for cell in text.split(BOUNDARY) if normalise(cell)])
    length = min(chance.randint(2, 12), len(cell))
    start = chance.randint(0, len(cell) - length)
    words = cell[start : start + length].strip().replace('"', "")
    return words if normalise(words) else cell


def _document_number(chance: random.Random, texts: Sequence[Text]) -> str:
    return "".join(_found(chance, texts, _DOCUMENT_NUMBER).groups())


def _recombined(chance: random.Random, texts: Sequence[Text]) -> str:
    return _found(chance, texts, _DOCUMENT_NUMBER)[1] + _found(chance, texts, _DOCUMENT_NUMBER)[2]


def _digits(chance: random.Random, texts: Sequence[Text]) -> str:
    digits = _found(chance, texts, _DIGITS)[0]
    start = chance.randint(0, len(digits) - 4)
    return digits[start:]


def _found(chance: random.Random, texts: Sequence[Text], pattern: re.Pattern[str]) -> re.Match[str]:
    """A match of *pattern* in a field of one of *texts*."""
    while True:
        matches = [found for field in chance.choice(texts).fields for found in pattern.finditer(field.text)]
        if matches:
            return chance.choice(matches)
