"""The JSON answer, key by key as the format says; other programs rely on every one of them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.finding import Severity
from jixiao_plugin.position import Span
from jixiao_plugin.report.json import json_report
from jixiao_plugin.report.reported import Reported

from .sample import PATH, WITHHELD, checked, fault, rule, subtotal, unit_missing, wrong_kind


def answer(*items: Reported) -> Any:
    return json.loads(json_report(items))


def test_the_answer_has_exactly_four_keys_in_order() -> None:
    assert list(answer(checked())) == ["schema", "summary", "declarations", "findings"]


def test_the_schema_is_named() -> None:
    assert answer(checked())["schema"] == "jixiao/check/1"


def test_waived_findings_are_not_counted_under_their_severity() -> None:
    advice = fault(rule("GOAL01", Severity.ADVICE), Span(4, 1, 4, 2), "示例")

    summary = answer(checked(subtotal(waived="示例理由"), unit_missing(), advice), checked(wrong_kind()))["summary"]

    assert list(summary.items()) == [("declarations", 2), ("error", 1), ("warning", 1), ("advice", 1), ("waived", 1)]


def test_a_declaration_says_what_passed_what_does_not_apply_and_what_did_not_run() -> None:
    assert answer(checked())["declarations"] == [
        {
            "path": PATH,
            "id": "2021/示例 专项",
            "form": "example-form",
            "passed": ["AMT01"],
            "not_applicable": [{"code": "WGT01", "reason": "表式没有分值"}],
            "not_run": [{"code": "DOC03", "reason": "本站没有废止文件目录"}],
        }
    ]


def test_a_file_that_could_not_be_read_has_an_empty_form() -> None:
    assert answer(checked(readable=False))["declarations"][0]["form"] == ""


def test_a_finding_has_the_keys_of_the_format_in_its_order() -> None:
    (found,) = answer(checked(subtotal()))["findings"]

    assert list(found.items()) == [
        ("code", "AMT02"),
        ("name", "rule-amt02"),
        ("severity", "error"),
        ("message", "3 笔测算相加为 18.24 万元，申报 20 万元，相差 1.76 万元"),
        ("help", "照 AMT02 改。"),
        ("path", PATH),
        ("line", 7),
        ("column", 9),
        ("end_line", 7),
        ("end_column", 12),
        ("field", "资金明细 > 示例评审费 > 金额"),
        ("values", {"found": "20万", "expected": "18.24万元"}),
        ("related", [{"line": 9, "column": 16, "message": "16 + 0.4 + 1.84 = 18.24"}]),
        ("waived", None),
        ("fingerprint", subtotal().fingerprint),
    ]


def test_a_waived_finding_carries_its_reason_and_line() -> None:
    (found,) = answer(checked(subtotal(waived="按原表公开。")))["findings"]

    assert found["waived"] == {"reason": "按原表公开。", "line": 28}


def test_every_finding_is_there_however_many_are_alike() -> None:
    many = [fault(rule("AMT06"), Span(line, 1, line, 2), "示例", field=("资金明细",)) for line in range(1, 500)]

    assert len(answer(checked(*many))["findings"]) == 499


def test_what_must_not_be_published_is_not_repeated() -> None:
    withheld = fault(WITHHELD, Span(2, 1, 2, 5), "“联系电话”不写在文件里", found="示例号码")

    assert "示例号码" not in json_report([checked(withheld)])


def test_chinese_is_written_as_chinese() -> None:
    assert "示例 专项" in json_report([checked()])


def test_a_finding_takes_one_line() -> None:
    report = json_report([checked(subtotal(), unit_missing())])

    assert [report.count("\n"), report.count('"fingerprint"')] == [5, 2]


def test_an_answer_about_nothing_is_still_json() -> None:
    assert answer()["declarations"] == answer()["findings"] == []


@given(st.text())
def test_any_message_survives(message: str) -> None:
    (found,) = answer(checked(fault(rule("AMT06"), Span(1, 1, 1, 1), message)))["findings"]

    assert found["message"] == message
