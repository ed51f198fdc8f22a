from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.amount import money_text, parse_amount
from jixiao_plugin.model.exact import plain

WAYS = {
    "89.5万元": "895000",
    "20万": "200000",
    "3,498,000.00元": "3498000.00",
    "1.2亿元": "120000000",
    "3，518.85万元": "35188500",
    "３５００元": "3500",
    "十二万元": "120000",
    "两亿三千万元": "230000000",
    "三千五百元": "3500",
    "1亿2000万元": "120000000",
    "3万5千元": "35000",
    "5千元": "5000",
    "89.5（万元）": "895000",
    "约0.4万元": "4000",
    "90万元左右": "900000",
    "预计15万元": "150000",
    "审定 54.5万": "545000",
    "¥3,498,000.00": "3498000",
    "-5万元": "-50000",
    "0元": "0",
    "20余万元": "200000",
}


@pytest.mark.parametrize("text", WAYS)
def test_every_way_of_writing_money_is_read(text: str) -> None:
    amount = parse_amount(text)

    assert amount is not None
    assert amount.raw == text
    assert amount.yuan == Decimal(WAYS[text])


@pytest.mark.parametrize(
    "text",
    ["", "20", "0", "20万人", "一般", "百元", "不适用", "1,2345元", "万元", "20元人", "16万元=", "≤5万元", "九" * 300],
)
def test_what_is_no_amount_gives_none(text: str) -> None:
    assert parse_amount(text) is None


def test_the_number_keeps_its_printed_decimals() -> None:
    amount = parse_amount("10606.7500万元")

    assert amount is not None
    assert str(amount.number) == "10606.7500"
    assert amount.unit == "万元"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("20万", "unit_elided"),
        ("3，518.85万元", "full_width"),
        ("３万元", "full_width"),
        ("3,518.85万元", "thousands"),
        ("十二万元", "chinese_numeral"),
        ("预计15万元", "expected"),
    ],
)
def test_the_way_of_writing_is_noted(text: str, note: str) -> None:
    amount = parse_amount(text)

    assert amount is not None
    assert note in amount.notes


def test_only_an_amount_said_roughly_is_approximate() -> None:
    found = {text: parse_amount(text) for text in ("约5万元", "5万元左右", "5余万元", "5万元", "预计5万元")}

    assert {text for text, amount in found.items() if amount and amount.approximate} == {
        "约5万元",
        "5万元左右",
        "5余万元",
    }


def test_long_digit_strings_are_exact() -> None:
    amount = parse_amount("1" * 50 + ".01万元")

    assert amount is not None
    assert plain(amount.yuan) == "1" * 50 + "0100"


fen = st.integers(min_value=0, max_value=10**18)


@given(fen)
def test_printed_money_is_read_back(value: int) -> None:
    yuan = Decimal(value).scaleb(-2)

    amount = parse_amount(money_text(yuan))

    assert amount is not None
    assert amount.yuan == yuan


@given(fen, st.sampled_from(["元", "万元", "亿元", "万", "亿"]))
def test_width_spaces_and_thousands_do_not_change_an_amount(value: int, unit: str) -> None:
    number = f"{value // 100}.{value % 100:02}"
    full_width = number.translate({code: code + 0xFEE0 for code in range(0x2E, 0x3A)})
    grouped = f"{value // 100:,}.{value % 100:02}"

    read = {
        text: parse_amount(text) for text in (number + unit, f" {number} {unit} ", full_width + unit, grouped + unit)
    }

    assert len({amount.yuan if amount else None for amount in read.values()}) == 1
    assert None not in read.values()
