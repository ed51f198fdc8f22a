from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.target_value import TargetKind, parse_target, target_record
from jixiao_plugin.model.unit import KNOWN_UNITS


@pytest.mark.parametrize(
    ("text", "name", "note"),
    [
        ("100%", "合格率", "operator_missing"),
        (">=85", "成活率（%）", "unit_from_name"),
        ("≧90%", "接种率", "glyph_normalised"),
        (">=90%", "接种率", "glyph_normalised"),
        ("＞90%", "接种率", "glyph_normalised"),
        ("292%", "合格率", "possible_lost_operator"),
        ("2280次", "维护次数", "possible_lost_operator"),
        ("12月底前", "完成时间", "inclusive_assumed"),
        ("12月底前", "完成时间", "year_assumed"),
        ("约2000人", "人数", "approximate"),
        ("3", "项目数", "unit_missing"),
        ("≤28.40/株", "补助成本", "currency_missing"),
        ("20万", "补助资金", "unit_elided"),
        ("≥90%；≥95%", "合格率", "list"),
        ("≥300天，≥200场", "开放天数", "list"),
        ("≥98%，≤5天", "完好率", "list"),
        ("2021年2月30日前", "完成时间", "impossible_date"),
    ],
)
def test_what_a_rule_needs_later_is_noted(text: str, name: str, note: str) -> None:
    assert note in parse_target(text, name=name, year=2021).notes


@pytest.mark.parametrize(
    ("text", "name"), [("≥90%", "接种率"), ("=1场", "场次"), ("≤90万元", "成本"), ("及时", "及时性")]
)
def test_a_plain_target_has_no_notes(text: str, name: str) -> None:
    assert parse_target(text, name=name).notes == ()


@pytest.mark.parametrize(
    "text", ["每月15日前", "每年6月底前", "每季度末前", "每周五", "每月10号前发放到位", "每年年底前", "于每月5日前"]
)
def test_recurring_deadline_is_a_reference_without_a_number(text: str) -> None:
    target = parse_target(text, name="完成时间", year=2021)

    assert (target.kind, target.direction, target.number, target.unit) == (TargetKind.REFERENCE, "none", None, "")
    assert target.raw == text


@pytest.mark.parametrize("text", ["每月2次", "每周一次", "每季度1期", "每年12场"])
def test_number_of_times_in_a_period_is_still_a_count(text: str) -> None:
    assert parse_target(text).kind is TargetKind.COUNT


@pytest.mark.parametrize(
    "text",
    ["2021年2月30日前", "2021年13月1日前", "13月底前", "2021年0月底前", "2021年5月至3月", "每月35日前", "每年13月底前"],
)
@pytest.mark.parametrize("year", [2021, None])
def test_impossible_date_is_unparsed(text: str, year: int | None) -> None:
    target = parse_target(text, name="完成时间", year=year)

    assert (target.kind, target.date_to) == (TargetKind.UNPARSED, None)


def test_a_month_without_year_takes_the_year_of_the_form() -> None:
    assert parse_target("12月底到位", year=2023).date_to == date(2023, 12, 31)
    assert parse_target("12月底到位").date_to is None


def test_the_last_day_of_february_is_known() -> None:
    assert parse_target("2月底前", year=2024).date_to == date(2024, 2, 29)


@pytest.mark.parametrize("name", ["设备故障率", "群众投诉率", "结算误差率", "项目成本", "水资源消耗"])
def test_less_is_better_by_name_where_no_operator_is_written(name: str) -> None:
    assert parse_target("5%", name=name).direction == "reverse"
    assert parse_target("≥5%", name=name).direction == "forward"


@pytest.mark.parametrize("name", ["故障处理率", "成本节约率", "事故下降率"])
def test_turned_names_are_not_reverse(name: str) -> None:
    assert parse_target("5%", name=name).direction == "none"


def test_a_bare_number_of_a_rate_is_a_ratio() -> None:
    assert parse_target("≥85", name="成活率").kind is TargetKind.RATIO


@pytest.mark.parametrize("text", ["完成2场会议和3次培训", "5A级", "😀", "约束"])
def test_free_text_never_becomes_a_number(text: str) -> None:
    assert parse_target(text).number is None


numbers = st.decimals(min_value=0, max_value=10**9, places=2)
operators = st.sampled_from(["≥", "≤", ">", "<", "=", ""])
units = st.sampled_from(["%", "人", "场", "公里", "万元", "元/人", "元/人·月", "个工作日"])
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@given(operators, numbers, units)
def test_width_and_spaces_do_not_change_a_target(operator: str, number: object, unit: str) -> None:
    texts = (f"{operator}{number}{unit}", f" {operator} {number} {unit} ", f"{operator}{number}{unit}".translate(WIDE))

    records = [target_record(parse_target(text)) | {"raw": ""} for text in texts]

    assert records[0] == records[1] == records[2]
    assert records[0]["number"] == str(number)


UNITS = st.sampled_from(sorted(KNOWN_UNITS))


@given(
    st.sampled_from("≥≤=<>"),
    st.sampled_from(["0", "1", "90", "292", "2280", "0.5", "100.0", "2019.5", "1234567"]),
    st.one_of(UNITS, st.builds("{}/{}".format, UNITS, UNITS)),
    st.sampled_from(["接种率", "补助成本", "场次", "完成时间", "示例（%）", ""]),
)
def test_a_plain_target_means_what_it_means_with_a_space_in_it(
    operator: str, number: str, unit: str, name: str
) -> None:
    text, spaced = f"{operator}{number}{unit}", f"{operator} {number}{unit}"  # a space is no part of a plain one

    read, other = (parse_target(each, name=name, year=2021) for each in (text, spaced))

    assert replace(read, raw="") == replace(other, raw="")
