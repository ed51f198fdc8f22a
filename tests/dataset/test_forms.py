"""Every table says the same in every form: as text files, in Parquet, in the workbook and in the database."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from jixiao_plugin.dataset.catalog import FILLED, TABLES, record
from jixiao_plugin.dataset.export import Source, table_files
from jixiao_plugin.dataset.table import NUMBERS, Table
from jixiao_plugin.forms.catalog import Catalog

from .nasty import as_typed
from .samples import subject
from .test_rows import SPECIAL_FUND, TWO_PERIODS

Files = Mapping[str, bytes]
Cells = list[list[object]]


@pytest.fixture(scope="module")
def files(repository: Path, catalog: Catalog) -> Files:
    seed = (repository / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
    withdrawn = SPECIAL_FUND.replace("年度: 2021", "状态: 撤回\n撤回理由: 重复\n年度: 2021")
    texts = {"2021/a": SPECIAL_FUND, "2021/b": TWO_PERIODS, "2021/c": withdrawn, "2021/rsj-zhuanxiang": seed}
    sources = [Source(record(subject(text, name)), "职称\n称评") for name, text in texts.items()]
    return {file.facts.path: file.content for file in table_files(sources, catalog)}


def plain(table: Table[Any], rows: list[list[Any]]) -> Cells:
    """Numbers as decimals, days as text, nothing as None."""
    return [
        [_plain(cell, is_number=column.kind in NUMBERS) for column, cell in zip(table.columns, row, strict=True)]
        for row in rows
    ]


def _plain(cell: Any, *, is_number: bool) -> object:
    if cell in (None, ""):
        return None
    if is_number:
        return Decimal(str(cell)).normalize()
    return cell.isoformat() if isinstance(cell, date) else cell


def of_csv(files: Files, table: Table[Any]) -> Cells:
    text = files[f"csv/{table.name}.csv"].decode("utf-8-sig")
    names, *rows = csv.reader(io.StringIO(text, newline=""))
    assert tuple(names) == table.names
    return plain(table, [[as_typed(cell) for cell in row] for row in rows])


def of_json_lines(files: Files, table: Table[Any]) -> Cells:
    rows = map(json.loads, files[f"jsonl/{table.name}.jsonl"].split(b"\n")[:-1])
    return plain(table, [[row.get(name) for name in table.names] for row in rows])


def of_json(files: Files, table: Table[Any]) -> Cells:
    rows = json.loads(files["jixiao.json"])[table.name]
    return plain(table, [[row.get(name) for name in table.names] for row in rows])


def of_parquet(files: Files, table: Table[Any]) -> Cells:
    rows = pq.read_table(io.BytesIO(files[f"parquet/{table.name}.parquet"])).to_pylist()
    return plain(table, [[row[name] for name in table.names] for row in rows])


def of_workbook(files: Files, table: Table[Any]) -> Cells:
    names, *rows = openpyxl.load_workbook(io.BytesIO(files["jixiao.xlsx"]))[table.title].iter_rows(values_only=True)
    assert names == table.names
    return plain(table, [list(row) for row in rows])


def of_database(files: Files, table: Table[Any]) -> Cells:
    database = sqlite3.connect(":memory:")
    database.deserialize(files["jixiao.sqlite"])
    cursor = database.execute(f"SELECT * FROM {table.name} ORDER BY {', '.join(table.key)}")
    assert tuple(column[0] for column in cursor.description) == table.names
    return plain(table, [list(row) for row in cursor])


@pytest.mark.parametrize("read", [of_json_lines, of_json, of_parquet, of_workbook], ids=lambda read: str(read.__name__))
@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_table_has_the_same_rows_in_every_form(
    files: Files, table: Table[Any], read: Callable[[Files, Table[Any]], Cells]
) -> None:
    assert read(files, table) == of_csv(files, table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_table_has_the_same_rows_in_the_database(files: Files, table: Table[Any]) -> None:
    keys = [table.names.index(name) for name in table.key]

    expected = sorted(of_csv(files, table), key=lambda row: [row[key] for key in keys])

    assert of_database(files, table) == expected


def test_most_tables_of_the_sample_have_rows(files: Files) -> None:
    assert [item.table.name for item in FILLED if not of_csv(files, item.table)] == ["lists"]
