"""All declarations of a site held against one another: planted pairs are found, and nothing else."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from jixiao_plugin.check.corpus import check_corpus, not_compared, uneventful
from jixiao_plugin.check.settings import Settings, default_settings, load_settings
from jixiao_plugin.finding import Finding, Severity
from jixiao_plugin.rules.corpus_record import CorpusRecord
from jixiao_plugin.rules.expected import LIST

from .corpora import CLEAN, SETTINGS, record, records, synthetic_texts

COPIED = """
由三个流动服务站轮流驻点，每站配两名辅导员和一辆服务车，逢赶集日在集市东口摆台，平日进村入户登记需求。
辅导员先问清家里有几口人在家、会不会用手机、想做哪一行，再当场帮着填表、拍照、建档，隔周回访一次，
把没有办成的事写在本子上交站长，由站长月底汇总后请各业务科答复，答复的结果张贴在村口的公告栏里。
"""
STANDARD = """
由分管领导牵头成立工作专班，按照责任分工抓好落实，建立健全内部控制制度，严格执行国库集中支付和政府采购规定，
专款专用，不得截留、挤占、挪用，定期开展绩效运行监控，发现偏离目标的及时纠正，年终开展绩效自评并按要求公开，
自觉接受人大、审计和社会监督，对违反财经纪律的单位和个人依法依规追究责任，确保资金安全规范有效使用。
"""


@lru_cache
def synthetic(number: int) -> tuple[CorpusRecord, ...]:
    return tuple(record(name, text) for name, text in synthetic_texts(number))


def planted(name: str, *changes: tuple[str, str]) -> CorpusRecord:
    text = CLEAN
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return record(name, text)


def about(name: str, project: str, text: str, department: str = "示例市示例局") -> CorpusRecord:
    """A declaration with that text in a section of its own, and items that no other has."""
    section = ("1、技能培训执行《", f"{text}\n1、技能培训执行《")
    return planted(
        name,
        section,
        ("示例市职业技能培训专项资金", project),
        ("主管部门: 示例市示例局", f"主管部门: {department}"),
        ("技能培训", f"{project}培训"),
    )


def codes(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(item.path.removeprefix("content/declarations/").removesuffix(".md"), item.code) for item in findings]


def test_nothing_is_found_in_a_clean_collection() -> None:
    assert codes(check_corpus(synthetic(300), SETTINGS).findings) == []


def test_planted_pairs_are_found_among_many_and_nothing_else_is() -> None:
    plants = [
        planted("2021/twice-a", ("技能培训专项", "技术讲座专项")),
        planted("2021/twice-b", ("技能培训专项", "技术讲座专项"), ("技能培训", "技术讲座"), ("结业考核", "讲座评估")),
        about("2022/copy-a", "示例流动服务经费", COPIED),
        about("2023/copy-b", "示例养老服务经费", COPIED.replace("村口", "镇上"), "示例市示例委"),
    ]

    found = codes(check_corpus((*synthetic(300), *plants), SETTINGS).findings)

    assert found == [
        ("2021/twice-a", "COR06"),
        ("2021/twice-b", "COR06"),
        ("2022/copy-a", "COR07"),
        ("2023/copy-b", "COR07"),
    ]


def test_wording_that_many_departments_share_is_not_called_copied() -> None:
    many = [about(f"2022/a-{n}", f"示例第{n}项服务经费", STANDARD, f"示例市示例{n}局") for n in range(12)]

    assert codes(check_corpus((*synthetic(100), *many), SETTINGS).findings) == []


def test_two_years_of_one_project_may_share_their_text() -> None:
    first = about("2021/a", "示例流动服务经费", COPIED)
    second = record("2022/b", CLEAN.replace("年度: 2021", "年度: 2022\n延续自: 2021/a"))
    renamed = about("2023/c", "示例巡回服务经费", COPIED)
    linked = (
        replace(renamed, year=2023, continues=second.continues._replace(text="2022/b")) if second.continues else renamed
    )

    assert codes(check_corpus((first, second, linked), SETTINGS).findings) == []


def test_a_circle_of_three_is_told_in_each_of_them() -> None:
    found = check_corpus(records("延续自: 2021/b", "延续自: 2021/c", "延续自: 2021/a"), SETTINGS).findings

    circles = [item for item in found if item.code == "COR02"]
    assert [item.severity for item in circles] == [Severity.ERROR] * 3
    assert "2021/a → 2021/b → 2021/c → 2021/a" in circles[0].message


def test_what_leads_into_a_circle_is_not_part_of_it() -> None:
    found = check_corpus(records("延续自: 2021/b", "延续自: 2021/a", "年度: 2022\n延续自: 2021/a"), SETTINGS).findings

    assert [name for name, code in codes(found) if code == "COR02"] == ["2021/a", "2021/b"]


def test_a_waiver_explains_what_the_comparison_finds() -> None:
    waiver = "豁免:\n  - {规则: COR01, 值: 2020/meiyou, 理由: 上年没有在本站公开。}\n"

    (checked,) = check_corpus(records("延续自: 2020/meiyou\n" + waiver), SETTINGS).findings

    assert checked.code == "COR01"
    assert checked.waived
    assert checked.waived.reason == "上年没有在本站公开。"


def test_a_waiver_of_a_comparison_that_found_nothing_is_reported() -> None:
    waiver = "豁免:\n  - {规则: COR06, 值: 示例, 理由: 示例}\n"

    assert codes(check_corpus(records(waiver, "年度: 2022"), SETTINGS).findings) == [("2021/a", "WVR01")]


def test_the_site_takes_a_rule_more_lightly_but_never_more_gravely() -> None:
    lighter = replace(SETTINGS, severities={"COR02": Severity.ADVICE, "COR01": Severity.ERROR})

    found = check_corpus(records("延续自: 2021/a", "延续自: 2021/meiyou"), lighter).findings

    assert {item.code: item.severity for item in found if item.code in {"COR01", "COR02"}} == {
        "COR02": Severity.ADVICE,
        "COR01": Severity.WARNING,
    }


def test_nobody_is_asked_because_of_a_draft_but_the_draft_is() -> None:
    found = check_corpus(records("", "状态: 草稿"), SETTINGS)

    assert {name for name, code in codes(found.findings) if code == "COR06"} == {"2021/b"}
    assert not found.declarations["2021/a"].findings


def test_a_page_links_only_to_declarations_that_have_one() -> None:
    found = check_corpus([*records("", ""), *records("", "", "曾用地址: [2021/c]")[2:]], SETTINGS)

    (twice,) = [item for item in found.declarations["2021/a"].findings if item.code == "COR06"]
    assert twice.siblings == ("2021/b",)
    assert "2021/c" in twice.message


def test_a_withdrawn_declaration_is_nobodys_double() -> None:
    assert codes(check_corpus(records("", "状态: 撤回\n撤回理由: 重复申报"), SETTINGS).findings) == []


def test_a_link_to_a_file_that_cannot_be_read_leads_somewhere() -> None:
    broken = record("2020/huai", "不是申报表")

    found = check_corpus([broken, *records("延续自: 2020/huai")], SETTINGS)

    assert codes(found.findings) == []
    assert len(found.declarations["2020/huai"].not_run) == len(not_compared(1).not_run)


def test_the_ledger_accounts_for_every_rule_whatever_was_found() -> None:
    everything = len(not_compared(1).not_run)

    for compared in check_corpus(records("", "", "年度: 2022\n延续自: 2021/a"), SETTINGS).declarations.values():
        offended = {item.code for item in compared.findings}
        assert len(offended) + len(compared.passed) + len(compared.not_applicable) == everything


def test_the_only_declaration_of_a_site_is_compared_with_none() -> None:
    (only,) = records("")

    reasons = {item.rule.code: item.reason for item in uneventful(only, alone=True).not_applicable}

    assert reasons["COR07"] == "本站只有这一份申报表"
    assert reasons["COR01"] == "没有写“延续自”"
    assert check_corpus([only], SETTINGS).declarations["2021/a"] == uneventful(only, alone=True)


def test_one_file_by_itself_says_that_it_was_not_compared() -> None:
    assert {item.reason for item in not_compared(1).not_run} == {"只查了一份，没有与别的申报表比较"}


def test_the_order_of_files_makes_no_difference() -> None:
    some = [*records("", "", "曾用地址: [2020/x]", "曾用地址: [2020/x]"), *synthetic(40)]

    assert check_corpus(some, SETTINGS) == check_corpus(reversed(some), SETTINGS)


def test_a_record_is_small_and_survives_a_pickle() -> None:
    some = synthetic(100)

    stored = pickle.dumps(some, protocol=pickle.HIGHEST_PROTOCOL)

    assert pickle.loads(stored) == some
    assert len(stored) < 5_000 * len(some)


@pytest.fixture
def listing(tmp_path: Path) -> Settings:
    (tmp_path / "bumen.txt").write_text("# 应公开\n示例市示例局\n\n示例市示例委\n2022 示例市示例局\n", encoding="utf-8")
    (tmp_path / "jixiao.yml").write_text("名单:\n  应公开部门: bumen.txt\n", encoding="utf-8")
    return load_settings(tmp_path / "jixiao.yml")


def test_departments_that_have_not_disclosed_are_told_at_their_line_of_the_list(listing: Settings) -> None:
    found = check_corpus(records(""), listing).site

    assert [(item.path, item.span.line, item.code, item.found) for item in found] == [
        ("bumen.txt", 4, "COR10", "示例市示例委"),
        ("bumen.txt", 5, "COR10", "2022 示例市示例局"),
    ]


def test_what_is_held_back_does_not_count_as_disclosed(listing: Settings) -> None:
    found = check_corpus(records("状态: 草稿", "主管部门: 示例市示例委\n项目总金额: 34万元"), listing).site

    assert [item.span.line for item in found] == [2, 4, 5]
    assert "报来的 2021/b 没有公开或者已经撤回" in found[1].message


def test_a_reason_on_the_list_is_answer_enough(listing: Settings) -> None:
    lines = ("示例市示例局", "示例市示例委：没有项目支出", "2022 示例市示例局")
    answered = replace(listing, lists={LIST: lines})

    assert [item.found for item in check_corpus(records(""), answered).site] == ["2022 示例市示例局"]


def test_a_reason_is_asked_about_once_the_department_has_disclosed(listing: Settings) -> None:
    answered = replace(
        listing,
        lists={LIST: ("示例市示例局：没有项目支出", "示例市示例委：没有项目支出", "2022 示例市示例局：合并申报")},
    )

    (found,) = check_corpus(records(""), answered).site

    assert (found.found, found.message) == (
        "示例市示例局：没有项目支出",
        "“示例市示例局”的申报表已经公开，名单里没有公开的理由“没有项目支出”是不是可以删去",
    )


def test_without_a_list_no_department_is_missed() -> None:
    assert check_corpus(records(""), default_settings(Path())).site == ()
