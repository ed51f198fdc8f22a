"""Narratives in a printed cell: marks hang, lists keep theirs, tables stay tables, every character as typed."""

import pytest

from jixiao_plugin.exchange.narrative import narrative_content
from jixiao_plugin.exchange.printed_form import Paragraph, TypedTable
from jixiao_plugin.source.read import read_document


def content(body: str) -> list[Paragraph | TypedTable]:
    document = read_document("a.md", f"---\n表式: x\n---\n\n## 立项依据\n\n{body}\n".encode())
    (section,) = document.sections
    return list(narrative_content(section.blocks))


def test_the_mark_of_an_item_stands_apart_from_its_text() -> None:
    assert content("1、甲，\n接着写。\n（二）乙") == [Paragraph("甲，接着写。", "1、"), Paragraph("乙", "（二）")]


def test_marks_of_markdown_are_printed_as_typed() -> None:
    assert content("80人*2000=16万元，_a_ ~b~ `c` [词](https://example.org/)") == [
        Paragraph("80人*2000=16万元，_a_ ~b~ `c` [词](https://example.org/)")
    ]


def test_a_small_heading_is_told_from_a_paragraph() -> None:
    assert content("### 小题\n\n正文") == [Paragraph("小题", is_heading=True), Paragraph("正文")]


def test_entries_of_a_list_keep_their_marks_and_their_continued_lines() -> None:
    assert content("- 甲\n  接着\n- two\n  words\n\n3. 丙") == [
        Paragraph("甲接着", "- "),
        Paragraph("two words", "- "),
        Paragraph("丙", "3. "),
    ]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |", (("名称", "数量"), ("甲", "1"))),
        ("名称 | 数量\n--- | ---\n甲 | ", (("名称", "数量"), ("甲", ""))),
        ("| 名称 | 数量 |\n|:--|--:|\n| | |\n| a\\|b |", (("名称", "数量"), ("", ""), ("a|b", ""))),
        ("| 名称 |\n|---|\n| 甲 | 多一格 |", (("名称", ""), ("甲", "多一格"))),
    ],
)
def test_a_typed_table_keeps_every_cell(typed: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert content(typed) == [TypedTable(rows)]
