from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_plugin.model.unit_cost import unit_costs

from .declarations import JIANGYIN, built, declared


def _costs(
    line: str, indicator: str, level2: str = "产出数量", money: str = "30万元"
) -> list[tuple[str, str, bool, bool]]:
    text = f"资金明细:\n  - 名称: {line}\n    金额: {money}\n绩效指标:\n  产出指标:\n    {level2}:\n      {indicator}\n"
    found = unit_costs(declared(JIANGYIN + text))
    return [(format(cost.yuan.normalize(), "f"), cost.unit, cost.is_exact, cost.is_at_most) for cost in found]


@pytest.mark.parametrize(
    ("line", "indicator", "expected"),
    [
        ("技能培训", "技能培训人数: ≥200人", ("1500", "人", True, True)),
        ("技能培训", "技能培训人数: =200人", ("1500", "人", True, False)),
        ("技能培训", "技能培训人数: 200人", ("1500", "人", True, False)),
        ("技能培训", "技能培训人数: 约200人", ("1500", "人", False, False)),
        ("技能培训费", "开展技能培训期数（期）: =7期", ("42857.14", "期", False, False)),
        ("技能培训（含教材）", "技能培训人次: ≥1万人次", ("30", "人次", True, True)),
        ("道路养护经费", "道路养护里程: =12.5公里", ("24000", "公里", True, False)),
        ("专项检查", "检查企业: {目标值: =60家, 所属明细: 专项检查}", ("5000", "家", True, False)),
    ],
)
def test_money_is_divided_by_the_quantity_of_the_same_thing(
    line: str, indicator: str, expected: tuple[str, str, bool, bool]
) -> None:
    assert _costs(line, indicator) == [expected]


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("人事档案整理费", "干部档案整理份数: =1300份"),
        ("技能培训", "技能培训教材册数: ≥200册"),
        ("技能培训", "培训人数: ≥200人"),
        ("技能培训", "技能培训人数: ≤200人"),
        ("技能培训", "技能培训人数: 100人～200人"),
        ("技能培训", "技能培训人数: 不少于"),
        ("技能培训", "技能培训人数: =0人"),
        ("技能培训", "技能培训完成数量: =100%"),
        ("技能培训", "技能培训人数: {目标值: ≥200人, 所属明细: 结业考核}"),
        ("费", "费数: =3个"),
    ],
)
def test_nothing_is_divided_where_the_two_may_be_different_things(line: str, indicator: str) -> None:
    assert _costs(line, indicator) == []


def test_only_a_quantity_is_a_divisor() -> None:
    assert _costs("技能培训", "技能培训人数: ≥200人", level2="产出质量") == []


@pytest.mark.parametrize("money", ["", "0万元", "不适用"])
def test_money_that_is_not_there_costs_nothing(money: str) -> None:
    assert _costs("技能培训", "技能培训人数: ≥200人", money=money) == []


def test_two_lines_of_one_name_are_not_told_apart_and_so_not_divided() -> None:
    lines = "资金明细:\n" + "  - 名称: 技能培训\n    金额: 30万元\n" * 2
    text = f"{lines}绩效指标:\n  产出指标:\n    产出数量:\n      技能培训人数: ≥200人\n"

    declaration = built(JIANGYIN + text).declaration
    assert declaration
    assert len(declaration.items) == 2
    assert unit_costs(declaration) == ()


def test_a_division_that_comes_out_is_not_called_about() -> None:
    (cost,) = unit_costs(
        declared(
            JIANGYIN
            + "资金明细:\n  - 名称: 古籍扫描\n    金额: 300万元\n"
            + "绩效指标:\n  产出指标:\n    产出数量:\n      古籍扫描页数: ≥1200000页\n"
        )
    )

    assert (cost.yuan, cost.is_exact) == (Decimal("2.50"), True)
