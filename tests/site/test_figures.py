"""Figures are exact, grouped, and cut at the decimal point."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.charts import bars
from jixiao_plugin.site.figures import Figure, counted, figure, in_unit, percent_words, places

AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)


@pytest.mark.parametrize(
    ("yuan", "unit", "shown"),
    [
        ("895000", "万元", "89.5"),
        ("895000", "元", "895,000"),
        ("0", "万元", "0"),
        ("0.01", "万元", "0.000001"),
        ("12345600", "万元", "1,234.56"),
        ("1E+4", "元", "10,000"),
        (f"{'9' * 30}.01", "万元", f"99,{'999,' * 7}999.999901"),
    ],
)
def test_amount_is_said_in_a_unit_exactly(yuan: str, unit: str, shown: str) -> None:
    assert str(in_unit(Decimal(yuan), unit)) == shown


@given(AMOUNTS)
def test_no_figure_is_rounded(amount: Decimal) -> None:
    assert Decimal(str(in_unit(amount, "万元")).replace(",", "")) * 10_000 == amount


def test_column_is_as_wide_as_its_widest_fraction() -> None:
    assert places([figure(Decimal("16")), figure(Decimal("1.84"))]) == len(".84")
    assert figure(Decimal("16.00")) == Figure("16")


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [("20", "89.5", "22.3%"), ("1", "4", "25.0%"), ("4", "10000", "0.04%"), ("0", "7", "0.0%"), ("1", "0", "")],
)
def test_share_has_one_place_and_none_of_nothing(part: str, whole: str, shown: str) -> None:
    assert percent_words(Decimal(part), Decimal(whole)) == shown


def test_counts_are_said_as_people_say_them() -> None:
    assert [counted(number) for number in (1, 2, 5, 10, 11)] == ["一", "两", "五", "十", " 11 "]


def test_longest_bar_is_the_larger_of_declared_and_recomputed() -> None:
    drawn = bars([(Decimal(50), Decimal(100)), (Decimal(0), None)])

    assert [(bar.width, bar.tick) for bar in drawn] == [("50.00", "100.00"), ("0", "")]
