import sqlite3
from collections.abc import Iterable
from decimal import Decimal

import pytest

from jixiao_plugin.dataset.catalog import TABLES
from jixiao_plugin.dataset.database import database_file
from jixiao_plugin.dataset.table import Column, Kind, Table

from .nasty import CELLS, TABLE, lines_of_cells

AMOUNTS: Table[str] = Table(
    "amounts", "金额", "一行一个金额。", (Column("yuan", "金额", Decimal, Kind.DECIMAL, unit="元"),), ("yuan",)
)


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


def found(words: Iterable[str], query: str) -> list[int]:
    database = opened(database_file([TABLE], {"cells": b""}, words))
    return [row[0] for row in database.execute("SELECT rowid FROM search WHERE search MATCH ?", (query,))]


@pytest.mark.parametrize("cell", CELLS)
def test_a_nasty_cell_comes_back_as_it_was(cell: str) -> None:
    database = opened(database_file([TABLE], {"cells": lines_of_cells(cell)}, ()))

    assert database.execute("SELECT id, cell, typeof(cell) FROM cells").fetchall() == [(1, cell, "text")]


def test_an_empty_cell_is_null() -> None:
    database = opened(database_file([TABLE], {"cells": lines_of_cells("")}, ()))

    assert database.execute("SELECT cell FROM cells").fetchall() == [(None,)]


def test_amounts_can_be_compared_and_summed() -> None:
    lines = AMOUNTS.lines(["895000", "0.5", "1200000"]).encode()
    database = opened(database_file([AMOUNTS], {"amounts": lines}, ()))

    assert database.execute("SELECT sum(yuan), count(*) FROM amounts WHERE yuan > 5").fetchall() == [(2095000, 2)]


WORDS = ("专业\n业技\n职称\n称评\n评审\n[2018]96号\n𠮷野", "职称\n称职\n档案")


@pytest.mark.parametrize(
    ("query", "rows"),
    [("职称", [1, 2]), ("职称 称评 评审", [1]), ("档案 评审", []), ('"[2018]96号"', [1]), ("𠮷野", [1])],
)
def test_any_two_characters_find_what_holds_them(query: str, rows: list[int]) -> None:
    assert found(WORDS, query) == rows


def test_every_table_says_what_its_columns_mean_and_which_rows_they_name() -> None:
    lines = {table.name: b"" for table in TABLES}
    database = opened(database_file(TABLES, lines, ()))
    (items,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'items' AND type = 'table'").fetchone()

    assert '"yuan" NUMERIC /* 金额（元） */' in items
    assert 'FOREIGN KEY ("declaration") REFERENCES "declarations" ("id")' in items
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_same_rows_make_the_same_bytes() -> None:
    lines = {"cells": lines_of_cells(*CELLS)}

    assert database_file([TABLE], lines, WORDS) == database_file([TABLE], lines, WORDS)
