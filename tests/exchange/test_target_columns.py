"""Columns of an indicator: sign, number and unit apart, and together always what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.exchange.target_columns import column_text, value_columns
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.declaration import Indicator
from tests.exchange.reading import declared, squeezed

DEFINITION = next(item for item in load_catalog().editions if item.id == "sichuan-2023").indicators
COLUMNS = value_columns(DEFINITION)


def indicator(target: str, unit: str = "") -> Indicator:
    quoted = target.replace("'", "''")
    unit = f", 计量单位: '{unit}'" if unit else ""
    declaration = declared(
        "---\n表式: sichuan-2023\n年度: 2023\n项目名称: 示例\n主管部门: 示例局\n绩效指标:\n  产出指标:\n    数量指标:\n"
        f"      示例数: {{目标值: '{quoted}'{unit}}}\n---\n"
    )
    return declaration.indicators[0]


def columns(item: Indicator) -> list[str]:
    return [column_text(item, column, COLUMNS) for column in COLUMNS[:3]]


@pytest.mark.parametrize(
    ("target", "unit", "expected"),
    [
        ("≥36公里", "公里", ["≥", "36", "公里"]),
        ("=100%", "%", ["＝", "100", "%"]),
        ("=100%", "", ["＝", "100", "%"]),
        (">=5个", "", ["≥", "5", "个"]),
        ("≤800元/人·月", "元/人·月", ["≤", "800", "元/人·月"]),
        ("优良", "", ["定性", "优良", ""]),
        ("2023年12月底前", "", ["", "2023年12月底前", ""]),
        ("12处", "处", ["", "12处", "处"]),
        ("≥36公里", "千米", ["≥", "36公里", "千米"]),
        ("", "个", ["", "", "个"]),
    ],
)
def test_a_target_is_parted_as_the_form_prints_it(target: str, unit: str, expected: list[str]) -> None:
    assert columns(indicator(target, unit)) == expected


@given(st.from_regex(r"(=|≥|≤|>|<)?[0-9]{1,4}(\.[0-9])?(%|个|公里|元/人)?", fullmatch=True))
def test_the_parts_of_a_target_are_together_what_was_typed(target: str) -> None:
    sign, value, unit = columns(indicator(target))

    typed = squeezed(target)
    plain = sign.replace("＝", "=").replace("＞", ">").replace("＜", "<")
    assert typed in {f"{plain}{value}{unit}", f"{plain}{value}"}
