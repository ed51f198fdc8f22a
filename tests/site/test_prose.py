"""Prose: what was typed is what is read; links lead to pages, and nothing else is markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.prose import rich
from jixiao_plugin.site.prose_links import LinkContext, linked, resolved

from .reading import read

CONTEXT = LinkContext("2021/a")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("b.md", "../../../declarations/2021/b/"),
        ("../2020/b.md#i-1", "../../../declarations/2020/b/#i-1"),
        ("../../guide/editors.md", "../../../guide/editors/"),
        ("../../index.md", "../../../"),
        ("../index.md", "../../../declarations/"),
        ("#sums", "#sums"),
        ("https://example.org/?a=1", "https://example.org/?a=1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("../../../../etc/passwd.md", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//evil.example/x.md", ""),
        ("/b.md", ""),
        ("b.pdf", ""),
        ("https://[", ""),
    ],
)
def test_typed_address_leads_to_a_page_or_stays_text(typed: str, address: str) -> None:
    assert resolved(typed, CONTEXT) == address


def test_marks_of_markdown_are_literal() -> None:
    typed = "80人*2000=16万元，*a* **b** _c_ `d` ~~e~~ <u>f</u> &amp; \\*"

    assert read(linked(typed, CONTEXT)).text == typed
    assert read(linked(typed, CONTEXT)).tags == []


def test_outside_link_does_not_hand_over_the_page() -> None:
    assert linked("[站](https://example.org)", CONTEXT) == '<a href="https://example.org" rel="noopener">站</a>'


def test_list_and_table_are_made_and_their_marks_stay_literal() -> None:
    html = rich("- *a* `b` 80人*2000\n- <b>c</b> [d](b.md)", CONTEXT)

    assert read(html).tags == ["ul", "li", "li", "a"]
    assert "*a* `b` 80人*2000" in read(html).text
    assert "<b>c</b>" in read(html).text


def test_table_keeps_its_cells_apart() -> None:
    html = rich("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", CONTEXT)

    assert "</td> <td>" in html
    assert read(html).text.split() == ["甲", "乙", "1", "2"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_prose_makes_a_tag_that_is_not_a_link(text: str) -> None:
    assert set(read(linked(text, CONTEXT)).tags) <= {"a"}


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["- {}", "1. {}", "| a |\n|---|\n| {} |"]))
def test_no_list_makes_a_tag_that_is_not_its_own(text: str, frame: str) -> None:
    html = rich(frame.format(text), CONTEXT)

    allowed = {"ul", "ol", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "a"}
    assert set(read(html).tags) <= allowed
