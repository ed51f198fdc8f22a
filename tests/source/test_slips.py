"""The slips Chinese editors make: each has a place, a code and the line as it should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao_plugin.finding import Severity
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Mapping, Node, Scalar

CASES = sorted((Path(__file__).parent / "slips").glob("*.md"))


def _read(front: str) -> SourceDocument:
    return read_document("a.md", f"---\n{front}\n---\n".encode())


def _value(document: SourceDocument, *names: str) -> str:
    node: Node | None = document.front
    for name in names:
        assert isinstance(node, Mapping)
        node = node.get(name)
    assert isinstance(node, Scalar)
    return node.text


def _listing(document: SourceDocument) -> str:
    return "".join(
        f"{item.span.line}:{item.span.column}-{item.span.end_column} {item.code} {item.message}\n    {item.help}\n"
        for item in document.findings
    )


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_file_gets_exactly_the_listed_findings(case: Path, golden: Callable[[Path, str], None]) -> None:
    document = read_document(case.name, case.read_bytes())

    golden(case.with_suffix(".txt"), _listing(document))


SLIPS = [
    # text of the front matter, line in it, column, code, corrected line
    ("项目名称：示例", 1, 5, "SRC08", "项目名称: 示例"),
    ("产出:\n  场次：=1场", 2, 5, "SRC08", "场次: =1场"),
    ("名: {目标值：≥90%}", 1, 8, "SRC08", "名: {目标值: ≥90%}"),
    ("名: {目标值: 5，分值: 10}", 1, 11, "SRC08", "名: {目标值: 5, 分值: 10}"),
    ("明细:\n  - 名称：会议费\n    金额: 1万元", 2, 7, "SRC08", "- 名称: 会议费"),
    ("金额:20万元", 1, 3, "SRC09", "金额: 20万元"),
    ("金额:　20万元", 1, 3, "SRC09", "金额: 20万元"),
    ("产出:\n  场次:=1场", 2, 5, "SRC09", "场次: =1场"),
    ("名: {目标值:≥90%}", 1, 8, "SRC09", "名: {目标值: ≥90%}"),
    ("明细:\n  -名称: 会议费", 2, 3, "SRC09", "- 名称: 会议费"),
    ("明细:\n  － 名称: 会议费\n    金额: 1万元", 2, 3, "SRC14", "- 名称: 会议费"),
    ("明细:\n  —名称: 会议费\n    金额: 1万元", 2, 3, "SRC14", "- 名称: 会议费"),
    ("明细:\n  - 名称: 甲\n    金额: 1万元\n  —— 名称: 会议费", 4, 3, "SRC14", "- 名称: 会议费"),
    ("率: >90%", 1, 4, "SRC10", "率: '>90%'"),
    ("率: >9", 1, 4, "SRC10", "率: '>9'"),
    ("率: |甲|", 1, 4, "SRC10", "率: '|甲|'"),
    ("名: *重点*", 1, 4, "SRC10", "名: '*重点*'"),
    ("名: %甲", 1, 4, "SRC10", "名: '%甲'"),
    ("名: @甲", 1, 4, "SRC10", "名: '@甲'"),
    ("名: &甲", 1, 4, "SRC10", "名: '&甲'"),
    ("名: !甲", 1, 4, "SRC10", "名: '!甲'"),
    ("名: `甲`", 1, 4, "SRC10", "名: '`甲`'"),
    ("名: [2018]5号", 1, 4, "SRC10", "名: '[2018]5号'"),
    ('名: "十四五"规划', 1, 4, "SRC10", "名: '\"十四五\"规划'"),
    ("名: '九'五", 1, 4, "SRC10", "名: '''九''五'"),
    ("名: - 甲", 1, 4, "SRC10", "名: '- 甲'"),
    ("名: {目标值: >90%}", 1, 10, "SRC10", "名: {目标值: '>90%'}"),
    ("名: {备注: [示例]甲}", 1, 9, "SRC10", "名: {备注: '[示例]甲'}"),
    ("*重点*: 5", 1, 1, "SRC10", "'*重点*': 5"),
    ("[示例]项目: 5", 1, 1, "SRC10", "'[示例]项目': 5"),
    ("清单:\n  - >5", 2, 5, "SRC10", "- '>5'"),
    ("名: {目标值: ≥1,000人}", 1, 10, "SRC11", "名: {目标值: '≥1,000人'}"),
    ("名: [1,000人, 5人]", 1, 5, "SRC11", "名: ['1,000人', 5人]"),
    ("名 #1: 甲", 1, 3, "SRC12", "'名 #1': 甲"),
    ("名: {备注: 甲 # 乙}", 1, 11, "SRC12", "名: {备注: '甲 # 乙'}"),
    ("名: 其中: ≤5", 1, 4, "SRC13", "名: '其中: ≤5'"),
    ("名: 其中:", 1, 4, "SRC13", "名: '其中:'"),
    ("名: {备注: 其中: 5}", 1, 9, "SRC13", "名: {备注: '其中: 5'}"),
    ('名: "甲', 1, 4, "SRC04", "名: '\"甲'"),
    ("名: [甲", 1, 4, "SRC04", "名: '[甲'"),
]


@pytest.mark.parametrize(("front", "line", "column", "code", "corrected"), SLIPS)
def test_slip_is_one_error_with_place_and_corrected_line(
    front: str, line: int, column: int, code: str, corrected: str
) -> None:
    (found,) = _read(front).findings

    assert (found.span.line - 1, found.span.column, found.code) == (line, column, code)
    assert found.help == f"改为：{corrected}"
    assert found.severity is Severity.ERROR
    assert not found.rule.waivable


@pytest.mark.parametrize(("front", "line", "column", "code", "corrected"), SLIPS)
def test_corrected_line_is_read_like_the_slip_and_without_finding(
    front: str, line: int, column: int, code: str, corrected: str
) -> None:
    lines = front.split("\n")
    indent = lines[line - 1][: len(lines[line - 1]) - len(lines[line - 1].lstrip())]
    lines[line - 1] = indent + corrected

    repaired = _read("\n".join(lines))

    assert repaired.findings == ()
    assert _plain(repaired.front) == _plain(_read(front).front)


def _plain(node: Node | None) -> object:
    if node is None or isinstance(node, Scalar):
        return node and node.text
    if isinstance(node, Mapping):
        return {entry.key.text: _plain(entry.value) for entry in node}
    return [_plain(item) for item in node]


@pytest.mark.parametrize(
    ("front", "column", "quoted"),
    [("名: 甲 #3号", 6, "'甲 #3号'"), ("名: #3号", 4, "'#3号'"), ("清单:\n  - 甲 # 乙", 7, "'甲 # 乙'")],
)
def test_remark_behind_a_value_is_reported_with_the_cure_for_content(front: str, column: int, quoted: str) -> None:
    (found,) = _read(front).findings

    assert (found.code, found.span.column) == ("SRC12", column)
    assert quoted in found.help


@pytest.mark.parametrize("shown", ["#REF!", "#N/A", "#DIV/0!", "########"])
def test_what_a_spreadsheet_shows_in_place_of_a_value_is_not_to_be_quoted(shown: str) -> None:
    (found,) = _read(f"金额: {shown}").findings

    assert (found.code, found.span.column) == ("SRC12", 5)
    assert "电子表格" in found.message
    assert found.help == "回到电子表格里看这一格本来的值，照它填写。"


def test_remark_behind_a_quoted_value_is_only_to_be_moved() -> None:
    (found,) = _read("名: '甲' # 乙").findings

    assert (found.code, found.help) == ("SRC12", "批注移到上面单独一行。")


@pytest.mark.parametrize(
    ("front", "plain"),
    [
        ("说明: 甲\n  ——乙: 丙", None),
        ("数量:\n  —一般: ≥1人\n  乙: ≥2人", {"数量": {"—一般": "≥1人", "乙": "≥2人"}}),
    ],
)
def test_a_dash_that_opens_no_entry_belongs_to_the_words(front: str, plain: object) -> None:
    document = _read(front)

    assert "SRC14" not in {item.code for item in document.findings}
    assert plain is None or _plain(document.front) == plain


def test_full_width_indent_says_how_many_spaces() -> None:
    document = _read("明细:\n　- 名称: 甲\n　　金额: 1万元")

    assert [(item.code, item.span.line) for item in document.findings] == [("SRC14", 3), ("SRC14", 4)]
    assert [item.help[:10] for item in document.findings] == ["行首改用 2 个半角", "行首改用 4 个半角"]
    assert _plain(document.front) == {"明细": [{"名称": "甲", "金额": "1万元"}]}


@pytest.mark.parametrize(
    ("front", "spaces"),
    [
        ("绩效:\n  产出:\n      甲: ≥1人\n        　乙: ≥2人", 6),
        ("绩效:\n  产出:\n        　甲: ≥1人\n        乙: ≥2人", 8),
        ("绩效:\n  产出:\n        　甲:\n          目标值: 1\n        乙: ≥2人", 8),
        ("明细:\n  - 名称: 甲\n  　　　- 名称: 乙", 2),
    ],
)
def test_full_width_indent_is_to_become_that_of_the_siblings(front: str, spaces: int) -> None:
    (found,) = _read(front).findings

    assert (found.code, found.help.split("：")[0]) == ("SRC14", f"行首改用 {spaces} 个半角空格")


@pytest.mark.parametrize(
    ("front", "plain"),
    [
        ("明细:\n  - 名称: 甲\n\t金额: 1万元", {"明细": [{"名称": "甲", "金额": "1万元"}]}),
        ("明细:\n  - 名称: 甲\n\t- 名称: 乙", {"明细": [{"名称": "甲"}, {"名称": "乙"}]}),
        ("甲:\n    乙:\n\t\t丙: 1\n        丁: 2", {"甲": {"乙": {"丙": "1", "丁": "2"}}}),
        ("甲:\n    乙: 1\n\t丙: 2", {"甲": {"乙": "1", "丙": "2"}}),
        ("\t甲: 1\n乙: 2", {"甲": "1", "乙": "2"}),
    ],
)
def test_tab_before_a_line_is_one_finding_and_the_line_stands_with_its_siblings(front: str, plain: object) -> None:
    document = _read(front)

    assert [item.code for item in document.findings] == ["SRC07"]
    assert _plain(document.front) == plain


def test_a_slip_does_not_hide_the_faults_after_it() -> None:
    document = _read("甲：1\n率: >90%\n金额:20万\n金额: 30万\n名: 其中: ≤5")

    assert [item.code for item in document.findings] == ["SRC08", "SRC10", "SRC09", "SRC05", "SRC13"]


def test_places_after_a_repair_are_those_of_the_file() -> None:
    document = _read("名：甲乙\n率: 'a', b")
    assert document.front

    name, rate = document.front.entries

    assert (name.key.span.column, name.value.span.column, name.value.span.end_column) == (1, 3, 5)
    assert (rate.value.span.column, rate.value.span.end_column) == (4, 10)


def test_two_slips_in_one_value_are_both_reported() -> None:
    codes = [item.code for item in _read("名: {备注: 见[2018]5号 #3}").findings]

    assert codes == ["SRC10", "SRC12"]


def test_nested_slip_is_not_reported_apart_from_the_text_it_belongs_to() -> None:
    document = _read("名: {备注: [甲：乙, >5]尾}")

    assert [item.code for item in document.findings] == ["SRC10"]
    assert _value(document, "名", "备注") == "[甲：乙, >5]尾"


def test_bracketed_value_may_span_lines() -> None:
    document = _read("名: {目标值: 1,\n  备注: >2}\n乙: 3")

    assert [(item.code, item.span.line, item.help) for item in document.findings] == [("SRC10", 3, "改为：备注: '>2'}")]
    assert _value(document, "乙") == "3"


def test_line_without_a_colon_is_left_out_and_said_so() -> None:
    document = _read("甲: 1\n没有冒号\n乙: 2")

    (found,) = document.findings

    assert (found.code, found.span.line) == ("SRC04", 3)
    assert "没有读入" in found.message
    assert _plain(document.front) == {"甲": "1", "乙": "2"}


def test_line_of_full_width_spaces_is_a_blank_line() -> None:
    document = _read("甲:\n　　\n乙: 1\n清单:\n  - 　")

    assert document.findings == ()
    assert _plain(document.front) == {"甲": "", "乙": "1", "清单": [""]}
