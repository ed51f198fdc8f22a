import csv
import io
import json

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jixiao_plugin.dataset.frame import Frame
from jixiao_plugin.dataset.text_files import BYTE_ORDER_MARK, csv_file, harmless, json_file, json_lines

from .nasty import CELLS, as_typed, frame_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def rows_of_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def csv_of(frame: Frame) -> bytes:
    return b"".join(csv_file(frame))


def test_a_csv_opens_with_a_mark_that_tells_excel_it_is_no_gbk() -> None:
    assert csv_of(frame_of("甲")).startswith(BYTE_ORDER_MARK + b"id,cell\n")


@pytest.mark.parametrize("cell", CELLS)
def test_a_nasty_cell_comes_back_from_csv_as_it_was(cell: str) -> None:
    assert [as_typed(found) for _, found in rows_of_csv(csv_of(frame_of(cell)))[1:]] == [cell]


def test_no_cell_of_a_csv_opens_a_formula() -> None:
    cells = [cell for _, cell in rows_of_csv(csv_of(frame_of(*CELLS)))]

    assert [cell for cell in cells if cell[0] in "=+-@\t\r\n＝＋－＠"] == []


@given(TEXTS)
@example("'=x")
@example("''=x")
@example("'x")
def test_making_a_cell_harmless_can_be_undone(text: str) -> None:
    (cell,) = harmless(pa.array([text])).to_pylist()

    assert as_typed(cell) == text


def test_a_harmless_cell_stays_as_it_is() -> None:
    assert harmless(pa.array(["80人*2000=16万元"])).to_pylist() == ["80人*2000=16万元"]


@given(st.lists(TEXTS, max_size=5))
def test_any_text_comes_back_from_csv_and_json_lines(cells: list[str]) -> None:
    frame = frame_of(*cells)

    from_csv = [as_typed(cell) for _, cell in rows_of_csv(csv_of(frame))[1:]]
    from_json = [json.loads(line)["cell"] for line in b"".join(json_lines(frame)).split(b"\n")[:-1]]

    assert from_csv == cells
    assert from_json == cells


def test_an_empty_cell_is_empty_in_csv_and_left_out_of_json() -> None:
    frame = frame_of("", "甲")

    assert rows_of_csv(csv_of(frame))[1:] == [["1", ""], ["2", "甲"]]
    assert b"".join(json_lines(frame)) == '{"id":1}\n{"id":2,"cell":"甲"}\n'.encode()


def test_a_table_without_rows_is_a_head_in_csv_and_nothing_in_json_lines() -> None:
    frame = frame_of()

    assert csv_of(frame) == BYTE_ORDER_MARK + b"id,cell\n"
    assert b"".join(json_lines(frame)) == b""


def test_one_json_file_holds_every_table_by_name() -> None:
    lines = b"".join(json_lines(frame_of("甲", '带"引号"')))

    read = json.loads(b"".join(json_file([("cells", lines), ("none", b"")])))

    assert read == {"cells": [{"id": 1, "cell": "甲"}, {"id": 2, "cell": '带"引号"'}], "none": []}
