from __future__ import annotations

import re

import pytest

from .declarations import JIANGYIN, MOF, built, declared, only


def test_an_indicator_knows_its_levels_its_target_and_its_place() -> None:
    (item,) = declared(f"{JIANGYIN}绩效指标:\n  产出指标:\n    产出数量:\n      场次: =1场").indicators

    assert (item.level1.text, item.level2.text, item.name.text) == ("产出指标", "产出数量", "场次")
    assert item.dimension == "quantity"
    assert item.field == ("绩效指标", "产出指标", "产出数量", "场次")
    assert item.target is not None
    assert (item.target.cell.text, item.target.field) == ("=1场", item.field)
    assert (item.target.span.line, item.target.span.column) == (7, 11)
    assert item.mid_target is None


def test_an_edition_with_two_periods_has_two_values_and_columns() -> None:
    front = f"""{MOF}绩效指标:
  产出指标:
    数量指标:
      开放天数:
        中期目标值: ≥900天
        分值: '10'
        目标值: ≥300天
        备注: 甲
"""
    (item,) = declared(front).indicators

    assert [target.cell.text for target in item.targets] == ["≥300天", "≥900天"]
    assert item.targets[1].field[-1] == "中期目标值"
    assert [(key.text, cell.text) for key, cell in item.columns] == [("分值", "10"), ("备注", "甲")]


@pytest.mark.parametrize(
    ("level1", "level2", "dimension"),
    [
        ("产出指标", "数量指标", "quantity"),
        ("产出指标", "产出数量", "quantity"),
        ("项目效益指标", "环境效益指标", "ecological"),
        ("满意度", "服务对象满意度", "satisfaction"),
        ("产出指标", "社会效益指标", "output"),
        ("过程指标", "数量指标", ""),
    ],
)
def test_headings_are_known_by_their_aliases_and_only_in_their_place(level1: str, level2: str, dimension: str) -> None:
    (item,) = declared(f"{MOF}绩效指标:\n  {level1}:\n    {level2}:\n      甲: 1场").indicators

    assert item.dimension == dimension


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("不适用", ""),
        ("不适用（没有成本）", "没有成本"),
        ("不适用(没有成本)", "没有成本"),
        ("不适用：没有成本", "没有成本"),
    ],
)
def test_a_level_may_not_apply(text: str, reason: str) -> None:
    declaration = declared(f"{JIANGYIN}绩效指标:\n  决策指标: {text}\n  产出指标:\n    产出成本: {text}")

    assert declaration.indicators == ()
    assert [(note.field[1:], note.reason) for note in declaration.level_notes] == [
        (("决策指标",), reason),
        (("产出指标", "产出成本"), reason),
    ]
    definition = declaration.level_notes[1].definition
    assert definition is not None
    assert definition.dimension == "cost"


def test_a_blank_level_and_a_blank_target_are_no_faults_of_building() -> None:
    (item,) = declared(
        f"{JIANGYIN}绩效指标:\n  决策指标:\n  产出指标:\n    产出成本:\n    产出数量:\n      甲:"
    ).indicators

    assert item.target is not None
    assert item.target.value.is_blank


def test_a_value_where_a_level_should_stand_is_a_fault() -> None:
    found = only(built(f"{JIANGYIN}绩效指标:\n  产出指标:\n    场次: =1场"))

    assert (found.code, found.span.line, found.span.column) == ("SRC15", 6, 9)
    assert found.message == "“场次”下面应是三级指标，却直接写了“=1场”"


def test_an_indicator_without_its_level_two_is_a_fault() -> None:
    found = only(built(f"{JIANGYIN}绩效指标:\n  产出指标:\n    场次:\n      目标值: =1场\n      分值: '10'"))

    assert found.code == "SRC15"
    assert found.field == ("绩效指标", "产出指标", "场次")


def test_an_indicator_with_columns_needs_a_target() -> None:
    result = built(f"{JIANGYIN}绩效指标:\n  产出指标:\n    产出数量:\n      场次: {{备注: 甲}}")

    assert only(result).message == "指标“场次”没有写目标值"
    assert result.declaration is not None
    assert result.declaration.indicators[0].targets == ()


def test_ids_come_from_the_names_alone_and_are_unique() -> None:
    one = f"{JIANGYIN}绩效指标:\n  产出指标:\n    产出数量:\n      甲: 1场\n    产出质量:\n      甲: 1场"
    other = f"{JIANGYIN}绩效指标:\n  产出指标:\n    产出质量:\n      甲: ≥5%"

    first, second = (item.id for item in declared(one).indicators)

    assert re.fullmatch(r"i-[0-9a-f]{8}", first)
    assert first != second
    assert declared(other).indicators[0].id == second
