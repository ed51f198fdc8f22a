"""Rows of a spreadsheet in the front matter are one fault with one repair, and everything around them is read."""

from __future__ import annotations

import pytest

from jixiao_plugin.source.cells import cells_of, pasted_end
from jixiao_plugin.source.read import read_document

HEAD = "---\n年度: 2021\n绩效指标:\n"
TAIL = "项目名称: 示例\n---\n"
ROWS = "产出指标\t产出数量\t技能培训人数\t≥200人\n产出指标\t产出数量\t结业考核人数\t≥200人\n"


def faults(front: str) -> list[tuple[str, int, int]]:
    document = read_document("a.md", f"{HEAD}{front}{TAIL}".encode())
    return [(item.code, item.span.line, item.span.end_line) for item in document.findings]


@pytest.mark.parametrize("indent", ["", "  ", "\t", "\t\t"])
def test_pasted_rows_are_one_fault_over_all_their_lines(indent: str) -> None:
    rows = "".join(f"{indent}{row}\n" for row in ROWS.splitlines())

    assert faults(rows) == [("SRC07", 4, 5)]


def test_what_stands_around_pasted_rows_is_read() -> None:
    document = read_document("a.md", f"{HEAD}{ROWS}{TAIL}".encode())

    assert document.front is not None
    assert [entry.key.text for entry in document.front.entries] == ["年度", "绩效指标", "项目名称"]


def test_the_message_names_the_lines_and_the_cells() -> None:
    (fault,) = read_document("a.md", f"{HEAD}{ROWS}{TAIL}".encode()).findings

    assert "第 4 至 5 行" in fault.message
    assert "产出指标、产出数量、技能培训人数、≥200人" in fault.message
    assert "没有读入" in fault.message


def test_blocks_that_stand_apart_are_told_apart() -> None:
    assert faults(f"{ROWS}主管部门: 示例局\n{ROWS}") == [("SRC07", 4, 5), ("SRC07", 7, 8)]


@pytest.mark.parametrize("row", ["甲\t乙\t丙", "甲\t乙\n丙\t丁", "甲 \t\t乙\t丙\t"])
def test_three_cells_or_two_lines_are_rows(row: str) -> None:
    lines = row.split("\n")

    assert pasted_end(lines, 0) == len(lines)


@pytest.mark.parametrize(
    "text", ["甲\t乙", "\t甲: 乙", "甲:\t乙\t丙", "甲：\t乙\t丙", "# 甲\t乙\t丙", "甲 乙 丙", "\t\t", ""]
)
def test_a_slip_of_the_tab_key_is_no_row(text: str) -> None:
    assert pasted_end([text, "年度: 2021"], 0) == 0


def test_empty_cells_are_left_out() -> None:
    assert cells_of("\t甲\t\t 乙 \t") == ["甲", "乙"]
