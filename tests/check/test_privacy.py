"""Personal data and secrecy: found in any part of any file, never explained away, never repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.rules.catalog import NOT_BUILT, RULES

CATALOG = load_catalog()
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")
PHONE = "13800138000"
PERSONAL = [rule.info for rule in RULES if rule.info.topic == "PII"]


def check(text: str, settings: Settings | None = None) -> CheckedDeclaration:
    return check_bytes(
        "a.md", text.encode(), id="2021/a", catalog=CATALOG, settings=settings or default_settings(Path())
    )


def planted(old: str, new: str) -> str:
    assert old in CLEAN
    return CLEAN.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (planted("项目名称: ", f"项目名称: {PHONE}"), "项目名称"),
        (planted("年度: 2021\n", f"年度: 2021\n备注二: {PHONE}\n"), "备注二"),
        (planted("公开:\n", f"公开:\n  转录说明: [原表有{PHONE}]\n"), "公开 > 转录说明 > 第1项"),
        (planted("公开:\n", f"豁免:\n  - 规则: TXT01\n    理由: 问{PHONE}\n公开:\n"), "豁免 > TXT01 > 理由"),
        (planted("  - 名称: 技能培训\n", f"  - 名称: 技能培训{PHONE}\n"), "资金明细 > 技能培训138****8000 > 名称"),
        (planted("## 项目概况\n\n", f"## 项目概况\n\n{PHONE}。\n\n"), "项目概况"),
        (planted("\n## ", f"\n## 没有这一栏\n\n{PHONE}\n\n## "), "没有这一栏"),
        (planted("年度: 2021\n", f"年度: 2021 # {PHONE}\n"), ""),
        (
            planted("## 项目概况\n", f"## 项目概况\n\n- 甲\n- {PHONE}\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | {PHONE} |\n"),
            "项目概况",
        ),
    ],
)
def test_every_text_of_a_declaration_is_looked_at(text: str, field: str) -> None:
    checked = check(text)

    found = [item for item in checked.findings if item.code == "PII02"]
    assert found
    assert {item.place for item in found} == {field}
    assert not checked.is_publishable
    assert PHONE not in repr(checked)


@pytest.mark.parametrize(
    "text",
    [
        PHONE,
        f"---\n表式: 没有这种表\n备注: {PHONE}\n---\n",
        f"---\n- {PHONE}\n---\n",
        f"---\n项目名称: [{PHONE}\n---\n\n## 概况\n",
    ],
)
def test_a_file_that_is_no_declaration_is_looked_at_too(text: str) -> None:
    checked = check(text)

    assert "PII02" in {item.code for item in checked.findings}
    assert PHONE not in repr(checked)
    accounted = {info.code for info in checked.passed} | {item.rule.code for item in checked.not_run}
    assert accounted | {"PII02"} == {rule.info.code for rule in RULES} | {"PII02"}


def test_a_hit_can_be_neither_waived_nor_taken_lightly() -> None:
    text = planted(
        "公开:\n",
        f"备注二: {PHONE}\n豁免:\n  - 规则: PII02\n    位置: 备注二\n    值: {PHONE}\n    理由: 示例\n公开:\n",
    )
    settings = Settings(Path("/site"), Path("/site/content"), severities={"PII02": Severity.ADVICE})

    checked = check(text, settings)

    assert {item.code for item in checked.open_findings} >= {"PII02", "WVR03"}
    assert {item.severity for item in checked.findings if item.code == "PII02"} == {Severity.ERROR}
    assert not checked.is_publishable


def test_what_identifies_a_person_is_an_error_without_waiver_and_a_mere_name_is_not() -> None:
    lenient = {info.code for info in PERSONAL if info.waivable}

    assert lenient == {"PII06", "PII08"}
    assert all((info.severity is Severity.ERROR) != info.waivable for info in PERSONAL)


def test_stars_of_a_mask_are_no_fault_of_their_own() -> None:
    text = planted("## 项目概况\n\n", "## 项目概况\n\n1、证件号11010519491231002X。\n")

    codes = {item.code for item in check(text).findings if item.severity is Severity.ERROR}

    assert codes == {"PII01"}


def test_one_place_is_one_finding() -> None:
    text = planted("## 项目概况\n\n", "## 项目概况\n\n1、开户银行卡号6200000000000005，电话13800138000。\n")

    assert sorted(item.code for item in check(text).findings if item.code.startswith("PII")) == ["PII02", "PII03"]


def test_the_day_of_publication_may_come_from_the_list_of_the_site() -> None:
    text = planted("  公开日期: 2021-02-01\n", "")
    settings = Settings(
        Path("/site"), Path("/site/content"), lists={"公开日期": ("2020 2020-02-03", "2021 2021-02-08")}
    )

    assert "PUB01" in {item.code for item in check(text).findings}
    assert {info.code for info in check(text, settings).passed} >= {"PUB01", "PUB02"}


def test_a_deadline_without_dates_is_told_as_not_checked() -> None:
    (unjudged,) = (item for item in check(planted("  批复日期: 2021-01-20\n", "")).not_run if item.rule.code == "PUB02")

    assert unjudged.reason == "没有写读得出的批复日期"


def test_what_is_not_built_is_no_rule_and_says_why() -> None:
    codes = {rule.info.code for rule in RULES}

    assert all(code not in codes and why for code, why in NOT_BUILT)
