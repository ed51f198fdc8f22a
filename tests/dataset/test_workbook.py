import io
import zipfile

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from jixiao_plugin.dataset.code_lists import CODE_LISTS, code_rows
from jixiao_plugin.dataset.frame import read_frame
from jixiao_plugin.dataset.table import Column, Kind, Table
from jixiao_plugin.dataset.workbook import LONGEST, workbook_file

from .nasty import CELLS, TABLE, frame_of

NUMBERS: Table[str] = Table(
    "numbers",
    "数",
    "一行一个数。",
    (
        Column("yuan", "金额", lambda row: row, Kind.DECIMAL, unit="元"),
        Column("page", "网页", lambda row: f"https://example.org/{row}/", Kind.ADDRESS, required=True),
    ),
    ("yuan",),
)


def sheet_of(content: bytes, number: int = 0) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return book[book.sheetnames[number]]


@pytest.mark.parametrize("cell", CELLS)
def test_a_nasty_cell_comes_back_from_the_workbook_as_it_was(cell: str) -> None:
    sheet = sheet_of(workbook_file([frame_of("前", cell, "后")]))

    before, found, after = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    # Excel undoes what the format has for characters that XML cannot hold; openpyxl leaves most of that to its caller.
    assert (before, found if found == cell else unescape(found), after) == ("前", cell, "后")


def test_a_text_that_looks_like_a_formula_is_none_even_once_somebody_edits_it() -> None:
    cell = sheet_of(workbook_file([frame_of("=1+1")]))["B2"]

    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    text = sheet_of(workbook_file([frame_of("长" * (LONGEST + 1))]))["B2"].value

    assert len(text) == LONGEST
    assert text.endswith("……")


def test_an_astral_character_is_not_cut_in_two() -> None:
    text = sheet_of(workbook_file([frame_of("𠮷" * LONGEST)]))["B2"].value

    assert set(text) == {"𠮷", "…"}


def test_a_head_holds_the_column_s_name_and_shows_its_title_with_the_unit() -> None:
    head = sheet_of(workbook_file([read_frame(NUMBERS, NUMBERS.lines(["1"]).encode())]))["A1"]

    assert head.value == "yuan"
    assert head.number_format == ';;;"金额（元）"'


def test_amounts_are_numbers_and_addresses_are_links() -> None:
    frame = read_frame(NUMBERS, NUMBERS.lines(["895000.5", "-0.01"]).encode())
    sheet = sheet_of(workbook_file([frame]))

    assert [sheet["A2"].value, sheet["A3"].value] == [895000.5, -0.01]
    assert sheet["A2"].number_format == "#,##0.00"
    assert sheet["B3"].hyperlink.target == "https://example.org/-0.01/"


def test_a_number_that_a_spreadsheet_would_round_stays_a_text() -> None:
    long = "1234567890123456.78"
    frame = read_frame(NUMBERS, NUMBERS.lines([long, "123456789012.345"]).encode())
    sheet = sheet_of(workbook_file([frame]))

    assert sheet["A2"].value == long
    assert sheet["A3"].value == 123456789012.345


def test_a_row_is_as_high_as_its_longest_text_takes_lines() -> None:
    sheet = sheet_of(workbook_file([frame_of("短", "长" * 78, "一\n二\n三", "长" * 9_000)]))

    heights = [sheet.row_dimensions[row].height for row in range(2, 6)]

    assert sheet["B2"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width == pytest.approx(80, abs=1)
    assert heights == [None, 2 * 15, 3 * 15, 27 * 15]


def test_the_head_stays_in_sight_and_can_be_filtered_by() -> None:
    sheet = sheet_of(workbook_file([frame_of("甲", "乙")]))

    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:B3"


def test_a_table_too_long_for_a_sheet_goes_on_in_the_next() -> None:
    content = workbook_file([frame_of("甲", "乙", "丙")], most_rows=2)
    book = openpyxl.load_workbook(io.BytesIO(content))

    assert book.sheetnames == ["单元格", "单元格 2"]
    assert [cell.value for cell in book["单元格 2"]["B"]] == ["cell", "丙"]


def test_every_table_has_a_sheet_even_without_rows() -> None:
    codes = read_frame(CODE_LISTS, CODE_LISTS.lines(code_rows()).encode())
    book = openpyxl.load_workbook(io.BytesIO(workbook_file([frame_of(), codes])))

    assert book.sheetnames == [TABLE.title, CODE_LISTS.title]
    assert [row[0] for row in book[TABLE.title].iter_rows(values_only=True)] == ["id"]


def test_the_same_rows_make_the_same_bytes() -> None:
    assert workbook_file([frame_of(*CELLS)]) == workbook_file([frame_of(*CELLS)])


def test_no_clock_stands_in_the_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_file([frame_of("甲")]))) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")
