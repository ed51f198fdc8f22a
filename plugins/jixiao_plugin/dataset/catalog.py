"""All tables of the data set, and how they are filled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from isal import isal_zlib

from ..forms.catalog import Catalog
from ..rules.catalog import ALL_INFOS
from .code_lists import CODE_LISTS, DICTIONARY, FORMS, RULES, code_rows, dictionary_rows
from .declarations import DECLARATIONS
from .indicators import (
    INDICATOR_COLUMNS,
    INDICATORS,
    UNUSED_LEVELS,
    indicator_rows,
    remark_rows,
    unused_rows,
)
from .money import CALCULATIONS, FUNDS, ITEMS, calculation_rows, fund_rows, item_rows
from .subject import Subject
from .table import Table
from .words import FIELDS, FINDINGS, LISTS, TEXTS, field_rows, finding_rows, list_rows, text_rows


@dataclass(frozen=True, slots=True)
class Filled:
    """A table and the rows that one declaration adds to it."""

    table: Table[Any]
    rows: Callable[[Subject], Iterable[Any]]


def _itself(subject: Subject) -> Iterable[Subject]:
    return (subject,)


FILLED = (
    Filled(DECLARATIONS, _itself),
    Filled(FIELDS, field_rows),
    Filled(FUNDS, fund_rows),
    Filled(ITEMS, item_rows),
    Filled(CALCULATIONS, calculation_rows),
    Filled(INDICATORS, indicator_rows),
    Filled(INDICATOR_COLUMNS, remark_rows),
    Filled(UNUSED_LEVELS, unused_rows),
    Filled(LISTS, list_rows),
    Filled(TEXTS, text_rows),
    Filled(FINDINGS, finding_rows),
)
"""The tables that declarations fill, in the order in which they are listed."""

CODE_TABLES: tuple[Table[Any], ...] = (CODE_LISTS, FORMS, RULES, DICTIONARY)
"""The tables that say what the others mean."""

TABLES: tuple[Table[Any], ...] = (*(filled.table for filled in FILLED), *CODE_TABLES)
"""All of them."""

_BETWEEN = "\0"
"""Stands between the tables of a record; no cell can hold it."""


def record(subject: Subject) -> bytes:
    """The rows of one declaration in all its tables, packed: a few thousand bytes, which is how they travel."""
    withdrawn = subject.checked.is_withdrawn
    filled = FILLED[:1] if withdrawn else FILLED
    lines = [item.table.lines(item.rows(subject), withdrawn=withdrawn) for item in filled]
    return isal_zlib.compress(_BETWEEN.join(lines).encode())


def lines_of(records: Sequence[bytes], catalog: Catalog) -> dict[str, bytes]:
    """The lines of every table, by name: of *records* in their order, and of the code tables."""
    parts: list[list[bytes]] = [[] for _ in FILLED]
    for packed in records:
        for found, lines in zip(parts, isal_zlib.decompress(packed).split(_BETWEEN.encode()), strict=False):
            found.append(lines)
    filled = {item.table.name: b"".join(found) for item, found in zip(FILLED, parts, strict=True)}
    return filled | {
        CODE_LISTS.name: CODE_LISTS.lines(code_rows()).encode(),
        FORMS.name: FORMS.lines(catalog.editions).encode(),
        RULES.name: RULES.lines(sorted(ALL_INFOS, key=lambda info: info.code)).encode(),
        DICTIONARY.name: DICTIONARY.lines(dictionary_rows(TABLES)).encode(),
    }
