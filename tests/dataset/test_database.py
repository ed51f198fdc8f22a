import sqlite3
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_plugin.dataset.catalog import TABLES, lines_of, record
from jixiao_plugin.dataset.database import database_file
from jixiao_plugin.dataset.frame import read_frame
from jixiao_plugin.dataset.table import Column, Kind, Table
from jixiao_plugin.forms.catalog import Catalog

from .nasty import CELLS, frame_of
from .samples import subject

AMOUNTS: Table[str] = Table(
    "amounts", "金额", "一行一个金额。", (Column("yuan", "金额", Decimal, Kind.DECIMAL, unit="元"),), ("yuan",)
)


def opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    return database


def found(words: Iterable[str], query: str) -> list[int]:
    database = opened(database_file([frame_of()], words))
    return [row[0] for row in database.execute("SELECT rowid FROM search WHERE search MATCH ?", (query,))]


@pytest.mark.parametrize("cell", CELLS)
def test_a_nasty_cell_comes_back_as_it_was(cell: str) -> None:
    database = opened(database_file([frame_of(cell)], ()))

    assert database.execute("SELECT id, cell, typeof(cell) FROM cells").fetchall() == [(1, cell, "text")]


def test_an_empty_cell_is_null() -> None:
    database = opened(database_file([frame_of("", "甲")], ()))

    assert database.execute("SELECT cell FROM cells").fetchall() == [(None,), ("甲",)]


def test_amounts_can_be_compared_and_summed() -> None:
    lines = AMOUNTS.lines(["895000", "0.5", "1200000"]).encode()
    database = opened(database_file([read_frame(AMOUNTS, lines)], ()))

    assert database.execute("SELECT sum(yuan), count(*) FROM amounts WHERE yuan > 5").fetchall() == [(2095000, 2)]


WORDS = ("专业\n业技\n职称\n称评\n评审\n[2018]96号\n𠮷野", "职称\n称职\n档案\n《档")


@pytest.mark.parametrize(
    ("query", "rows"),
    [("职称", [1, 2]), ("职称 称评 评审", [1]), ("档案 评审", []), ('"[2018]96号"', [1]), ("𠮷野", [1]), ("《档", [2])],
)
def test_any_two_characters_find_what_holds_them(query: str, rows: list[int]) -> None:
    assert found(WORDS, query) == rows


def test_every_table_says_what_its_columns_mean_and_which_rows_they_name() -> None:
    database = opened(database_file([read_frame(table, b"") for table in TABLES], ()))
    (bare,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'bare_items'").fetchone()
    (items,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'items'").fetchone()

    assert '"yuan" NUMERIC /* 金额（元） */' in bare
    assert 'FOREIGN KEY ("declaration") REFERENCES "declarations" ("id")' in bare
    assert '"yuan" /* 金额（元） */' in items
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_same_rows_make_the_same_bytes() -> None:
    frame = frame_of(*CELLS)

    assert database_file([frame], WORDS) == database_file([frame], WORDS)


def test_what_a_row_says_again_of_its_declaration_is_stored_once(repository: Path, catalog: Catalog) -> None:
    seed = (repository / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
    lines = lines_of([record(subject(seed, "2021/a"))], catalog)
    database = opened(database_file([read_frame(table, lines[table.name]) for table in TABLES], ()))

    stored = [row[1] for row in database.execute("PRAGMA table_info(bare_items)")]
    shown = database.execute("SELECT declaration, year, project_name, sum(yuan) FROM items").fetchall()

    assert not {"year", "department", "project_name"} & set(stored)
    assert shown == [("2021/a", 2021, "人社局专项资金", 895000)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
