from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.edition import FormEdition
from jixiao_plugin.forms.labels import PRIVATE_LABELS
from jixiao_plugin.forms.located import Table
from jixiao_plugin.forms.read_edition import read_edition
from jixiao_plugin.source.configuration import read_configuration

SMALL = """\
id: example
title: 示例表
page_title: '{year}年度{project}示例表'
year_from: 2021
year_to: 2025
unit: 万元
authority: {issuer: 示例机关, title: 示例办法, evidence: recalled, read_at: 示例}
fields:
  年度: {key: year, kind: year, required: true}
  项目名称: {key: project_name, required: true}
  主管部门: {key: department, kind: organisation, required: true}
  总金额: {key: total_amount, kind: money}
  联系人: {key: contact, public: false}
sections:
  年度目标: {key: annual_goal, required: true}
periods:
  资金来源:
    key: annual
    sources:
      财政拨款:
        key: fiscal
        partial: true
        parts:
          一般公共预算: {key: general}
rows:
  实施进度:
    key: schedule
    columns:
      阶段: {key: stage}
      金额: {key: amount, kind: money}
total: total_amount
indicators:
  headers: [一级指标, 二级指标, 三级指标, 指标值]
  columns: [上年实际]
  printed_columns:
    符号: {printed: 指标性质, choices: [≥, 定性]}
    目标值: {}
    分值: {printed: 权重, required: true}
    上年实际: {}
  weight_total: 90
  levels:
    产出指标:
      dimension: output
      weight_range: [40, 50]
      level2:
        数量指标: {dimension: quantity, indicators: [完成数], aliases: [产出数量], core: [受益人数]}
layout: [主管部门, 年度目标, 实施进度, 资金明细, 绩效指标]
severities: {STR14: advice}
features: [sources-printed]
decimals: 2
"""


def edition_of(text: str) -> FormEdition:
    """The edition that *text* describes."""
    return read_edition(Table("example.yml", "表式", read_configuration("example.yml", text.encode())))


def test_every_part_of_an_edition_is_read() -> None:
    edition = edition_of(SMALL)

    assert (edition.year_from, edition.year_to, edition.unit) == (2021, 2025, "万元")
    assert edition.periods[0].sources[0].partial
    assert edition.periods[0].sources[0].parts[0].label == "一般公共预算"
    assert [column.label for column in edition.rows[0].columns] == ["阶段", "金额"]
    assert edition.indicators.weight_total == 90
    assert edition.indicators.level1[0].weight_range == (40, 50)
    assert edition.indicators.level1[0].level2[0].aliases == ("产出数量",)
    assert edition.severities == {"STR14": Severity.ADVICE}
    assert edition.features == {"sources-printed"}
    assert not edition.items_required
    assert edition.decimals == 2


def test_columns_are_kept_in_printed_order_under_their_printed_heads() -> None:
    columns = edition_of(SMALL).indicators.printed_columns

    assert [(item.label, item.printed, item.required) for item in columns] == [
        ("符号", "指标性质", False),
        ("目标值", "", False),
        ("分值", "权重", True),
        ("上年实际", "", False),
    ]
    assert columns[0].choices == ("≥", "定性")


def test_core_indicators_are_no_fixed_names() -> None:
    level2 = edition_of(SMALL).indicators.level1[0].level2[0]

    assert level2.core == ("受益人数",)
    assert level2.indicators == ("完成数",)


def test_cells_that_invite_personal_data_are_private_in_every_edition() -> None:
    edition = edition_of(SMALL)

    private = {item.label: item.key for item in edition.fields if not item.public}
    assert private.keys() == set(PRIVATE_LABELS)
    assert private["联系人"] == "contact"


@pytest.mark.parametrize(
    ("found", "put", "message"),
    [
        ("title: 示例表\n", "titel: 示例表\n", r"^example\.yml:2 表式里没有“titel”这一项，可写的有：id、title"),
        ("title: 示例表\n", "", "表式的“title”应写成一个文本"),
        ("title: 示例表\n", "title:\n", r"^example\.yml:2 表式的“title”不能空着"),
        ("title: 示例表\n", "title: [示例表]\n", r"^example\.yml:2 表式的“title”应写成一个文本"),
        ("{project}", "{name}", "page_title 里只能用"),
        ("year_from: 2021", "year_from: 二〇二一", r"^example\.yml:4 表式的“year_from”应是整数，写的是“二〇二一”"),
        ("year_from: 2021\n", "", "表式要写明起始年度"),
        ("year_to: 2025", "year_to: 2020", "年度从 2021 到 2020 前后颠倒"),
        ("unit: 万元", "unit: 美元", "金额单位应是元或万元，写的是“美元”"),
        ("id: example", "id: 示例", "表式代号“示例”只能用小写字母"),
        ("evidence: recalled", "evidence: sure", r"^example\.yml:7 .*应是 read、corroborated、recalled 之一"),
        ("kind: organisation", "kind: firm", r"^example\.yml:11 .*“主管部门”的“kind”应是 text、.*写的是“firm”"),
        ("required: true}\n  项目", "required: yes}\n  项目", r"^example\.yml:9 .*应写 true 或 false，写的是“yes”"),
        ("  项目名称: {key: project_name, required: true}\n", "", "每个表式都要有必填字段“项目名称”"),
        ("  年度: {key: year, kind: year", "  年度: {key: year", "每个表式都要有必填字段“年度”"),
        ("  总金额:", "  资金明细:", "“资金明细”是所有表式共用的名称"),
        ("total: total_amount", "total: annual", "合计“annual”既不是金额字段的 key，也不是资金期间的名称"),
        ("dimension: quantity", "dimension: amount", r"^example\.yml:46 .*dimension 应是 decision、"),
        ("指标值]", "指标值, 备注]", "指标表应有 4 个栏目名 headers，写了 5 个"),
        ("[40, 50]", "[40]", "weight_range 应是两个整数"),
        ("    分值: {printed", "    权重: {printed", "里没有“权重”这一项，可写的有：目标值、符号、分值"),
        ("decimals: 2", "decimals: 两位", r"^example\.yml:50 表式的“decimals”应是整数，写的是“两位”"),
        ("layout: [主管部门", "layout: [主管单位", "版面里的“主管单位”不是本表的字段、栏目或表格"),
        ("STR14: advice", "STR14: hint", "应是 error、warning、advice 之一，写的是“hint”"),
        ("  阶段: {key: stage}", "  阶段: 文字", "应写成“名称: 内容”的形式"),
        ("features: [sources-printed]", "features: sources-printed", "表式的“features”应写成一列"),
    ],
)
def test_a_fault_in_an_edition_file_is_named_in_chinese(found: str, put: str, message: str) -> None:
    assert found in SMALL

    with pytest.raises(JixiaoError, match=message):
        edition_of(SMALL.replace(found, put, 1))


def test_a_message_names_no_folder() -> None:
    broken = SMALL.replace("title: 示例表\n", "")

    with pytest.raises(JixiaoError) as error:
        edition_of(broken)

    assert str(Path("/")) not in str(error.value)
