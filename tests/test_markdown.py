"""Texts of files in Markdown, and pages that fit a limit."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from jixiao_plugin.markdown import Block, code_span, fitted, folded, length

ROWS = st.lists(st.text(alphabet="甲𠮷a", max_size=30), max_size=8).map(tuple)


def hidden(count: int) -> str:
    return f"另有 {count} 行"


@given(st.text(alphabet="`|*_<>@#!&[]()\\ \n\t甲https://www.-"))
def test_a_text_becomes_one_piece_of_code_and_nothing_else(text: str) -> None:
    html = markdown(code_span(text).replace("\\|", "|"))

    assert re.fullmatch(r"<p><code>[^<]*</code></p>", html)


@given(st.text())
def test_a_bar_never_ends_a_cell_and_a_line_never_ends(text: str) -> None:
    span = code_span(text)

    assert "\n" not in span
    assert "\r" not in span
    assert not re.search(r"(?<!\\)\|", span)


def test_a_long_text_is_cut() -> None:
    assert code_span("甲" * 30, 10) == f"`{'甲' * 9}…`"


@given(st.lists(ROWS, max_size=6), st.integers(120, 400))
def test_a_page_never_exceeds_its_limit_and_counts_what_is_missing(groups: list[tuple[str, ...]], limit: int) -> None:
    blocks = [folded("示例", rows) for rows in groups]

    page = fitted(blocks, limit, hidden, "尾\n")

    assert length(page) <= limit
    assert page.endswith("尾\n")
    assert page.count("<details>") == page.count("</details>")
    missing = re.search(r"另有 (\d+) 行", page)
    rows = sum(map(len, groups))
    left = int(missing[1]) if missing else 0
    assert 0 <= left <= rows


def test_rows_are_taken_in_order_until_one_does_not_fit() -> None:
    page = fitted([Block(("一", "二" * 200, "三"))], 100, hidden)

    assert page == "一\n\n另有 2 行\n"
