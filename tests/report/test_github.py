"""GitHub's annotations: escaped, the gravest first, at most ten of a kind, the others as lines of the log."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.finding import Severity
from jixiao_plugin.position import Span
from jixiao_plugin.report.github import github_report

from .sample import checked, fault, rule, subtotal, unit_missing, wrong_kind

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.+)")


def commands(report: str) -> list[tuple[str, dict[str, str], str]]:
    """Kind, properties and message of every command, still escaped."""
    matches = [COMMAND.fullmatch(line) for line in report.split("\n") if line.startswith("::")]
    return [
        (match[1], dict(part.split("=", 1) for part in match[2].split(",")), match[3]) for match in matches if match
    ]


def test_an_annotation_names_file_line_and_columns() -> None:
    kind, properties, message = commands(github_report([checked(subtotal())]))[1]

    assert kind == "error"
    assert properties == {
        "file": "content/declarations/2021/示例 专项.md",
        "line": "7",
        "endLine": "7",
        "title": "错误 AMT02 每项金额等于它的各笔测算之和",
        "col": "9",
        "endColumn": "12",
    }
    assert message == (
        "3 笔测算相加为 18.24 万元，申报 20 万元，相差 1.76 万元"
        "%0A第 9 至 11 行：16 + 0.4 + 1.84 = 18.24%0A怎样改：照 AMT02 改。"
    )


def test_columns_are_left_out_where_a_finding_spans_lines() -> None:
    several = fault(rule("AMT06"), Span(2, 5, 4, 3), "示例")

    _, properties, _ = commands(github_report([checked(several)]))[1]

    assert (properties["line"], properties["endLine"]) == ("2", "4")
    assert not {"col", "endColumn"} & set(properties)


def test_the_gravest_come_first_and_advice_is_a_notice() -> None:
    advice = fault(rule("GOAL01", Severity.ADVICE), Span(1, 1, 1, 2), "示例")

    found = commands(github_report([checked(advice, unit_missing()), checked(wrong_kind(), path="b.md")]))

    assert [kind for kind, _, _ in found] == ["notice", "error", "warning", "notice"]


def test_at_most_ten_of_each_kind_are_commands_and_the_others_are_lines() -> None:
    findings = [
        fault(rule(f"X{severity.rank}{number:02}", severity), Span(number, 1, number, 2), "示例句")
        for severity in Severity
        for number in range(1, 31)
    ]

    report = github_report([checked(*findings)])

    kinds = [kind for kind, _, _ in commands(report)]
    assert {kind: kinds.count(kind) for kind in kinds} == {"notice": 10, "error": 10, "warning": 10}
    assert report.count("示例句") == 90
    assert "另有 61 项没有显示成批注" in report.split("\n")[0]


def test_a_waived_finding_is_only_counted() -> None:
    report = github_report([checked(subtotal(waived="示例理由"))])

    assert len(commands(report)) == 1
    assert "已说明 1" in report


def test_nothing_found_is_said() -> None:
    assert "查了 1 份申报表：没有发现问题" in github_report([checked()])


def test_a_backslash_in_a_path_becomes_a_slash() -> None:
    report = github_report([checked(unit_missing(), path="content\\a.md")])

    assert commands(report)[1][1]["file"] == "content/a.md"


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_text_breaks_a_command(message: str, path: str) -> None:
    report = github_report([checked(fault(rule("AMT06", title=message), Span(1, 1, 1, 2), message), path=path)])

    found = commands(report)
    assert len(found) == 2
    assert decoded(found[1][2]).startswith(message)
    assert decoded(found[1][1]["file"]) == path.replace("\\", "/")


def decoded(text: str) -> str:
    """What the host makes of an escaped text."""
    for escaped, plain in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text
