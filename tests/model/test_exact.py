from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.exact import divided, sum_exactly

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
