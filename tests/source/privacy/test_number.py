"""Long numbers: whose they are, by check character, date, prefix and context; the vectors of the domain notes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.source.privacy.bank_card import is_bank_card
from jixiao_plugin.source.privacy.citizen_id import check, is_citizen_id, is_old_citizen_id
from jixiao_plugin.source.privacy.credit_code import is_credit_code, is_organisation_code
from jixiao_plugin.source.privacy.hit import Personal
from jixiao_plugin.source.privacy.mobile import is_mobile
from jixiao_plugin.source.privacy.number import find_numbers


def kinds(text: str) -> list[Personal]:
    return [item.kind for item in find_numbers(text)]


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",
        "11330800002618066U",
        "11341723003254583L",
        "11340722348722127R",
        "11500111009348935E",
        "113417007117080054",
        "115002310086794848",
    ],
)
def test_public_codes_of_organisations_are_valid_and_nobody_s(code: str) -> None:
    assert is_credit_code(code)
    assert is_organisation_code(code[8:17])
    assert not is_citizen_id(code)
    assert kinds(f"开户单位 {code}，账号另附。") == []


@pytest.mark.parametrize("code", ["91350100M000100Y4Z", "0001115012MW", "", "91350100I000100Y43"])
def test_a_credit_code_with_a_wrong_character_or_length_is_invalid(code: str) -> None:
    assert not is_credit_code(code)


@pytest.mark.parametrize("code", ["711708005", "71170800-5", "M000100Y4"])
def test_codes_of_nine_characters_are_checked_too(code: str) -> None:
    assert is_organisation_code(code)
    assert not is_organisation_code(f"{code[:-1]}X")


def test_the_sample_number_of_the_standard_is_a_citizen_s() -> None:
    assert is_citizen_id("11010519491231002X")
    assert kinds("证件号：11010519491231002x。") == [Personal.CITIZEN_ID]


@pytest.mark.parametrize(
    "number",
    [
        "123456789012345677",  # the check digit agrees, the date of birth is 7890-12-34
        "113417007117080054",
        "110105194912310020",
        "110105194913310029",
        "110105194902300021",
        "990105194912310029",
    ],
)
def test_a_wrong_check_digit_date_or_region_is_no_citizen(number: str) -> None:
    assert not is_citizen_id(number)
    assert kinds(f"编号{number}") == []


def test_a_citizen_s_number_is_found_even_where_a_code_is_expected() -> None:
    assert kinds("项目编码：11010519491231002X") == [Personal.CITIZEN_ID]


def test_of_a_number_that_is_both_only_a_labelled_code_is_an_organisation_s() -> None:
    bodies = (
        f"5101051949{month:02}{day:02}{serial:03}"
        for serial in range(1000)
        for month in range(1, 13)
        for day in range(10, 29)
    )
    numbers = (body + check(body) for body in bodies)
    both = next(number for number in numbers if is_credit_code(number) and is_organisation_code(number[8:17]))

    assert is_citizen_id(both)
    assert kinds(f"证件号{both}") == [Personal.CITIZEN_ID]
    assert kinds(f"统一社会信用代码：{both}") == []
    assert kinds(f"{both}/202102-00012") == []


def test_an_old_number_has_region_and_date_but_no_check_digit() -> None:
    assert is_old_citizen_id("110105491231002")
    assert not is_old_citizen_id("110105491331002")
    assert kinds("旧证号110105491231002。") == [Personal.CITIZEN_ID]
    assert kinds("项目代码：110105491231002。") == []


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "电话13800138000。",
        "张示例,13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+8613800138000",
        "+86 13800138000",
        "１３８００１３８０００",
        "13800138000/示例",
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(text: str) -> None:
    assert kinds(text) == [Personal.MOBILE]


@pytest.mark.parametrize(
    "text",
    [
        "15412345678",
        "19412345678",
        "17912345678",
        "16812345678",
        "16912345678",
        "13491234567",
        "17401234567",
        "1440012345678",
        "金额13800138000.00元",
        "13800138000元",
        "13800138000 万元",
        "13,800,138,000",
        "1,13800138000",
        "编号A13800138000",
        "13800138000B",
        "项目编码：13800138000",
        "0.13800138000",
    ],
)
def test_what_only_looks_like_a_mobile_number_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_prefixes_are_those_given_out_by_march_2023() -> None:
    given_out = {prefix for prefix in range(130, 200) if is_mobile(f"{prefix}56789012")}

    assert {154, 160, 161, 163, 164, 168, 169, 179, 194} & given_out == set()
    assert {*range(130, 140), 150, 166, 170, 178, *range(180, 190), 190, 193, 195, 199} <= given_out


def test_a_bank_card_needs_prefix_check_digit_and_a_word_beside_it() -> None:
    assert is_bank_card("6200000000000005")
    assert kinds("编号 6200000000000005") == []
    assert kinds("账号 6200000000000005") == [Personal.BANK_CARD]
    assert kinds("6200 0000 0000 0005（示例银行）") == [Personal.BANK_CARD]
    assert kinds("账号 6200000000000006") == []
    assert kinds("账号 9200000000000009") == []
    assert kinds("账号" + "，" * 21 + "6200000000000005") == []


@given(st.integers(10**16, 10**17 - 1))
def test_only_one_check_character_fits(body: int) -> None:
    text = str(body)

    assert [character for character in "0123456789X" if character == check(text)] == [check(text)]


def test_arbitrary_numbers_of_eighteen_digits_are_hardly_ever_a_person_s() -> None:
    numbers = random.Random(20210201)
    texts = [f"编号{numbers.randrange(10**17, 10**18)}。" for _ in range(20_000)]

    assert sum(bool(kinds(text)) for text in texts) <= 5
