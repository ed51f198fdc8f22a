"""SARIF, GitLab, rdjson, JUnit and Markdown: what each host needs to show a finding where it is."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.finding import Severity
from jixiao_plugin.markdown import COMMENT_LIMIT, length
from jixiao_plugin.position import Span
from jixiao_plugin.report.gitlab import gitlab_report
from jixiao_plugin.report.junit import junit_report
from jixiao_plugin.report.markdown import markdown_report
from jixiao_plugin.report.rdjson import rdjson_report
from jixiao_plugin.report.reported import Reported
from jixiao_plugin.report.sarif import LIMIT, sarif_report

from .sample import PATH, TEXT, checked, fault, rule, subtotal, unit_missing, wrong_kind

ASTRAL = TEXT.replace("餐饮保障程度", "𠮷𠮷保障程度")


def sarif(*files: Reported) -> dict[str, object]:
    """The one run of a SARIF log."""
    return json.loads(sarif_report(files))["runs"][0]  # type: ignore[no-any-return]


def test_sarif_counts_columns_in_utf16_and_encodes_the_path() -> None:
    run = json.loads(sarif_report([checked(wrong_kind(), text=ASTRAL)]))["runs"][0]

    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert place["artifactLocation"]["uri"] == ("content/declarations/2021/%E7%A4%BA%E4%BE%8B%20%E4%B8%93%E9%A1%B9.md")
    assert place["region"] == {"startLine": 14, "endLine": 14, "startColumn": 18, "endColumn": 20}


def test_sarif_names_each_rule_once_and_points_at_it() -> None:
    run = json.loads(sarif_report([checked(subtotal(), wrong_kind()), checked(subtotal(), path="b.md")]))["runs"][0]

    rules = [item["id"] for item in run["tool"]["driver"]["rules"]]
    assert rules == ["AMT02", "VAL02"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert all(result["partialFingerprints"] for result in run["results"])


def test_sarif_shows_a_waived_finding_as_suppressed_with_its_reason() -> None:
    run = json.loads(sarif_report([checked(subtotal(waived="示例理由"))]))["runs"][0]

    assert run["results"][0]["suppressions"] == [{"kind": "inSource", "justification": "示例理由"}]


def test_sarif_keeps_to_what_a_host_takes_and_says_how_many_are_left_out() -> None:
    item = checked(unit_missing())
    many = replace(item, findings=(*(item.findings * LIMIT), replace(item.findings[0], severity=Severity.ERROR)))

    run = json.loads(sarif_report([many]))["runs"][0]

    assert len(run["results"]) == LIMIT
    assert run["results"][0]["level"] == "error"
    assert "另有 1 项" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_rdjson_counts_columns_in_bytes() -> None:
    report = json.loads(rdjson_report([checked(wrong_kind(), text=ASTRAL)]))

    (diagnostic,) = report["diagnostics"]
    assert diagnostic["location"]["path"] == PATH
    assert diagnostic["location"]["range"] == {
        "start": {"line": 14, "column": 4 + 8 + 12 + 7 + 2 + 1},
        "end": {"line": 14, "column": 4 + 8 + 12 + 7 + 2 + 1 + 6},
    }


def test_gitlab_tells_equal_findings_of_two_files_apart() -> None:
    issues = json.loads(gitlab_report([checked(subtotal()), checked(subtotal(), path="b.md")]))

    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert issues[0]["location"] == {"path": PATH, "lines": {"begin": 7, "end": 7}}
    assert issues[0]["severity"] == "major"


@pytest.mark.parametrize("report", [gitlab_report, rdjson_report])
def test_a_waived_finding_is_no_issue(report: object) -> None:
    text = report([checked(subtotal(waived="示例理由"))])  # type: ignore[operator]

    assert "AMT02" not in text


def test_junit_counts_errors_as_failures_and_what_was_not_run_as_skipped() -> None:
    advice = fault(rule("GOAL01", Severity.ADVICE), Span(1, 1, 1, 2), "示例")

    root = ElementTree.fromstring(junit_report([checked(subtotal(), unit_missing(), advice)]))

    suite = root[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("4", "1", "1")
    assert [case.get("name", "")[:6].strip() for case in suite] == ["AMT02", "AMT06", "GOAL01", "没有查：DO"]


def test_junit_of_a_clean_file_has_a_case_that_passed() -> None:
    root = ElementTree.fromstring(junit_report([checked()]))

    assert [case.get("name") for case in root[0]] == ["没有发现问题：通过 1 条规则", "没有查：DOC03"]


def test_a_draft_fails_no_case() -> None:
    root = ElementTree.fromstring(junit_report([checked(subtotal(), status="草稿")]))

    assert root.get("failures") == "0"


@given(st.text(), st.text(min_size=1))
def test_junit_is_xml_whatever_a_file_says(message: str, path: str) -> None:
    ElementTree.fromstring(junit_report([checked(fault(rule("AMT06"), Span(1, 1, 1, 2), message), path=path)]))


def test_markdown_opens_with_the_answer_and_folds_advice() -> None:
    advice = fault(rule("GOAL01", Severity.ADVICE), Span(1, 1, 1, 2), "示例建议")

    report = markdown_report([checked(subtotal(), advice)])

    assert report.startswith("**查了 1 份申报表：错误 1，提醒 0，建议 1**\n")
    assert report.index("AMT02") < report.index("<details>") < report.index("GOAL01")


def test_markdown_of_ten_thousand_findings_fits_a_comment_and_counts_the_rest() -> None:
    item = checked(*(fault(rule("AMT06"), Span(number, 1, number, 2), "示例" * 200) for number in range(1, 10_001)))

    report = markdown_report([item])

    assert length(report) <= COMMENT_LIMIT
    shown = report.count("- 提醒 AMT06")
    assert f"另有 {10_000 - shown} 项因为篇幅没有列出" in report
    assert report.count("<details>") == report.count("</details>")
