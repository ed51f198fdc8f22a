"""How messages print sums."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_plugin.rules.wording import added


@pytest.mark.parametrize(
    ("amounts", "unit", "printed"),
    [
        (["160000", "4000", "18400"], "万元", "16 + 0.4 + 1.84 = 18.24 万元"),
        (["287000"], "元", "287000 元"),
        (["300000", "-65000"], "元", "300000 + （-65000） = 235000 元"),
    ],
)
def test_a_sum_is_printed_as_on_paper(amounts: list[str], unit: str, printed: str) -> None:
    assert added(map(Decimal, amounts), unit) == printed
