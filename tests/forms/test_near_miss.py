from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.forms.near_miss import bare, nearest

LABELS = ("项目概况", "立项依据", "项目设立的必要性", "项目总金额", "年度绩效目标", "主管部门", "状态", "豁免")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("项目慨况", "项目概况"),
        ("项目设立必要性", "项目设立的必要性"),
        ("项目总金额（万元）", "项目总金额"),
        ("主管 部门", "主管部门"),
        ("立项依据：", "立项依据"),
        ("年度目标", "年度绩效目标"),
        ("状太", "状态"),
    ],
)
def test_a_slip_is_answered_with_the_label_that_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, LABELS) == meant


@pytest.mark.parametrize("typed", ["备注2", "电子邮箱", "", " ", "x" * 10_000])
def test_what_resembles_nothing_gets_no_suggestion(typed: str) -> None:
    assert nearest(typed, LABELS) == ""


def test_a_label_is_never_suggested_for_itself() -> None:
    assert nearest("豁免", ("豁免",)) == ""


@given(st.text())
def test_a_suggestion_is_always_one_of_the_labels(typed: str) -> None:
    assert nearest(typed, LABELS) in {"", *LABELS}


def test_the_bracketed_unit_is_not_part_of_the_label() -> None:
    assert bare("项目总金额 (万元)：") == "项目总金额"
