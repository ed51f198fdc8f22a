"""Targets in columns: operator, number and unit where they say what was typed, else words."""

from __future__ import annotations

import pytest

from jixiao_plugin.model.declaration import Target
from jixiao_plugin.model.target_value import parse_target
from jixiao_plugin.position import START
from jixiao_plugin.site.view_target import TargetView, target_view
from jixiao_plugin.source.tree import Scalar


def _view(text: str, column_unit: str = "") -> TargetView:
    return target_view(Target(Scalar(text, START), parse_target(text), ()), column_unit)


@pytest.mark.parametrize(
    ("typed", "sign", "number", "unit"),
    [
        ("=1300份", "=", "1300", "份"),
        ("≥90%", "≥", "90", "%"),
        (">=90％", "≥", "90", "%"),
        ("＞1,300 人", ">", "1300", "人"),
        ("≤15万元/公里", "≤", "15", "万元/公里"),
        ("5%～10%", "", "5～10", "%"),
    ],
)
def test_number_stands_in_three_columns_and_needs_no_second_copy(typed: str, sign: str, number: str, unit: str) -> None:
    view = _view(typed)

    assert (view.sign, view.number, view.unit, view.typed) == (sign, number, unit, "")


def test_wording_that_the_columns_do_not_say_is_kept() -> None:
    assert _view("不少于3期").typed == "不少于3期"


@pytest.mark.parametrize("typed", ["及时", "2021年12月底前", "长期"])
def test_words_and_dates_stand_across(typed: str) -> None:
    assert _view(typed).words == typed


def test_blank_is_blank_and_zero_is_zero() -> None:
    assert _view("").is_blank
    assert target_view(None).is_blank
    assert _view("=0起").number == "0"


def test_unit_of_its_own_column_is_used_where_the_value_has_none() -> None:
    assert _view("≥100", "人").unit == "人"
