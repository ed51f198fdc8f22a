"""No text, however odd or long, stops a parser."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.amount import parse_amount
from jixiao_plugin.model.calculation import calculation_record, parse_calculation
from jixiao_plugin.model.document_number import find_document_numbers
from jixiao_plugin.model.prose import find_amounts, find_formulas
from jixiao_plugin.model.quoted_title import find_titles
from jixiao_plugin.model.target_value import parse_target, target_record

PARSERS: list[Callable[[str], object]] = [
    parse_amount,
    parse_calculation,
    parse_target,
    find_document_numbers,
    find_titles,
    find_amounts,
    find_formulas,
]
ODD = (
    "0123456789.,，、；：:()（）*×xX·=≈+-/÷%％ 　元万亿人年月日天次每均约共合计其中一二十百千两零"
    "≥≤><《》〈〉〔〕【】[]令第号底前至~\n😀²㎡①"
)
HOSTILE = [
    *("1", "1,", "1,111", "1.", "1-", "-", "一", "万", "约", "共", "每", "第", " ", "=", "*", "("),
    *("3人", "每人5元", "3人每年5元", "/人", "80人*2000=16万元，", "(1+", "其中5元", "每个项目1元，"),
    *("《", "《》", "〈", "〔2018〕", "令第1号", "人社发"),
]


@given(st.text(alphabet=st.one_of(st.sampled_from(ODD), st.characters()), max_size=60))
def test_no_text_raises(text: str) -> None:
    for parse in PARSERS:
        parse(text)
    assert calculation_record(parse_calculation(text))["raw"] == text
    assert target_record(parse_target(text, name=text, year=2021))["raw"] == text


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_characters_take_linear_time(parse: Callable[[str], object], piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]

    began = time.process_time()
    parse(text)

    assert time.process_time() - began < 20  # a quadratic step takes minutes
