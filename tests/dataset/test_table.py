from decimal import Decimal

import pytest

from jixiao_plugin.dataset.table import Column, Kind, Table, holds

from .nasty import CELLS, frame_of

TABLE: Table[Decimal] = Table(
    "t", "表", "一行一个数。", (Column("yuan", "金额", lambda row: row, Kind.DECIMAL, unit="元"),), ("yuan",)
)


def test_a_head_names_the_unit() -> None:
    assert TABLE.columns[0].head == "金额（元）"


def test_numbers_are_written_exactly_and_without_an_exponent() -> None:
    assert TABLE.lines([Decimal("8.95E+5"), Decimal("20.50"), Decimal("-0.10")]).split() == ["895000", "20.5", "-0.1"]


@pytest.mark.parametrize(
    ("number", "is_held"),
    [("1" * 24, True), ("1" * 25, False), ("0." + "1" * 14, True), ("0." + "1" * 15, False), ("-1", True)],
)
def test_a_column_holds_thirty_eight_digits(number: str, is_held: bool) -> None:
    assert holds(Decimal(number)) is is_held


def test_what_a_withdrawn_declaration_does_not_say_is_empty() -> None:
    kept: Column[str] = Column("id", "编号", lambda row: row, kept=True)
    lost: Column[str] = Column("name", "名称", lambda row: f"名{row}")
    table = Table("t", "表", "一行一个。", (kept, lost), ("id",))

    assert table.lines(["7"], withdrawn=True) == "7,\r\n"
    assert table.lines(["7"]) == "7,名7\r\n"


def test_rows_travel_as_lines_and_come_back() -> None:
    frame = frame_of(*CELLS)

    assert [cells.to_pylist() for _, cells in frame.columns][1] == list(CELLS)


def test_a_table_longer_than_a_block_of_the_reader_is_one_frame() -> None:
    cells = [f"{number}" + "长" * 300_000 for number in range(40)]

    frame = frame_of(*cells)

    assert frame.data.column(1).to_pylist() == cells
