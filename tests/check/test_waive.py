"""Waivers keep findings visible, and lapse."""

from __future__ import annotations

from pathlib import Path

from jixiao_plugin.check.example import expand
from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import load_catalog

CATALOG = load_catalog()
CLEAN = CATALOG.clean_example("jiangyin-special-fund-2021")
TOTAL = (
    "项目总金额: 300万元\n资金明细:\n  - 名称: 示例\n    金额: 100万元\n    测算:\n      示例: 10人*10万元=100万元\n"
)


def _check(waiver: str, extract: str = TOTAL) -> CheckedDeclaration:
    text = expand(extract + waiver, CLEAN).text
    return check_bytes("a.md", text.encode(), id="a", catalog=CATALOG, settings=default_settings(Path()))


def _codes(checked: CheckedDeclaration, *, waived: bool) -> list[str]:
    return sorted(item.code for item in checked.findings if bool(item.waived) is waived)


def test_waived_error_stays_visible_with_its_reason_and_no_longer_keeps_the_page_off_the_site() -> None:
    waiver = "豁免:\n  - 规则: AMT01\n    位置: 项目总金额\n    值: 300万元\n    理由: 原表如此。\n"

    checked = _check(waiver)

    assert "AMT01" in _codes(checked, waived=True)
    assert "AMT01" not in _codes(checked, waived=False)
    reasons = [item.waived.reason for item in checked.findings if item.waived]
    assert reasons == ["原表如此。"]


def test_waiver_lapses_when_the_value_changes_and_says_both_values() -> None:
    waiver = "豁免:\n  - 规则: AMT01\n    位置: 项目总金额\n    值: 299万元\n    理由: 原表如此。\n"

    checked = _check(waiver)

    assert "AMT01" in _codes(checked, waived=False)
    (lapsed,) = [item for item in checked.findings if item.code == "WVR01"]
    assert "299万元" in lapsed.message
    assert "300万元" in lapsed.message


def test_a_value_that_was_filled_in_since_is_told_from_one_that_was_emptied() -> None:
    waiver = "豁免:\n  - 规则: STR01\n    位置: 主管部门\n    值: 示例市示例局\n    理由: 原表如此。\n"

    (lapsed,) = [item for item in _check(waiver, "主管部门:\n").findings if item.code == "WVR01"]

    assert lapsed.message == "STR01 的豁免已经失效：豁免里的值是“示例市示例局”，现在空着"


def test_error_is_not_waived_without_place_value_or_reason() -> None:
    for left_out in ("位置: 项目总金额", "值: 300万元", "理由: 原表如此。"):
        lines = [line for line in ("位置: 项目总金额", "值: 300万元", "理由: 原表如此。") if line != left_out]
        waiver = "豁免:\n  - 规则: AMT01\n" + "".join(f"    {line}\n" for line in lines)

        checked = _check(waiver)

        assert "AMT01" in _codes(checked, waived=False), left_out
        assert {"WVR01", "WVR02"} & set(_codes(checked, waived=False)), left_out


def test_waiver_that_matches_nothing_is_reported() -> None:
    checked = _check("豁免:\n  - 规则: AMT16\n    位置: 项目总金额\n    值: 300万元\n    理由: 没有用。\n")

    assert "WVR01" in _codes(checked, waived=False)


def test_faults_of_reading_cannot_be_waived() -> None:
    waiver = "豁免:\n  - 规则: SRC16\n    位置: 项目总金额\n    值: '300'\n    理由: 不想写单位。\n"

    checked = _check(waiver, TOTAL.replace("300万元", "300"))

    assert {"SRC16", "WVR03"} <= set(_codes(checked, waived=False))


def test_waiver_of_an_unknown_rule_is_reported() -> None:
    checked = _check("豁免:\n  - 规则: AMT99\n    位置: 项目总金额\n    值: 300万元\n    理由: 笔误。\n")

    assert "WVR02" in _codes(checked, waived=False)
