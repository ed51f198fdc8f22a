"""Declarations that the tests of pages share, checked as the site checks them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings
from jixiao_plugin.finding import Severity, Waived
from jixiao_plugin.forms.catalog import load_catalog

SETTINGS = Settings(
    root=Path("/site"),
    content=Path("/site/content"),
    publisher="示例市财政局",
    correction="mailto:gengzheng@example.org?subject={title}&body={id}",
    repository="https://git.example.org/history/{path}",
)

SPECIAL_FUND = """---
表式: jiangyin-special-fund-2021
年度: 2021
项目名称: 示例项目
主管部门: 示例市示例局
公开:
  转录说明: [“名称”一栏原来空白，已按标题补上]
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
      培训人数: ≥1300人
      培训期数: 不少于3期
    产出时效:
      完成时间: 2021年12月底前
    产出成本: 不适用（没有单独的成本控制要求）
---

## 项目概况

1、第一条，
接着写。
（二）见[另一份](../2020/b.md#sums)，80人*2000。

## 立项依据
"""
"""One sum that differs from what was declared, one line without a calculation, a level that does not apply."""

TWO_PERIODS = """---
表式: mof-2015-88
年度: 2021
项目名称: 示例工程
主管部门: 示例市示例局
实施单位: 示例中心
项目属性: 延续项目
项目期: 2020—2022年
中期资金: {小计: 300万元, 财政拨款: 200万元, 其他资金: 100万元}
年度资金:
  小计: 120万元
  财政拨款: 100万元
  其他资金:
绩效指标:
  产出指标:
    数量指标:
      里程: {中期目标值: ≥200公里, 目标值: ≥70公里, 分值: '10', 依据: 养护计划}
---

## 年度目标

完成70公里。
"""
"""Two periods of funds and of targets, of which the annual funds do not add up."""


def check(text: str, id: str = "2021/a", settings: Settings = SETTINGS) -> CheckedDeclaration:
    """*text* checked under *id*."""
    path = f"content/declarations/{id}.md"
    return check_bytes(path, text.encode(), id=id, catalog=load_catalog(), settings=settings)


def published(text: str, id: str = "2021/a", settings: Settings = SETTINGS) -> CheckedDeclaration:
    """*text* checked, with a reason recorded for each error, so that it may become a public page."""
    checked = check(text, id, settings)
    findings = tuple(
        replace(item, waived=Waived("原表如此。", item.span)) if item.severity is Severity.ERROR else item
        for item in checked.findings
    )
    return replace(checked, findings=findings)
