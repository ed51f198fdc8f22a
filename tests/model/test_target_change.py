from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.target_change import (
    LESS,
    MORE,
    UNKNOWN,
    TargetChange,
    better_by_name,
    better_way,
    target_change,
)
from jixiao_plugin.model.target_value import parse_target
from tests.model.declarations import declared
from tests.model.tables import rows

_OPPOSITE = {
    **{change: change for change in TargetChange},
    TargetChange.WEAKENED: TargetChange.TIGHTENED,
    TargetChange.TIGHTENED: TargetChange.WEAKENED,
    TargetChange.RAISED: TargetChange.LOWERED,
    TargetChange.LOWERED: TargetChange.RAISED,
}
_TARGETS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["≥", "≤", ">", "<", "=", "约", ""]),
    st.sampled_from(["0", "1", "20", "90", "99.5", "100", "2,000"]),
    st.sampled_from(["%", "人", "名", "人次", "元", "万元", "天", "个月", "元/人", ""]),
) | st.sampled_from(["", "待定", "2021年12月底前", "2021年3月底前", "有效提升", "显著改善", "下降5%", "增长5%"])


@pytest.mark.parametrize("row", rows("target_changes.tsv"), ids=lambda row: f"{row['before']} to {row['after']}")
def test_a_change_is_graded_by_operator_and_direction(row: dict[str, str]) -> None:
    before, after = (parse_target(row[key], name=row["name"], year=2021) for key in ("before", "after"))

    change = target_change(before, after, better_by_name(row["name"], row["dimension"]))

    assert change.value == row["change"]


@given(_TARGETS, _TARGETS, st.sampled_from([MORE, LESS, UNKNOWN]))
def test_going_back_is_the_opposite_of_going_there(first: str, second: str, better: str) -> None:
    one, other = parse_target(first, year=2021), parse_target(second, year=2021)

    assert target_change(other, one, better) is _OPPOSITE[target_change(one, other, better)]


@given(_TARGETS, st.sampled_from([MORE, LESS, UNKNOWN]))
def test_a_target_is_the_same_as_itself(text: str, better: str) -> None:
    assert target_change(parse_target(text), parse_target(text), better) is TargetChange.SAME


def test_the_end_of_the_next_year_is_the_same_promise_a_year_later() -> None:
    before, after = parse_target("2024年2月底前"), parse_target("2025年2月底前")

    assert target_change(before, after, years=1) is TargetChange.SAME
    assert target_change(before, after) is TargetChange.WEAKENED


def test_a_stated_direction_goes_before_the_name() -> None:
    text = """
表式: sichuan-2023
绩效指标:
  产出指标:
    数量指标:
      积压件数: {目标值: =20件, 指标方向性: 反向指标}
      办理件数: =20件
"""

    ways = [better_way(indicator) for indicator in declared(text).indicators]

    assert ways == ["reverse", "none"]
