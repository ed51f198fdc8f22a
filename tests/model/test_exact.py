from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.exact import divided, percent, plain, sum_exactly

LONG = st.integers(-(10**90), 10**90)


@given(LONG, LONG.filter(bool), st.integers(0, 40), st.integers(0, 4))
def test_a_quotient_is_rounded_once_and_away_from_zero(number: int, divisor: int, shift: int, places: int) -> None:
    found = divided(Decimal(number), Decimal(divisor).scaleb(-shift), places)

    size = abs(Fraction(number * 10**shift, divisor)) * 10**places
    sign = -1 if (number < 0) != (divisor < 0) else 1
    assert Fraction(found) == sign * Fraction(floor(size + Fraction(1, 2)), 10**places)


@pytest.mark.parametrize(
    ("number", "divisor", "quotient"),
    [("0.045", "1", "0.05"), ("1", "3", "0.33"), ("0", "7", "0.00"), ("9", "2", "4.50")],
)
def test_places_are_kept(number: str, divisor: str, quotient: str) -> None:
    assert str(divided(Decimal(number), Decimal(divisor), 2)) == quotient


@given(st.lists(LONG))
def test_a_sum_is_never_rounded(numbers: list[int]) -> None:
    assert sum_exactly(map(Decimal, numbers)) == sum(numbers)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        ("20", "89.5", "22.3"),
        ("1", "1", "100"),
        ("1", "2000", "0.1"),
        ("499", "1000000", "0.05"),
        ("1", "1000000", "0.0001"),
        ("-4", "10000", "-0.04"),
        ("0", "7", "0"),
    ],
)
def test_a_share_is_never_rounded_to_nothing(part: str, whole: str, shown: str) -> None:
    assert plain(percent(Decimal(part), Decimal(whole))) == shown


@given(LONG, LONG.filter(bool))
def test_a_share_of_any_length_is_right_to_a_twentieth_of_a_percent(part: int, whole: int) -> None:
    found = percent(Decimal(part), Decimal(whole))

    assert abs(Fraction(found) - Fraction(part * 100, whole)) <= Fraction(1, 20)
    assert bool(found) is bool(part)
