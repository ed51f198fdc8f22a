"""The text report: grouped, with source line and caret, and never silent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao_plugin.finding import Finding, Severity
from jixiao_plugin.position import START, Span
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.text import text_report

from .sample import UNIT, WITHHELD, checked, fault, rule, subtotal, unit_missing, wrong_kind

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]

PLAIN = Display()


def test_one_file_with_findings_reads_like_the_design(golden: Golden) -> None:
    report = text_report([checked(subtotal(), unit_missing(), wrong_kind())], PLAIN)

    golden(GOLDEN / "findings.txt", report)


def test_a_file_without_findings_is_not_passed_over_in_silence(golden: Golden) -> None:
    golden(GOLDEN / "clean.txt", text_report([checked()], PLAIN))


def test_a_waived_finding_is_folded_with_its_reason(golden: Golden) -> None:
    report = text_report([checked(subtotal(waived="原申报表如此，按原表公开。"), unit_missing())], PLAIN)

    golden(GOLDEN / "waived.txt", report)


@pytest.mark.parametrize(
    ("found", "copied"),
    [
        ("20万", "值: 20万"),
        ("", "“值:”后面空着"),
        (">90%", "值: '>90%'"),
        ("示例: '甲' #1", "值: '示例: ''甲'' #1'"),
    ],
)
def test_what_a_waiver_needs_can_be_copied_from_errors_and_warnings(found: str, copied: str) -> None:
    for severity in (Severity.ERROR, Severity.WARNING):
        item = fault(rule("AMT06", severity), Span(4, 1, 4, 3), "示例", field=("资金明细", "示例"), found=found)

        assert f"要豁免时照抄：位置: 资金明细 > 示例，{copied}\n" in text_report([checked(item)], PLAIN)


def test_advice_needs_no_waiver() -> None:
    item = fault(rule("AMT06", Severity.ADVICE), Span(4, 1, 4, 3), "示例", field=("资金明细",), found="20万")

    assert "豁免" not in text_report([checked(item)], PLAIN)


def test_many_of_a_kind_are_told_once_with_three_samples(golden: Golden) -> None:
    many = [
        fault(UNIT, Span(line, 1, line, 3), f"“{line}”没有单位", field=("资金明细", "示例", "测算", str(line)))
        for line in range(2, 14)
    ]

    report = text_report([checked(*many)], PLAIN)

    golden(GOLDEN / "many.txt", report)
    assert report.count("照 AMT06 改。") == 1


def _advice(number: int) -> list[Finding]:
    return [fault(rule("TXT03", Severity.ADVICE), Span(line, 1, line, 3), "示例") for line in range(1, number + 1)]


def test_an_error_among_many_findings_is_told_again_at_the_end() -> None:
    report = text_report([checked(*_advice(40)), checked(subtotal(), *_advice(3), path="b.md")], PLAIN)

    closing = report[report.index("查了 2 份申报表") :]
    assert f"有错误就不公开，先改这 1 处：\n     b.md:7:9  AMT02  {subtotal().message}\n" in closing


def test_errors_that_are_seen_at_a_glance_are_told_once() -> None:
    assert "先改" not in text_report([checked(subtotal(), *_advice(4))], PLAIN)
    assert "先改" not in text_report([checked(*_advice(40))], PLAIN)
    assert "先改" not in text_report([checked(subtotal(waived="原表如此。"), *_advice(40))], PLAIN)


def test_of_very_many_errors_the_first_are_told_again_and_the_others_counted() -> None:
    many = [fault(rule("STR01", Severity.ERROR), Span(line, 1, line, 3), f"缺第{line}栏") for line in range(1, 31)]

    report = text_report([checked(*many)], PLAIN)

    assert report.count("  STR01  缺") == 10
    assert "     ……另有 20 处\n" in report


def test_findings_at_one_place_are_all_told() -> None:
    missing = [fault(rule("STR01"), START, f"缺“第{number}栏”", field=(f"第{number}栏",)) for number in range(6)]

    report = text_report([checked(*missing)], PLAIN)

    assert report.count("缺“") == 6


def test_two_rules_at_similar_places_are_two_groups() -> None:
    others = [fault(rule("AMT07"), Span(line, 1, line, 2), "另一种", field=("资金明细",)) for line in (2, 3)]

    report = text_report([checked(unit_missing(), *others)], PLAIN)

    assert "同类的还有" not in report


def test_an_unreadable_file_says_that_more_may_hide_behind_it(golden: Golden) -> None:
    broken = fault(rule("SRC03", Severity.ERROR), Span(1, 1, 1, 4), "第 1 行的 --- 没有对应的结束行")

    golden(GOLDEN / "unreadable.txt", text_report([checked(broken, readable=False)], PLAIN))


def test_several_files_share_one_closing(golden: Golden) -> None:
    files = [
        checked(wrong_kind()),
        checked(path="content/declarations/2021/clean.md"),
        checked(unit_missing(), path="content/declarations/2022/draft.md", status="草稿"),
    ]

    golden(GOLDEN / "several.txt", text_report(files, PLAIN))


def test_after_twenty_files_the_same_rule_takes_one_line_a_file() -> None:
    files = [checked(unit_missing(), path=f"content/declarations/2021/{number}.md") for number in range(25)]

    report = text_report(files, PLAIN)

    assert report.count("“2000”没有单位") == 25
    assert report.count("照 AMT06 改。") == 20


def test_only_the_severity_word_is_coloured() -> None:
    files = [checked(wrong_kind(), unit_missing(), fault(rule("GOAL01", Severity.ADVICE), Span(4, 1, 4, 3), "示例"))]

    coloured = text_report(files, Display(colour=True))

    words = ("\x1b[1;31m错误\x1b[0m", "\x1b[33m提醒\x1b[0m", "\x1b[36m建议\x1b[0m")
    assert [coloured.count(word) for word in words] == [1, 1, 1]
    assert coloured.count("\x1b") == 6
    for word in words:
        coloured = coloured.replace(word, word[-6:-4])
    assert coloured == text_report(files, PLAIN)


def test_what_must_not_be_published_is_not_quoted_under_any_finding() -> None:
    text = "---\n联系电话: 示例号码\n---\n"
    withheld = fault(WITHHELD, Span(2, 1, 2, 5), "“联系电话”不公开，不写在文件里", found="示例号码")
    other = fault(rule("STR02"), Span(2, 1, 2, 5), "不认识这一栏")

    report = text_report([checked(withheld, other, text=text)], PLAIN)

    assert "示例号码" not in report


def test_a_finding_about_the_whole_file_quotes_no_line() -> None:
    report = text_report([checked(fault(rule("STR01", Severity.ERROR), START, "缺少“主管部门”"))], PLAIN)

    assert "1:1  缺少“主管部门”\n     怎样改" in report


def test_a_line_that_is_not_there_is_not_quoted() -> None:
    report = text_report([checked(fault(UNIT, Span(99, 1, 99, 2), "示例"))], PLAIN)

    assert "99:1  示例\n     怎样改" in report


def test_text_of_a_file_cannot_steer_the_terminal() -> None:
    text = "---\n项目名称: \x1b[31m红\u202e\n---\n"
    found = fault(UNIT, Span(2, 7, 2, 12), "“\x1b[31m红”里有看不见的字符")

    report = text_report([checked(found, text=text)], PLAIN)

    assert "\x1b" not in report
    assert "<U+001B>[31m红<U+202E>" in report


def test_the_same_input_gives_the_same_bytes() -> None:
    files = [checked(subtotal(), unit_missing()), checked(wrong_kind(), path="b.md")]

    assert text_report(files, PLAIN) == text_report(files, PLAIN)
