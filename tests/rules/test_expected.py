"""The list 应公开部门: years, reasons, and whatever else people write on a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.rules.expected import read_expected


@pytest.mark.parametrize(
    ("text", "year", "department", "reason"),
    [
        ("示例市示例局", 0, "示例市示例局", ""),
        ("2024 示例市示例局", 2024, "示例市示例局", ""),
        ("2024年 示例市示例局", 2024, "示例市示例局", ""),
        ("2024 年度　示例市示例局", 2024, "示例市示例局", ""),
        ("2024 示例市示例局：没有项目支出", 2024, "示例市示例局", "没有项目支出"),
        ("示例市示例局 : 依法不公开：涉密", 0, "示例市示例局", "依法不公开：涉密"),
        ("示例市示例局：", 0, "示例市示例局", ""),
        ("示例市示例局（本级）", 0, "示例市示例局（本级）", ""),
        ("2024示例局", 0, "2024示例局", ""),
        ("：没有部门", 0, "：没有部门", ""),
    ],
)
def test_line_of_the_list_is_read(text: str, year: int, department: str, reason: str) -> None:
    (expected,) = read_expected([(3, text)])

    assert (expected.year, expected.department, expected.reason) == (year, department, reason)
    assert (expected.line, expected.text) == (3, text)


@given(st.lists(st.text(min_size=1)))
def test_no_line_is_lost(texts: list[str]) -> None:
    expected = list(read_expected(enumerate(texts, 1)))

    assert [item.text for item in expected] == texts
    assert all(item.department for item in expected)


def test_a_year_is_asked_for_itself_and_no_year_for_any() -> None:
    any_year, one_year = read_expected([(1, "示例局"), (2, "2024 示例局")])

    assert any_year.is_met_by([2021])
    assert not one_year.is_met_by([2021])
    assert one_year.is_met_by([2021, 2024])
    assert not any_year.is_met_by([])
