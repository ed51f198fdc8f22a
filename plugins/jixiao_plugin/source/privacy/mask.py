"""How personal data is shown: its length and enough to find it by, and no more. The one place that decides this."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from .hit import Hit, Personal

_KEPT = {
    Personal.CITIZEN_ID: (3, 2),
    Personal.MOBILE: (3, 4),
    Personal.BANK_CARD: (2, 4),
    Personal.PASSPORT: (1, 2),
    Personal.PLATE: (2, 0),
    Personal.WECHAT: (2, 0),
    Personal.QQ: (2, 0),
    Personal.NAME: (1, 0),
}
"""Characters that stay at the beginning and at the end."""
_DIGIT = re.compile(r"\d")


def masked_value(kind: Personal, value: str) -> str:
    """*value* with stars for what identifies a person, as long as it was: 138****0000."""
    match kind:
        case Personal.EMAIL | Personal.OFFICE_EMAIL:
            name, _, domain = value.partition("@")
            return f"{name[:1]}{'*' * (len(name) - 1)}@{domain}" if len(name) > 1 else f"*@{domain}"
        case Personal.ADDRESS:
            return _DIGIT.sub("*", value)
        case Personal.PATIENT:
            return value[:1] + "*" * (len(value) - 1)
        case _:
            head, tail = _KEPT[kind]
            return value[:head] + "*" * (len(value) - head - tail) + value[len(value) - tail :]


def mask_lines(lines: Sequence[str], hits: Iterable[Hit]) -> list[str]:
    """The lines of a file with what *hits*, sorted by place, point at masked; places stay where they were."""
    shown = list(lines)
    for number, found in groupby(hits, key=lambda hit: hit.span.line):
        shown[number - 1] = "".join(_pieces(lines[number - 1], found))
    return shown


def _pieces(line: str, hits: Iterable[Hit]) -> Iterator[str]:
    end = 0
    for hit in hits:
        yield line[end : hit.span.column - 1]
        yield hit.masked
        end = hit.span.end_column - 1
    yield line[end:]
