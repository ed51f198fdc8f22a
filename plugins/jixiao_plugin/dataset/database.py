"""The tables as one SQLite database, with a full-text search that finds any two Chinese characters.

What the rows of many tables say again of their declaration (year, department, project) stands once, with the
declaration. Such rows are stored in a bare table; a view under the table's own name shows them as other forms do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
from adbc_driver_sqlite import dbapi

from .frame import Frame
from .table import Column, Kind, Table

_AFFINITY = {Kind.INTEGER: "INTEGER", Kind.DECIMAL: "NUMERIC"}
_UNSAFE = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
"""Of a file that is thrown away where anything goes wrong."""
_ONE_SEGMENT = 1 << 28
"""Bytes that the index gathers in memory before it writes: all of them at once."""

SEARCH = "search"


def database_file(frames: Sequence[Frame], words: Iterable[str]) -> bytes:
    """The database of *frames*; *words* are those each declaration is found by, in their order."""
    with TemporaryDirectory(prefix="jixiao-") as folder:
        path = Path(folder, "data.sqlite")
        with closing(sqlite3.connect(path)) as database:
            definitions = _definitions([frame.table for frame in frames])
            database.executescript(";\n".join(("PRAGMA page_size = 16384", _UNSAFE, *definitions)))
        _fill(path, frames)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript(f"{_UNSAFE}; BEGIN")
            _index(database, words)
            database.execute("COMMIT")
        return path.read_bytes()


def _definitions(tables: Sequence[Table[Any]]) -> Iterator[str]:
    stored = {table.name: _stored(table) for table in tables}
    for table in tables:
        yield _definition(table, stored)
        if table.repeats:
            yield _view(table)


def _definition(table: Table[Any], stored: Mapping[str, str]) -> str:
    columns = (_column(column) for column in table.columns if not column.repeated)
    links = (
        f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {_name(stored[link.table])} ({_names(link.key)})"
        for link in table.links
    )
    parts = ",\n  ".join((*columns, f"PRIMARY KEY ({_names(table.key)})", *links))
    # Rows that belong to a declaration lie in the order of their key; declarations keep the number that search knows.
    kind = " WITHOUT ROWID" if len(table.key) > 1 else ""
    return f"CREATE TABLE {_name(stored[table.name])} (\n  {parts}\n){kind}"


def _view(table: Table[Any]) -> str:
    link = table.links[0]
    ((column, key),) = zip(link.columns, link.key, strict=True)
    shown = ",\n  ".join(
        f"{'whole' if shown.repeated else 'part'}.{_name(shown.name)} /* {shown.head} */" for shown in table.columns
    )
    return (
        f"CREATE VIEW {_name(table.name)} AS SELECT\n  {shown}\nFROM {_name(_stored(table))} AS part "
        f"LEFT JOIN {_name(link.table)} AS whole ON whole.{_name(key)} = part.{_name(column)}"
    )


def _stored(table: Table[Any]) -> str:
    """The name of the table that holds its rows."""
    return f"bare_{table.name}" if table.repeats else table.name


def _column(column: Column[Any]) -> str:
    affinity = _AFFINITY.get(column.kind, "TEXT")
    return f"{_name(column.name)} {affinity}{' NOT NULL' if column.required else ''} /* {column.head} */"


def _fill(path: Path, frames: Iterable[Frame]) -> None:
    """Binds whole columns: the module of the standard library would take each of ten million cells by itself."""
    with dbapi.connect(str(path), autocommit=True) as connection, connection.cursor() as cursor:
        for pragma in _UNSAFE.split("; "):
            cursor.execute(pragma)
        for frame in frames:
            cells = {
                column.name: cells.dictionary_decode()
                for column, cells in frame.columns
                if not column.repeated and cells.null_count < len(cells)
            }
            if cells:
                cursor.adbc_ingest(_stored(frame.table), pa.table(cells), mode="append")


def _index(database: sqlite3.Connection, words: Iterable[str]) -> None:
    """The words by which declarations are found: every two neighbouring characters are one, so nothing is missed."""
    database.execute(
        f"CREATE VIRTUAL TABLE {SEARCH} USING fts5(words, content = '', columnsize = 0, detail = none, "
        "tokenize = \"ascii tokenchars '[]'\")"
    )
    database.execute(f"INSERT INTO {SEARCH} ({SEARCH}, rank) VALUES ('hashsize', {_ONE_SEGMENT})")
    database.executemany(f"INSERT INTO {SEARCH} (rowid, words) VALUES (?, ?)", enumerate(words, 1))


def _name(name: str) -> str:
    return f'"{name}"'


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))
