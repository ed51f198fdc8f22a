"""Counts over many declarations."""

from __future__ import annotations

from jixiao_plugin.finding import Severity
from jixiao_plugin.report.closing import statistics_table
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.summary import reaches, reasons, rule_counts, standing

from .sample import checked, subtotal, unit_missing, wrong_kind


def test_a_warning_does_not_reach_the_level_of_errors() -> None:
    files = [checked(unit_missing())]

    assert not reaches(files, Severity.ERROR)
    assert reaches(files, Severity.WARNING)
    assert reaches(files, Severity.ADVICE)


def test_a_waived_error_reaches_no_level() -> None:
    assert not reaches([checked(subtotal(waived="示例理由"))], Severity.ADVICE)


def test_a_draft_reaches_no_level() -> None:
    assert not reaches([checked(wrong_kind(), status="草稿")], Severity.ADVICE)


def test_every_rule_is_counted_once_over_all_files() -> None:
    found = standing([checked(), checked(subtotal()), checked(unit_missing())])

    assert (found.found, found.not_run, found.passed, found.not_applicable) == (2, 1, 1, 1)


def test_a_reason_names_its_rules_and_counts_its_declarations() -> None:
    (reason,) = reasons(item.not_run for item in [checked(), checked()])

    assert (reason.text, [rule.code for rule in reason.rules], reason.declarations) == (
        "本站没有废止文件目录",
        ["DOC03"],
        2,
    )


def test_statistics_put_the_gravest_open_rules_first() -> None:
    files = [checked(unit_missing(), unit_missing(), subtotal(waived="示例")), checked(wrong_kind(), path="b.md")]

    assert [(count.rule.code, count.findings, count.declarations, count.waived) for count in rule_counts(files)] == [
        ("VAL02", 1, 1, 0),
        ("AMT06", 2, 1, 0),
        ("AMT02", 1, 1, 1),
    ]


def test_statistics_stand_in_columns() -> None:
    table = statistics_table([checked(unit_missing(), subtotal(waived="示例"))], Display())

    assert table == (
        "提醒 AMT06  1 处，1 份                    算式里的数写明单位\n"
        "错误 AMT02  1 处，1 份，已说明 1          每项金额等于它的各笔测算之和\n"
    )


def test_statistics_of_nothing_are_a_sentence() -> None:
    assert statistics_table([checked()], Display()) == "没有发现问题，没有可统计的。\n"
