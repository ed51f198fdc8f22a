"""The body: sections, blocks and passages that know where each character stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.finding import Finding
from jixiao_plugin.source.body import read_body
from jixiao_plugin.source.document import BlockKind, Section
from jixiao_plugin.source.log import FaultLog

from .example import EXAMPLE_BODY


def _read(text: str) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    log = FaultLog("a.md")
    sections = read_body(text.split("\n"), 0, log)
    return sections, log.findings()


def _blocks(text: str) -> list[tuple[str, str, str]]:
    (section,), _ = _read(f"## 甲\n{text}")
    return [(block.kind.value, block.marker, block.passage.text) for block in section.blocks]


def _codes(text: str) -> list[tuple[str, int]]:
    return [(item.code, item.span.line) for item in _read(text)[1]]


def test_sections_keep_the_order_of_the_file() -> None:
    sections, found = _read(EXAMPLE_BODY)

    assert [section.heading for section in sections] == ["项目概况", "项目资金总额的计算依据", "需要说明的其他问题"]
    assert [section.is_blank for section in sections] == [False, False, True]
    assert found == ()


def test_span_of_a_heading_is_that_of_its_words() -> None:
    (section,), _ = _read("\n## 项目概况 ##\n文")

    assert (section.heading, section.span.line, section.span.column, section.span.end_column) == ("项目概况", 2, 4, 8)


@pytest.mark.parametrize(
    "marker", ["1、", "12、", "１、", "一、", "十二、", "（1）", "（一）", "(2)", "①", "⑳", "1.", "1．"]
)
def test_line_that_opens_like_an_item_of_the_form_starts_one(marker: str) -> None:
    space = "" if marker == "1." else " "
    assert _blocks(f"前文\n{marker}{space}甲\n乙") == [("paragraph", "", "前文"), ("item", marker, "甲乙")]


@pytest.mark.parametrize("text", ["1场", "2021年、", "一是", "（说明）", "（2021）5号、", "1.5万元", "1．5万元"])
def test_other_lines_go_on_with_the_paragraph(text: str) -> None:
    assert _blocks(f"甲\n{text}") == [("paragraph", "", f"甲{text}")]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("有序做好\n职称工作", "有序做好职称工作"),
        ("word\nof mouth", "word of mouth"),
        ("说明,\nnext", "说明, next"),
        ("预算2021\n2022年", "预算2021 2022年"),
        ("共80\n人", "共80人"),
        ("使用Word\n编写", "使用Word编写"),
        ("16万元；\n  住宿", "16万元；住宿"),
        ("　　段首　\n下行", "段首下行"),
    ],
)
def test_lines_join_without_a_space_between_chinese_and_with_one_between_latin(lines: str, joined: str) -> None:
    assert _blocks(lines) == [("paragraph", "", joined)]


def test_marks_of_markdown_are_literal() -> None:
    text = "80人*2000=16万元 **甲** _乙_ ~~丙~~ `丁`"

    assert _blocks(text) == [("paragraph", "", text)]
    assert _codes(f"## 甲\n{text}") == []


def test_lists_and_tables_keep_their_source() -> None:
    (section,), found = _read(
        "## 甲\n文\n- 一\n  下行\n\n- 二\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. 一\n2. 二\n### 小\n"
    )

    assert [(block.kind, block.raw) for block in section.blocks] == [
        (BlockKind.PARAGRAPH, ""),
        (BlockKind.LIST, "- 一\n  下行\n\n- 二"),
        (BlockKind.TABLE, "| a | b |\n|---|---|\n| 1 | 2 |"),
        (BlockKind.LIST, "1. 一\n2. 二"),
        (BlockKind.HEADING, ""),
    ]
    assert found == ()


def test_any_words_of_a_passage_map_back_to_the_file() -> None:
    lines = EXAMPLE_BODY.split("\n")
    passages = [block.passage for section in _read(EXAMPLE_BODY)[0] for block in section.blocks]

    places = [
        (passage, place, passage.span(place, place + 1)) for passage in passages for place in range(len(passage.text))
    ]

    assert len(places) > 200
    assert all(lines[span.line - 1][span.column - 1] == passage.text[place] for passage, place, span in places)


def test_text_before_the_first_heading_is_one_finding() -> None:
    _, found = _read("\n前言。\n\n又一段。\n## 甲\n")

    assert [(item.code, item.span.line) for item in found] == [("SRC17", 2)]
    assert "2 行" in found[0].message


def test_second_section_of_a_heading_is_reported_with_both_lines() -> None:
    sections, found = _read("## 甲\n一\n## 乙\n## 甲\n二")

    assert [section.text for section in sections] == ["一", ""]
    assert [(item.code, item.span.line, item.related[0].span.line) for item in found] == [("SRC19", 4, 1)]


@pytest.mark.parametrize(
    ("text", "heading"),
    [("##甲", "甲"), ("# 甲", "甲"), ("＃＃ 甲", "甲"), (" ## 甲", "甲"), ("##　甲", "甲")],
)
def test_mistyped_heading_is_read_and_reported(text: str, heading: str) -> None:
    (section,), found = _read(f"{text}\n文")

    assert section.heading == heading
    assert [(item.code, item.help) for item in found] == [("SRC18", "改为：## 甲")]


@pytest.mark.parametrize("text", ["#1号楼", "C#", "见 ## 节"])
def test_number_signs_in_text_are_no_heading(text: str) -> None:
    assert _blocks(text) == [("paragraph", "", text)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<b>粗</b>", 2),
        ("甲<br/>", 2),
        ("甲\n<img src=x onerror=y", 3),
        ("<!-- 注 -->", 2),
        ("<div\nclass=a>", 2),
        ("![图](a.png)", 2),
        ("    缩进", 2),
        ("\t缩进", 2),
        ("标题\n====", 3),
        ("标题\n----", 3),
        ("\n---", 3),
        ("####四级", 2),
        ("##", 2),
        ("示例文\n费用\t金额\t备注\n会议\t2万元\t", 3),
        ("| 甲 | 乙 |\n| 1 | 2 |", 2),
        ("文\n甲 | 乙\n1 | 2", 3),
        ("文\n[甲](JavaScript:alert(1))", 3),
    ],
)
def test_what_is_not_in_the_dialect_is_reported(text: str, line: int) -> None:
    assert _codes(f"## 甲\n{text}")[0] == ("SRC18", line)


@pytest.mark.parametrize(
    "text", ["a<b 且 c>d", "<90%", "≤5<6>4", "x <y", "<https://example.com>", "[甲](../a.md)", "2 - 1"]
)
def test_formulas_and_links_are_no_fault(text: str) -> None:
    assert _codes(f"## 甲\n{text}") == []


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("费用\t金额\n会议\t2万元", "第一行写“| 费用 | 金额 |”，第二行写“|---|---|”"),
        ("| 甲 | 乙 |\n| 1 | 2 |", "在这一行（表头）下面加一行“|---|---|”"),
        ("[甲](javascript:alert(1))", "把地址改成 https:// 开头的网址"),
    ],
)
def test_damage_of_the_body_is_one_finding_that_says_how_to_repair_it(text: str, advice: str) -> None:
    (found,) = _read(f"## 甲\n{text}")[1]

    assert found.code == "SRC18"
    assert advice in found.help


@pytest.mark.parametrize(
    "text", ["1、\t甲", "甲\t", "A|B 型", "甲 | 乙\n---|---\n1 | 2", "[甲](https://example.com/javascript:1)"]
)
def test_a_tab_or_bar_alone_is_no_fault(text: str) -> None:
    assert _codes(f"## 甲\n{text}") == []


def test_indent_inside_a_paragraph_or_list_is_no_code() -> None:
    assert _codes("## 甲\n一\n    二\n\n- 三\n    四\n\n    五") == []


@given(
    st.lists(
        st.sampled_from(["甲", "a", "\n", "\n\n", " ", "1、", "- ", "|", "## ", "### ", "　", "*", "---"]), max_size=40
    )
)
def test_no_character_of_a_section_is_lost(parts: list[str]) -> None:
    text = "".join(parts)

    sections, found = _read(f"## 首\n{text}")

    if not found:
        kept = "".join(section.heading + section.text for section in sections)
        marks = str.maketrans("", "", " \n　#")
        assert kept.translate(marks) == f"首{text}".translate(marks)
