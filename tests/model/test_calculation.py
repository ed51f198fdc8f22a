from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.amount import money_text
from jixiao_plugin.model.calculation import Verdict, parse_calculation, rounding_tolerance
from jixiao_plugin.model.calculation_clause import Clause
from jixiao_plugin.model.calculation_plain import plain_product
from jixiao_plugin.model.calculation_token import tokens
from jixiao_plugin.model.calculation_tree import statements

EQUAL = """
80人*2000元=16万元
80人×2000元＝16万元
8０人＊２０００元＝１６万元
80人x2000元=16万元
80人X2000元=16万元
80人·2000元=16万元
80人乘以2000元等于16万元
80 人 * 2000 元 = 16 万元
专家费80人*2000元=16万元
2021年专家费80人*2000元=16万元
80人（含外地20人）*2000元=16万元
80人*每人2000元，共16万元
80人*2000元=16万元（二顿午餐，一顿晚餐）
80人*2000元=160000元=16万元
16万元=80人*2000元
16万元（80人*2000元）
劳务费16万元，80人*2000元=16万元
12,000元*3=3.6万元
(80+20)人×2000元=20万元
3人×12月×4500元/人·月=16.2万元
4500元/(人·月)*3人*12月=16.2万元
3人2次*500元=3000元
2万人*50元=100万元
3人*5万=15万
三人*五万元=十五万元
100万元*30%=30万元
120万元÷3=40万元
专家费10万元，租车6万元，合计16万元
专家费10万元；租车6万元；总计16万元
专家费10万元+租车6万元=16万元
16万元，其中专家费10万元，租车6万元
80人*2000元=16万元，40间*460元=1.84万元，合计17.84万元
3人，每人每月4500元，12个月，共16.2万元
5名，工资每人每月3500元，全年21万元
3个项目，每个项目10万元，共30万元
购置电脑10台，单价5000元，合计5万元
维护费12个月*0.5万/月=6万
10台×5000元=50000元，安装费0.5万元，合计5.5万元
80人，2000元/人，共16万元
3人每年15万元，共45万元
3人每年15万元，共15万元
0.1元*3=0.3元
5万元*0=0元
50元-20元=30元
""".strip().splitlines()
DIFFERENT = """
80人*2000元=15万元
80人*2000元=160001元
80人*2000=1.6万元
专家费10万元，租车6万元，合计17万元
16万元（专家费10万元，租车5万元）
80人*2000元=160001元=16万元
3人，每人每年5万元，共20万元
3人每年15万元，共20万元
100万元*30%=31万元
""".strip().splitlines()
UNCHECKED = """
80人*2000元
80人*=16万元
80人*40间=16万元
5万元*3万元=15万元
9/0=3元
10万元，租车6万元
16万元，其中专家费10万元，租车5万元
租用会议室：0.5万元用餐90人*220元=1.98万元
3人，每人每月4500元，共16.2万元
每人每年5万元
按标准10万元，共30万元
按6:2:2共同分担
按实际发生列支
约0.4万元
6人*12月*5000元/人·月=36
80人*2000=16
=
""".strip().splitlines()


@pytest.mark.parametrize("text", EQUAL)
def test_right_sums_are_equal(text: str) -> None:
    calculation = parse_calculation(text)

    assert (calculation.verdict, calculation.reason) == (Verdict.EQUAL, "")
    assert calculation.stated == calculation.computed


@pytest.mark.parametrize("text", DIFFERENT)
def test_wrong_sums_are_different_and_say_both_numbers(text: str) -> None:
    calculation = parse_calculation(text)

    assert calculation.verdict is Verdict.DIFFERENT
    assert calculation.reason


@pytest.mark.parametrize("text", UNCHECKED)
def test_what_cannot_be_checked_is_never_equal(text: str) -> None:
    calculation = parse_calculation(text)

    assert calculation.verdict is Verdict.UNCHECKED
    assert calculation.reason


def test_a_result_that_lacks_its_unit_is_not_called_wrong() -> None:
    calculation = parse_calculation("6人*12月*5000元/人·月=36")

    assert calculation.stated is None
    assert calculation.computed == 360_000
    assert calculation.reason == "得数“36”没有写单位，算得36万元"
    assert calculation.bare_result is not None
    assert calculation.bare_result.raw == "36"


def test_a_result_without_unit_that_is_right_in_no_unit_is_wrong() -> None:
    assert parse_calculation("80人*2000元=16000").verdict is Verdict.DIFFERENT
    assert parse_calculation("80人*2000元=160000").verdict is Verdict.EQUAL


def test_a_number_without_unit_is_read_as_money_and_said_so() -> None:
    calculation = parse_calculation("专家费80人*2000=16万元")

    inferred = calculation.unit_inferred
    assert inferred is not None
    assert (inferred.raw, inferred.is_money, inferred.start, inferred.end) == ("2000", True, 7, 11)


def test_factors_keep_number_unit_and_place_as_typed() -> None:
    text = "3人×12月×0.45万元/人·月=16.2万元"

    factors = parse_calculation(text).factors

    assert [(str(factor.number), factor.unit, factor.is_money) for factor in factors] == [
        ("3", "人", False),
        ("12", "月", False),
        ("0.45", "万元/人·月", True),
    ]
    assert [text[factor.start : factor.end] for factor in factors] == [factor.raw for factor in factors]


@pytest.mark.parametrize(("stated", "verdict"), [("16.8", Verdict.APPROXIMATE), ("16.81", Verdict.DIFFERENT)])
def test_an_estimate_allows_five_percent_and_no_more(stated: str, verdict: Verdict) -> None:
    calculation = parse_calculation(f"80人*2000元=约{stated}万元")

    assert calculation.verdict is verdict
    assert calculation.approximate


def test_an_estimate_of_another_number_does_not_soften_the_sum() -> None:
    calculation = parse_calculation("约2000人参加评审，专家评委劳务费80人*2000元=16.5万元")

    assert calculation.verdict is Verdict.DIFFERENT
    assert not calculation.approximate


def test_an_ambiguous_rate_states_its_amount_and_names_both_readings() -> None:
    calculation = parse_calculation("按3人每年15万元预计")

    assert calculation.stated == 150_000
    assert calculation.computed is None
    assert calculation.alternative == 450_000
    assert "45万元" in calculation.reason


def test_what_is_not_money_has_its_own_unit_and_no_yuan() -> None:
    calculation = parse_calculation("1760株/栋×10栋=17600株")

    assert (calculation.verdict, calculation.unit, calculation.yuan) == (Verdict.EQUAL, "株", None)


def test_a_published_sum_may_be_off_by_what_rounding_explains() -> None:
    terms = [Decimal("1.14"), Decimal("2.25"), Decimal("3.36")]

    assert rounding_tolerance(Decimal("6.8"), terms) == Decimal("0.065")


prices = st.decimals(min_value="0.01", max_value="100000", places=2)
counts = st.integers(min_value=1, max_value=100_000)
signs = st.sampled_from(["*", "×", "＊", " x ", "乘以"])


@given(counts, prices, signs)
def test_every_right_product_is_equal(count: int, price: Decimal, sign: str) -> None:
    text = f"{count}人{sign}{price}元={money_text(count * price)}"

    assert parse_calculation(text).verdict is Verdict.EQUAL


@given(counts, prices, signs, st.integers(min_value=1, max_value=10**6))
def test_every_wrong_product_is_different(count: int, price: Decimal, sign: str, fen: int) -> None:
    text = f"{count}人{sign}{price}元={money_text(count * price + Decimal(fen).scaleb(-2))}"

    assert parse_calculation(text).verdict is Verdict.DIFFERENT


@given(st.lists(prices, min_size=2, max_size=8), st.sampled_from(["、", "，", "；", "+"]))
def test_every_right_list_adds_up_to_its_total(terms: list[Decimal], separator: str) -> None:
    listed = separator.join(f"费用{money_text(term)}" for term in terms)

    assert parse_calculation(f"{listed}，合计{money_text(sum(terms, Decimal(0)))}").verdict is Verdict.EQUAL


@pytest.mark.parametrize("total", ["3*", "5*(3元,2元)"])
def test_total_that_cannot_be_computed_is_unchecked(total: str) -> None:
    calculation = parse_calculation(f"2人*3元=6元,1人*5元=5元,合计{total}")

    assert calculation.verdict is Verdict.UNCHECKED


NUMBERS = st.sampled_from(["1", "498", "180", "0.5", "12.25", "2000", "1.00"])
COUNTED = st.sampled_from(
    ["人", "批次", "人次", "个房间", "天", "人左右", "人约", "个多元", "%", "元", "公里共", "每人", "千米"]
)
PAID_FOR = st.sampled_from(["", "/人", "/批次", "/人·天", "/人/次", "·天", "/人共"])


@given(
    st.lists(st.builds("{}{}".format, NUMBERS, COUNTED), min_size=1, max_size=3).map("×".join),
    st.builds("{}元{}".format, NUMBERS, PAID_FOR),
    st.builds("{}{}元".format, NUMBERS, st.sampled_from(["", "万", "亿"])),
)
def test_a_plain_product_comes_to_what_it_comes_to_read_word_by_word(counts: str, price: str, result: str) -> None:
    text = f"{counts}*{price}={result}"

    at_once = plain_product(text, text)

    assert at_once is None or at_once == Clause(text, text).judge(statements(tokens(text)))


def test_the_commonest_calculation_is_read_at_once() -> None:
    found = plain_product("498批次×180元/批次=8.964万元", "498批次×180元/批次=8.964万元")

    assert found is not None
    assert (found.stated, found.computed, found.verdict) == (Decimal("89640"), Decimal(89640), Verdict.EQUAL)
    assert [factor.raw for factor in found.factors] == ["498批次", "180元/批次"]
