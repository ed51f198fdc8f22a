"""The located tree: every scalar as typed, every place in characters of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.error import YAMLError

from jixiao_plugin.position import Span
from jixiao_plugin.source.events import TreeBuilder, c_events, events, python_events
from jixiao_plugin.source.line import Line
from jixiao_plugin.source.tree import MAX_DEPTH, Mapping, Node, Scalar, Sequence

from .example import EXAMPLE_FRONT


def _build(text: str) -> TreeBuilder:
    builder = TreeBuilder([Line(line) for line in text.split("\n")], 1)
    builder.root = builder.build(events(text))  # type: ignore[attr-defined]
    return builder


def _tree(text: str, parser: object = events) -> Node | None:
    assert callable(parser)
    return TreeBuilder([Line(line) for line in text.split("\n")], 1).build(parser(text))


def _scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Mapping):
        return [scalar for entry in node for scalar in (entry.key, *_scalars(entry.value))]
    if isinstance(node, Sequence):
        return [scalar for item in node for scalar in _scalars(item)]
    return [node] if node else []


def _at(text: str, span: Span) -> str:
    lines = text.split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    middle = lines[span.line : span.end_line - 1]
    return "\n".join(
        [lines[span.line - 1][span.column - 1 :], *middle, lines[span.end_line - 1][: span.end_column - 1]]
    )


def test_c_parser_is_installed_where_tests_run() -> None:
    assert events is c_events


@pytest.mark.parametrize("typed", ["012", "1:30", "否", "2021", "8000.00", "1e3", "2026-02-30", "~", "null", "=1场"])
def test_scalar_is_the_text_that_was_typed(typed: str) -> None:
    tree = _tree(f"值: {typed}\n")

    assert isinstance(tree, Mapping)
    assert tree.get("值") == Scalar(typed, Span(1, 4, 1, 4 + len(typed)))


def test_columns_count_characters_also_beyond_the_first_plane() -> None:
    text = "𠮷甲: 丙\n乙: {𠮷: '𠮷丁', 戊: 己}\n"

    found = [(scalar.text, _at(text, scalar.span)) for scalar in _scalars(_tree(text))]

    assert all(words == place for words, place in found)
    assert [words for words, _ in found] == ["𠮷甲", "丙", "乙", "𠮷", "𠮷丁", "戊", "己"]


def test_every_scalar_of_a_declaration_stands_where_its_span_says() -> None:
    scalars = _scalars(_tree(EXAMPLE_FRONT))

    assert len(scalars) > 50
    assert all(scalar.text == _at(EXAMPLE_FRONT, scalar.span) for scalar in scalars)


def test_blank_value_stands_after_its_colon() -> None:
    tree = _tree("其他资金:\n乙: 1\n")

    assert isinstance(tree, Mapping)
    assert tree.get("其他资金") == Scalar("", Span(1, 6, 1, 6))


def test_block_scalar_ends_with_its_last_line() -> None:
    tree = _tree("甲: |\n  一\n  二\n\n\n乙: 1\n")

    assert isinstance(tree, Mapping)
    assert tree.get("甲") == Scalar("一\n二\n", Span(1, 4, 3, 4))


def test_mapping_ends_with_its_last_value() -> None:
    tree = _tree("甲:\n  乙: 1\n\n# 注\n丙: 2\n")

    assert isinstance(tree, Mapping)
    inner = tree.get("甲")
    assert inner is not None
    assert inner.span == Span(2, 3, 2, 7)


def test_first_of_two_equal_keys_is_kept_and_both_lines_are_named() -> None:
    builder = _build("年度: 2021\n乙:\n  丙: 1\n  丙: 2\n年度: 2022\n")

    faults = [
        (rule.code, offence.span.line, offence.related[0].span.line, offence.field) for rule, offence in builder.faults
    ]

    assert faults == [("SRC05", 4, 3, ("乙", "丙")), ("SRC05", 5, 1, ("年度",))]
    assert "第 3 行和第 4 行" in builder.faults[0][1].message


@pytest.mark.parametrize(
    "text", ["甲: &a 一\n", "甲: &a\n  乙: 1\n", "甲: !!str 一\n", "甲: *a\n", "<<: 一\n", "甲: !t [一]\n"]
)
def test_anchor_alias_tag_and_merge_key_are_refused(text: str) -> None:
    assert [rule.code for rule, _ in _build(text).faults] == ["SRC06"]


def test_levels_beyond_the_limit_are_left_out_without_recursion() -> None:
    text = "".join(f"{' ' * level}甲:\n" for level in range(1000)) + "末: 1\n"

    builder = _build(text)

    assert [rule.code for rule, _ in builder.faults] == ["SRC02"]
    assert builder.faults[0][1].span.line == MAX_DEPTH + 1


def test_collection_as_a_key_is_the_wrong_kind() -> None:
    assert [rule.code for rule, _ in _build("{甲: 乙}: 丙\n").faults] == ["SRC15"]


def test_control_character_written_with_a_backslash_is_reported() -> None:
    assert [rule.code for rule, _ in _build('甲: "\\u200b"\n').faults] == ["SRC07"]


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE_FRONT,
        "甲: |\n  一\n\n乙: >-\n  二\n  三\n丙:\n丁: {戊: '己', 庚: , 辛}\n",
        "- 甲\n-\n- - 乙\n  -\n- {}\n- []\n- 'a''b'\n- \"\\u4e00\"\n",
        "甲: 一\n  二\n\n  三\n乙:\n  - 丙:\n    丁: 1\n",
    ],
)
def test_both_parsers_give_equal_trees(text: str) -> None:
    assert _tree(text, c_events) == _tree(text, python_events)


@given(
    st.lists(
        st.sampled_from(["甲", "𠮷", ": ", "\n", "  ", "- ", "'", "{", "}", "[", "]", ", ", "1", "|"]), max_size=25
    )
)
def test_both_parsers_agree_on_any_text_both_accept(parts: list[str]) -> None:
    text = "".join(parts) + "\n"
    trees = []
    for parser in (c_events, python_events):
        try:
            trees.append(_tree(text, parser))
        except YAMLError:
            return

    assert trees[0] == trees[1]
