from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_plugin.dataset.catalog import FILLED
from jixiao_plugin.dataset.subject import rounded

from .samples import SETTINGS, Row, rows_of, subject

SPECIAL_FUND = """---
表式: jiangyin-special-fund-2021
年度: 2021
项目名称: 示例项目
主管部门: 示例市示例局
公开:
  转录说明: [补上了名称]
项目总金额: 30.5万元
资金明细:
  - 名称: 甲项
    金额: 10万
    测算:
      劳务: 80人*1000元=8万元
      场地: 2.72万元
  - 名称: 乙项
    金额: 20.5万元
绩效指标:
  产出指标:
    产出数量:
      培训人数: '=1300人'
    产出时效:
      完成时间: 2021年12月底前
    产出成本: 不适用（没有单独的成本控制要求）
---

## 项目概况

1、第一条。
2、第二条。

## 立项依据

## 表上没有的一栏

多写的。
"""

TWO_PERIODS = """---
表式: mof-2015-88
年度: 2021
项目名称: 示例工程
主管部门: 示例市示例局
实施单位: 示例中心
中期资金: {小计: 300万元, 财政拨款: 0, 其他资金: 不适用}
年度资金:
  小计: 120万元
  财政拨款: 0元
  其他资金:
绩效指标:
  产出指标:
    数量指标:
      里程: {中期目标值: ≥200公里, 目标值: 60-70公里, 分值: '10', 依据: 养护计划}
---

## 年度目标

完成70公里。
"""


def only(rows: list[Row], **wanted: str) -> Row:
    (row,) = [row for row in rows if all(row[name] == text for name, text in wanted.items())]
    return row


def test_an_amount_has_its_number_in_yuan_its_state_and_its_text() -> None:
    item = rows_of(subject(SPECIAL_FUND))["items"][0]

    assert (item["yuan"], item["state"], item["text"]) == ("100000", "amount", "10万")
    assert item["stated_sum"] == "107200"


@pytest.mark.parametrize(
    ("period", "label", "cells"),
    [
        ("annual", "财政拨款", ("0", "amount", "0元")),
        ("annual", "其他资金", ("", "blank", "")),
        ("mid_term", "其他资金", ("", "not_applicable", "不适用")),
        ("mid_term", "财政拨款", ("", "unreadable", "0")),
    ],
)
def test_zero_blank_and_not_applicable_are_three_things(period: str, label: str, cells: tuple[str, ...]) -> None:
    fund = only(rows_of(subject(TWO_PERIODS))["funds"], period=period, label=label)

    assert (fund["yuan"], fund["state"], fund["text"]) == cells


def test_a_total_that_the_file_does_not_print_is_told_from_a_blank_one() -> None:
    text = TWO_PERIODS.replace("  小计: 120万元\n", "")

    assert rows_of(subject(text))["declarations"][0]["total_state"] == "absent"


def test_the_total_of_each_period_comes_before_its_sources() -> None:
    funds = rows_of(subject(TWO_PERIODS))["funds"]

    assert [(row["number"], row["level"], row["relation"]) for row in funds] == [
        ("1", "0", "total"),
        ("2", "1", "part"),
        ("3", "1", "part"),
        ("4", "0", "total"),
        ("5", "1", "part"),
        ("6", "1", "part"),
    ]


def test_a_target_is_read_apart_and_kept_as_typed() -> None:
    row = rows_of(subject(SPECIAL_FUND))["indicators"][0]

    assert [row[name] for name in ("target", "kind", "operator", "value", "unit")] == [
        "=1300人",
        "count",
        "eq",
        "1300",
        "人",
    ]


def test_a_day_is_written_as_iso_has_it() -> None:
    assert rows_of(subject(SPECIAL_FUND))["indicators"][1]["date_to"] == "2021-12-31"


def test_both_targets_of_an_indicator_stand_in_one_row() -> None:
    tables = rows_of(subject(TWO_PERIODS))
    (row,) = tables["indicators"]

    assert [
        row[name] for name in ("operator", "value", "upper", "mid_operator", "mid_value", "mid_unit", "weight")
    ] == [
        *("range", "60", "70"),
        *("ge", "200", "公里", "10"),
    ]
    assert [list(cells.values())[1:] for cells in tables["indicator_columns"]] == [["1", "依据", "养护计划"]]


def test_a_level_that_does_not_apply_is_a_row_with_its_reason() -> None:
    (row,) = rows_of(subject(SPECIAL_FUND))["unused_levels"]

    assert (row["level1"], row["level2"], row["reason"]) == ("产出指标", "产出成本", "没有单独的成本控制要求")


def test_a_blank_section_keeps_its_row_and_an_unknown_one_is_not_lost() -> None:
    texts = rows_of(subject(SPECIAL_FUND))["texts"]

    assert only(texts, label="项目概况")["text"] == "1、第一条。\n2、第二条。"
    assert only(texts, label="立项依据")["text"] == ""
    assert only(texts, label="表上没有的一栏") == {
        **{"declaration": "2021/a", "number": "3", "key": ""},
        **{"label": "表上没有的一栏", "text": "多写的。"},
    }


def test_further_fields_and_the_transcriber_s_notes_are_rows() -> None:
    assert only(rows_of(subject(TWO_PERIODS))["fields"], label="实施单位")["text"] == "示例中心"
    assert only(rows_of(subject(SPECIAL_FUND))["fields"], part="transcription")["text"] == "补上了名称"


def test_a_difference_is_told_with_its_reason_and_advice_is_not() -> None:
    found = subject(SPECIAL_FUND)
    tables = rows_of(found)

    assert only(tables["findings"], code="AMT02")["reason"] == "原表如此。"
    assert {row["severity"] for row in tables["findings"]} <= {"error", "warning"}
    assert len(tables["findings"]) == len(found.ledger.findings) < len(found.checked.findings)


def test_a_site_that_shows_counts_gives_no_details_away() -> None:
    tables = rows_of(subject(SPECIAL_FUND, settings=replace(SETTINGS, ledger="counts")))

    assert tables["findings"] == []
    assert int(tables["declarations"][0]["found"]) > 0


def test_a_withdrawn_declaration_says_no_more_than_its_notice() -> None:
    tables = rows_of(subject(SPECIAL_FUND.replace("年度: 2021", "状态: 撤回\n撤回理由: 重复申报\n年度: 2021")))

    assert list(tables) == ["declarations"]
    assert {name: text for name, text in tables["declarations"][0].items() if text} == {
        "id": "2021/a",
        "state": "withdrawn",
        "year": "2021",
        "department": "示例市示例局",
        "project_name": "示例项目",
        "title": "2021年度示例项目绩效目标申报表",
        "withdrawal_reason": "重复申报",
        "page": "https://example.org/declarations/2021/a/",
    }


def test_the_seed_has_a_row_for_everything_on_it(repository: Path) -> None:
    text = (repository / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
    tables = rows_of(subject(text, "2021/rsj-zhuanxiang"))

    assert {name: len(rows) for name, rows in tables.items() if name != "findings"} == {
        **{"declarations": 1, "fields": 9, "funds": 0, "items": 3, "calculations": 6, "indicators": 23},
        **{"indicator_columns": 0, "unused_levels": 0, "lists": 0, "texts": 9},
    }
    assert tables["declarations"][0]["total_yuan"] == "895000"


def test_what_must_stand_in_every_row_does() -> None:
    for text in (SPECIAL_FUND, TWO_PERIODS):
        tables = rows_of(subject(text))
        for filled in FILLED:
            needed = [column.name for column in filled.table.columns if column.required]
            assert all(row[name] for row in tables[filled.table.name] for name in needed)


def test_personal_data_is_masked_in_the_data_too() -> None:
    found = subject(SPECIAL_FUND.replace("多写的。", "联系13912345678。"))

    assert "13912345678" not in str(rows_of(found))


def test_a_division_that_does_not_come_out_even_is_rounded_at_the_last_place() -> None:
    assert rounded(Decimal("33333.333333333333333333")) == Decimal("33333.33333333333333")
    assert rounded(Decimal("0.5")) == Decimal("0.5")
