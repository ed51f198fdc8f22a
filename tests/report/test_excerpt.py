"""The caret stands under the span in columns of the display, whatever the line is made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.position import Span
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.excerpt import excerpt

PLAIN = Display()


def place(line: str, word: str) -> Span:
    """The place of *word* in *line*, which is line 1."""
    start = line.index(word) + 1
    return Span(1, start, 1, start + len(word))


@pytest.mark.parametrize(
    ("line", "word", "blanks", "carets"),
    [
        ("    金额: 20万", "20万", 10, 4),
        ("地名: 𠮷林=1场", "=1场", 10, 4),
        ("𠮷𠮷: 𠮷", "𠮷", 0, 2),
        ("ＡＢＣ：２０万元", "２０万元", 8, 8),
        ("e\u0301tude: 20万", "20万", 7, 4),
        ("半角ｶﾅ: 及时", "及时", 8, 4),
        ("“示例”: 及时", "及时", 8, 4),
        ("㈠示例 20万", "20万", 7, 4),
        ("金额:\t20万", "20万", 9, 4),
        ("a\u200bb: 20万", "20万", 12, 4),
    ],
)
def test_the_caret_stands_at_display_width(line: str, word: str, blanks: int, carets: int) -> None:
    shown = excerpt(line, place(line, word), PLAIN, room=100)

    assert shown.carets == " " * blanks + "^" * carets


def test_ambiguous_punctuation_takes_two_columns_where_the_terminal_says_so() -> None:
    line = "“示例”……: 及时"

    narrow = excerpt(line, place(line, "及时"), Display(ambiguous=1), room=100)
    wide = excerpt(line, place(line, "及时"), Display(ambiguous=2), room=100)

    assert len(wide.carets) - len(narrow.carets) == 4


def test_a_blank_value_is_marked_by_one_caret() -> None:
    shown = excerpt("其他资金:", Span(1, 6, 1, 6), PLAIN, room=100)

    assert shown.carets == " " * 9 + "^"


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    shown = excerpt("第一行  ", Span(1, 2, 3, 4), PLAIN, room=100)

    assert shown.carets == "  ^^^^"


def test_a_carriage_return_is_not_part_of_the_line() -> None:
    assert excerpt("金额: 20万\r", Span(1, 5, 1, 8), PLAIN, room=100).source == "金额: 20万"


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "前" * 200 + "错处" + "后" * 200

    shown = excerpt(line, place(line, "错处"), PLAIN, room=40)

    assert shown.source.startswith("…前") and shown.source.endswith("后…")
    assert "错处" in shown.source
    assert PLAIN.columns(shown.source) <= 40


def test_a_span_longer_than_the_display_is_marked_as_far_as_it_is_shown() -> None:
    line = "错" * 200

    shown = excerpt(line, Span(1, 1, 1, 201), PLAIN, room=40)

    assert PLAIN.columns(shown.source) <= 40
    assert len(shown.carets) == PLAIN.columns(shown.source.rstrip("…"))


@given(
    st.text(st.characters(exclude_characters="\n"), max_size=80),
    st.integers(0, 90),
    st.integers(0, 90),
    st.integers(20, 60),
    st.sampled_from([1, 2]),
)
def test_the_caret_always_lies_under_the_line(text: str, first: int, second: int, room: int, ambiguous: int) -> None:
    display = Display(ambiguous=ambiguous)
    start, end = sorted((first, second))

    shown = excerpt(text, Span(1, start + 1, 1, end + 1), display, room)

    assert display.columns(shown.source) <= room
    assert shown.carets.endswith("^")
    assert len(shown.carets) <= display.columns(shown.source) + 1


@given(st.text("金额示例“”…20万=元Ａ𠮷 ", min_size=1, max_size=120), st.data())
def test_what_stands_above_the_carets_is_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 5)))

    shown = excerpt(text, Span(1, start + 1, 1, end + 1), PLAIN, room=40)

    assert under(shown.source, shown.carets) == text[start:end]


def under(source: str, carets: str) -> str:
    """The characters of *source* that stand above a caret, counted anew."""
    found, column = "", 0
    for char in source:
        width = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        if carets[column : column + 1] == "^":
            found += char
        column += width
    return found
