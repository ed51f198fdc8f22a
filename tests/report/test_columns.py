"""Columns as SARIF and rdjson count them, behind Chinese and behind a character of four bytes."""

from __future__ import annotations

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.position import START, Span
from jixiao_plugin.report.columns import Columns, measured
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.privacy.hit import Hit, Personal

from .sample import fault, rule

LINE = "𠮷中a: b"


def columns(span: Span, text: str = LINE, hits: tuple[Hit, ...] = ()) -> tuple[Columns, Columns] | None:
    """Both countings of *span* in a file."""
    document = SourceDocument("示例.md", text, None, (), (), hits)
    found = measured(CheckedDeclaration("a", document, None, (fault(rule("AMT06"), span, "示例"),)))
    return (found[span].utf16, found[span].utf8) if span in found else None


def test_a_character_outside_the_basic_plane_is_two_units_and_four_bytes() -> None:
    assert columns(Span(1, 2, 1, 3)) == (Columns(3, 4), Columns(5, 8))


def test_a_line_without_such_characters_has_the_same_units_as_characters() -> None:
    assert columns(Span(1, 2, 1, 3), "中文") == (Columns(2, 3), Columns(4, 7))


def test_the_end_is_counted_in_its_own_line() -> None:
    assert columns(Span(1, 1, 2, 2), f"甲\n{LINE}") == (Columns(1, 3), Columns(1, 5))


def test_the_start_of_a_file_can_be_counted_even_where_the_file_is_empty() -> None:
    assert columns(START, "") == (Columns(1, 1), Columns(1, 1))


def test_where_a_mask_took_bytes_away_no_column_is_told() -> None:
    hit = Hit(Personal.PATIENT, Span(1, 1, 1, 3), "张*")

    assert columns(Span(1, 2, 1, 3), hits=(hit,)) is None
