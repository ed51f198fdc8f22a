from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.chinese_number import read_chinese_number

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("十二万", 120_000),
        ("两", 2),
        ("三千五", 3500),
        ("三千零五", 3005),
        ("一万二", 12_000),
        ("二〇二一", 2021),
        ("一万亿", 10**12),
        ("壹佰万", 10**6),
        ("3万5千", 35_000),
    ],
)
def test_numerals_are_read(text: str, number: int) -> None:
    assert read_chinese_number(text) == number


@pytest.mark.parametrize("text", ["", "百", "万", "三万五万", "十百", "三四百", "一般"])
def test_what_spells_no_number_gives_none(text: str) -> None:
    assert read_chinese_number(text) is None


def spelled(number: int) -> str:
    """*number*, below ten thousand, in numerals."""
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        gap = gap or (digit == 0 and bool(text))
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
            gap = False
    return text


@given(st.integers(min_value=1, max_value=9999))
def test_spelled_numbers_are_read_back(number: int) -> None:
    assert read_chinese_number(spelled(number)) == number
    assert read_chinese_number(spelled(number) + "万") == number * 10_000
