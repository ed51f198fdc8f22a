"""The tables as one SQLite database, with a full-text search that finds any two Chinese characters."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from .table import Column, Kind, Table

_AFFINITY = {Kind.INTEGER: "INTEGER", Kind.DECIMAL: "NUMERIC"}
_ONE_SEGMENT = 1 << 28
"""Bytes that the index gathers in memory before it writes: all of them at once."""

SEARCH = "search"


def database_file(tables: Iterable[Table[Any]], lines: Mapping[str, bytes], words: Iterable[str]) -> bytes:
    """The database of *tables* with their *lines*; *words* are those each declaration is found by, in their order."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.executescript("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; BEGIN")
        for table in tables:
            database.execute(_definition(table))
            database.executemany(_insertion(table), csv.reader(io.StringIO(lines[table.name].decode(), newline="")))
        _index(database, words)
        database.execute("COMMIT")
        return database.serialize()
    finally:
        database.close()


def _definition(table: Table[Any]) -> str:
    columns = (_column(column) for column in table.columns)
    links = (
        f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {_name(link.table)} ({_names(link.key)})"
        for link in table.links
    )
    parts = ",\n  ".join((*columns, f"PRIMARY KEY ({_names(table.key)})", *links))
    return f"CREATE TABLE {_name(table.name)} (\n  {parts}\n)"


def _column(column: Column[Any]) -> str:
    affinity = _AFFINITY.get(column.kind, "TEXT")
    return f"{_name(column.name)} {affinity}{' NOT NULL' if column.required else ''} /* {column.head} */"


def _insertion(table: Table[Any]) -> str:
    """An empty cell is bound as an empty text and made NULL here: the module binds None at ten times the cost."""
    cells = ", ".join(["nullif(?, '')"] * len(table.columns))
    return f"INSERT INTO {_name(table.name)} VALUES ({cells})"


def _index(database: sqlite3.Connection, words: Iterable[str]) -> None:
    """The words by which declarations are found: every two neighbouring characters are one, so nothing is missed."""
    database.execute(
        f"CREATE VIRTUAL TABLE {SEARCH} USING fts5(words, content = '', columnsize = 0, detail = none, "
        "tokenize = \"unicode61 remove_diacritics 0 tokenchars '[]'\")"
    )
    database.execute(f"INSERT INTO {SEARCH} ({SEARCH}, rank) VALUES ('hashsize', {_ONE_SEGMENT})")
    database.executemany(f"INSERT INTO {SEARCH} (rowid, words) VALUES (?, ?)", enumerate(words, 1))


def _name(name: str) -> str:
    return f'"{name}"'


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))
