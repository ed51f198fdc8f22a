import io
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jixiao_plugin.dataset.frame import read_frame
from jixiao_plugin.dataset.parquet import parquet_file
from jixiao_plugin.dataset.table import Column, Kind, Table

from .nasty import CELLS, frame_of

Row = tuple[str, Decimal | None, str]

TABLE: Table[Row] = Table(
    "amounts",
    "金额",
    "一行一个金额。",
    (
        Column("id", "编号", lambda row: row[0], Kind.INTEGER, required=True),
        Column("yuan", "金额", lambda row: row[1], Kind.DECIMAL, unit="元"),
        Column("day", "日期", lambda row: row[2], Kind.DATE),
    ),
    ("id",),
)


def table_of(*amounts: str, day: str = "") -> Any:
    rows = ((str(number), Decimal(amount) if amount else None, day) for number, amount in enumerate(amounts, 1))
    frame = read_frame(TABLE, TABLE.lines(rows).encode())
    return pq.read_table(io.BytesIO(parquet_file(frame)))


def test_amounts_are_exact_decimals() -> None:
    table = table_of("895000", "0.1", "0", "")

    assert table.schema.field("yuan").type == pa.decimal128(38, 2)
    assert table.column("yuan").to_pylist() == [Decimal(895000), Decimal("0.1"), Decimal(0), None]


def test_no_place_is_lost_where_a_number_has_many() -> None:
    table = table_of("333333.33333336", "1")

    assert table.schema.field("yuan").type == pa.decimal128(38, 8)
    assert table.column("yuan").to_pylist() == [Decimal("333333.33333336"), Decimal(1)]


@pytest.mark.parametrize("number", ["9" * 24 + "." + "9" * 14, "-" + "1" * 24])
def test_the_largest_numbers_that_a_table_holds_fit(number: str) -> None:
    assert table_of(number).column("yuan").to_pylist() == [Decimal(number)]


@pytest.mark.parametrize("number", ["1" * 25, "0." + "1" * 15])
def test_a_number_beyond_that_is_left_to_its_text(number: str) -> None:
    assert table_of(number).column("yuan").to_pylist() == [None]


def test_whole_numbers_and_days_are_what_they_are() -> None:
    table = table_of("1", day="2021-12-31")

    assert table.column("id").to_pylist() == [1]
    assert table.column("day").to_pylist() == [date(2021, 12, 31)]


def test_every_column_brings_its_title_with_the_unit() -> None:
    field = table_of("1").schema.field("yuan")

    assert field.metadata[b"title"].decode() == "金额（元）"


@pytest.mark.parametrize("cell", CELLS)
def test_a_nasty_cell_comes_back_as_it_was(cell: str) -> None:
    table = pq.read_table(io.BytesIO(parquet_file(frame_of(cell))))

    assert table.column("cell").to_pylist() == [cell]


def test_a_table_without_rows_still_has_its_columns() -> None:
    table = table_of()

    assert table.num_rows == 0
    assert table.column_names == ["id", "yuan", "day"]


def test_the_same_rows_make_the_same_bytes() -> None:
    assert parquet_file(frame_of(*CELLS)) == parquet_file(frame_of(*CELLS))
