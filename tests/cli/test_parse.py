"""`jixiao parse`: one text a line in, one JSON object a line out."""

from __future__ import annotations

import io
import json
import sys

import pytest

from .conftest import Command

TARGET_KEYS = [
    "raw", "kind", "operator", "number", "upper", "unit", "per", "date_from", "date_to", "direction",
]  # fmt: skip
CALCULATION_KEYS = ["raw", "stated", "computed", "unit", "verdict", "reason"]


def feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Put *text* on standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_every_line_is_answered_by_one_object(jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "≥90%\n\n及时")

    answer = jixiao("parse", "target")

    records = [json.loads(line) for line in answer.out.splitlines()]
    assert [record["raw"] for record in records] == ["≥90%", "", "及时"]
    assert all(list(record) == TARGET_KEYS for record in records)


def test_a_target_has_its_numbers_as_decimal_strings(jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "≥97.5%\n")

    (record,) = map(json.loads, jixiao("parse", "target").out.splitlines())

    assert (record["kind"], record["operator"], record["number"], record["unit"]) == ("ratio", ">=", "97.5", "%")


def test_a_calculation_is_answered_in_yuan(jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "460元*40个房间=1.84万元\n")

    (record,) = map(json.loads, jixiao("parse", "calculation").out.splitlines())

    assert list(record) == CALCULATION_KEYS
    assert (record["stated"], record["computed"], record["verdict"]) == ("18400", "18400", "equal")


def test_a_byte_order_mark_and_windows_line_ends_are_not_text(jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "\ufeff=1场\r\n=2场\r\n")

    answer = jixiao("parse", "target")

    assert [json.loads(line)["raw"] for line in answer.out.splitlines()] == ["=1场", "=2场"]
