from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_plugin.model.declaration import MoneyState

from .declarations import JIANGYIN, MOF, built, declared, only


@pytest.mark.parametrize(
    ("text", "state", "yuan"),
    [
        ("89.5万元", MoneyState.AMOUNT, Decimal(895_000)),
        ("0元", MoneyState.AMOUNT, Decimal(0)),
        ("", MoneyState.BLANK, None),
        ("不适用", MoneyState.NOT_APPLICABLE, None),
        ("不适用（本年不安排）", MoneyState.NOT_APPLICABLE, None),
    ],
)
def test_an_amount_a_zero_a_blank_and_not_applicable_differ(text: str, state: MoneyState, yuan: Decimal | None) -> None:
    total = declared(f"{JIANGYIN}项目总金额: {text}").total

    assert total is not None
    assert (total.state, total.yuan) == (state, yuan)


def test_an_amount_that_is_not_written_is_none() -> None:
    assert declared(JIANGYIN).total is None


def test_a_bare_number_is_offered_the_unit_of_the_form() -> None:
    result = built(f"{JIANGYIN}项目总金额: 89.5")

    found = only(result)
    assert (found.code, found.span.line, found.span.column) == ("SRC16", 4, 8)
    assert found.message == "“89.5”没有单位，本表以万元为单位，应写成“89.5万元”"
    assert found.help == "写成“89.5万元”；其实以元计的，写成“89.5元”。"
    assert found.field == ("项目总金额",)
    assert result.declaration is not None
    assert result.declaration.total is not None
    assert result.declaration.total.state is MoneyState.UNREADABLE


@pytest.mark.parametrize("text", ["约二十几万", "见附件", "20美元", "/"])
def test_a_text_that_is_no_amount_is_quoted(text: str) -> None:
    found = only(built(f"{MOF}年度资金: {text}"))

    assert (found.code, found.found) == ("SRC16", text)
    assert found.message == f"“{text}”读不出金额，应是数字加单位，例如 89.5万元"


def test_each_period_has_its_total_and_its_sources() -> None:
    declaration = declared(
        f"""{MOF}
年度资金:
  其他资金:
  小计: 36万元
  财政拨款: 36万元
中期资金:
  小计: 108万元
"""
    )

    mid_term, annual = declaration.periods
    assert (mid_term.definition.key, annual.definition.key) == ("mid_term", "annual")
    assert annual.total is not None
    assert annual.total.yuan == 360_000
    assert [source.definition.key for source in annual.sources] == ["fiscal", "other"]
    assert annual.sources[1].money is not None
    assert annual.sources[1].money.state is MoneyState.BLANK
    assert annual.sources[0].field == ("年度资金", "财政拨款")
    assert declaration.total is annual.total
    assert declaration.total_field == ("年度资金", "小计")


def test_a_single_amount_for_a_period_is_its_total() -> None:
    declaration = declared(f"{MOF}年度资金: 36万元")

    assert declaration.periods[0].sources == ()
    assert declaration.total is not None
    assert declaration.total.yuan == 360_000


def test_a_source_with_parts_keeps_its_own_amount_and_the_strange_part() -> None:
    declaration = declared(f"{JIANGYIN}资金来源:\n  财政拨款:\n    小计: 3万元\n    省级: 1万元\n  捐赠: 1万元")

    (source,) = declaration.periods[0].sources
    assert source.money is not None
    assert source.money.yuan == 30_000
    assert [key.text for key, _ in declaration.unknown_fields] == ["资金来源 > 财政拨款 > 省级", "资金来源 > 捐赠"]


def test_a_list_where_an_amount_should_stand_is_a_fault_and_no_amount() -> None:
    result = built(f"{JIANGYIN}资金来源:\n  财政拨款: [3万元]")

    assert only(result).code == "SRC15"
    assert result.declaration is not None
    (source,) = result.declaration.periods[0].sources
    assert source.money is not None
    assert source.money.state is MoneyState.UNREADABLE


def test_a_funding_line_keeps_its_calculations_in_order() -> None:
    front = f"{JIANGYIN}资金明细:\n  - 名称: 培训\n    金额: 3万元\n    测算:\n      甲: 2万元\n      乙: 1万元"

    (item,) = declared(front).items

    assert [line.item.text for line in item.calculations] == ["甲", "乙"]
    assert item.calculations[1].field == ("资金明细", "培训", "测算", "乙")
    assert item.money.yuan == item.computed == Decimal(30_000)


def test_a_funding_line_without_amount_has_a_blank_one() -> None:
    (item,) = declared(f"{JIANGYIN}资金明细:\n  - 名称: 培训").items

    assert item.money.state is MoneyState.BLANK
    assert item.calculations == ()


def test_a_funding_line_without_name_is_named_by_its_number() -> None:
    result = built(f"{JIANGYIN}资金明细:\n  - 金额: 1万元")

    assert only(result).message == "资金明细第1项没有写名称"
    assert result.declaration is not None
    assert result.declaration.items[0].field == ("资金明细", "第1项")


def test_two_funding_lines_of_one_name_are_told_apart_by_nobody() -> None:
    found = only(built(f"{JIANGYIN}资金明细:\n  - {{名称: 培训, 金额: 1万元}}\n  - {{名称: 培训, 金额: 2万元}}"))

    assert (found.code, found.span.line, found.related[0].span.line) == ("SRC05", 6, 5)
    assert found.message == "“资金明细”里有两项都叫“培训”，程序分不清指的是哪一项"


@pytest.mark.parametrize("text", ["80人*2000元=16万元", "[80人*2000元=16万元]"])
def test_a_calculation_without_a_name_is_a_fault_but_still_seen(text: str) -> None:
    result = built(f"{JIANGYIN}资金明细:\n  - 名称: 培训\n    金额: 16万元\n    测算: {text}")

    assert only(result).code == "SRC15"
    assert result.declaration is not None
    (line,) = result.declaration.items[0].calculations
    assert line.formula.text == "80人*2000元=16万元"
