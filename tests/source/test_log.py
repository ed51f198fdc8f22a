"""Faults gathered in bounds."""

from __future__ import annotations

from jixiao_plugin.position import Span
from jixiao_plugin.source.faults import SYNTAX
from jixiao_plugin.source.log import FaultLog, shown


def test_faults_come_back_by_place() -> None:
    log = FaultLog("a.md")
    for line in (3, 1, 2):
        log.report(SYNTAX, Span(line, 1, line, 2), "甲")

    assert [item.span.line for item in log.findings()] == [1, 2, 3]


def test_repair_of_the_catalogue_is_the_help_where_none_is_given() -> None:
    log = FaultLog("a.md")
    log.report(SYNTAX, Span(1, 1, 1, 2), "甲")
    log.report(SYNTAX, Span(2, 1, 2, 2), "甲", help="乙")

    assert [item.help for item in log.findings()] == [SYNTAX.repair, "乙"]


def test_long_text_is_shortened_to_the_width_given() -> None:
    assert shown("  甲乙 ") == "甲乙"
    assert shown("甲" * 100, 10) == "甲" * 9 + "…"
