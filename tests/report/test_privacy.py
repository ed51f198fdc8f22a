"""No report quotes what identifies a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.report.display import Display
from jixiao_plugin.report.github import github_report
from jixiao_plugin.report.json import json_report
from jixiao_plugin.report.reported import Reported, reported
from jixiao_plugin.report.text import text_report

VALUES = ("13800138000", "11010519491231002X", "6200000000000005", "E12345678", "苏B12345", "shili@qq.com")


@pytest.fixture
def item(catalog: Catalog) -> Reported:
    clean = catalog.clean_example("jiangyin-special-fund-2021")
    text = clean.replace(
        "公开:\n",
        "负责人:\n  姓名: 赵示例\n  甲: {乙: 丙,, }\n备注二: 13800138000，账号6200000000000005，护照E12345678\n公开:\n",
        1,
    ).replace(
        "## 项目概况\n\n",
        "## 项目概况\n\n联系人：张示例，证件11010519491231002X，车辆苏B12345，shili@qq.com，info@shili-keji.com。\n\n",
        1,
    )
    settings = default_settings(Path())
    return reported(check_bytes("a.md", text.encode(), id="a", catalog=catalog, settings=settings))


@pytest.mark.parametrize("value", [*VALUES, "张示例", "赵示例", "info@shili-keji.com"])
def test_no_format_repeats_the_value(item: Reported, value: str) -> None:
    for text in (text_report([item], Display()), json_report([item]), github_report([item])):
        assert value not in text


def test_the_masked_value_is_shown_at_its_place(item: Reported) -> None:
    text = text_report([item], Display(width=200))

    assert "备注二: 138****8000，账号62**********0005，护照E******78" in text
    assert "联系人：张**，证件110*************2X" in text
    assert "这里像是手机号“138****8000”，不能公开" in text


def test_fingerprints_are_made_of_the_masked_value(item: Reported) -> None:
    found = {finding.code: finding.found for finding in item.findings if finding.code.startswith("PII")}

    assert found["PII01"] == "110*************2X"
    assert found["PII06"] == "张**"
