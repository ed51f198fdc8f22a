from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.calculation import Verdict
from jixiao_plugin.model.prose import find_amounts, find_formulas

BASIS = (
    "1、约2000人参加中级职称评审，专家评委劳务费80人*2000=16万元；异地评委租车费用约0.4万元；住宿460元*40个房间=1.84万元；"
    "租用会议室：0.5万元用餐90人*220元=1.98万元（二顿午餐，一顿晚餐）2、江阴市行政单位服务外包项目审定餐饮物业费54.5万。"
    "3、人事档案整理费15万，按3人每年15万元预计。"
)
OVERVIEW = "要求档案局安排3人，按照每人每年5万元计算，预计财政资金15万元。"


def test_every_clause_of_the_seed_is_found_with_its_label() -> None:
    found = [
        (clause.label, clause.calculation.raw, clause.calculation.verdict.value) for clause in find_formulas(BASIS)
    ]

    assert found == [
        ("专家评委劳务费", "80人*2000=16万元", "equal"),
        ("异地评委租车费用", "约0.4万元", "unchecked"),
        ("住宿", "460元*40个房间=1.84万元", "equal"),
        ("租用会议室", "0.5万元", "unchecked"),
        ("用餐", "90人*220元=1.98万元", "equal"),
        ("江阴市行政单位服务外包项目审定餐饮物业费", "54.5万", "unchecked"),
        ("人事档案整理费", "15万", "unchecked"),
        ("", "按3人每年15万元预计", "unchecked"),
    ]


def test_a_sentence_paid_by_the_head_is_one_clause() -> None:
    (clause,) = find_formulas(OVERVIEW)

    assert clause.calculation.raw == "安排3人，按照每人每年5万元计算，预计财政资金15万元"
    assert clause.calculation.verdict is Verdict.EQUAL
    assert clause.calculation.stated == 150_000


NAMES = st.text(alphabet="检测费用材料共计合约为需日期万千、的每均审定预按照安排大人民币", max_size=6)
NUMBERS = st.sampled_from(["1", "498", "180", "0.5", "12.25", "2000"])
COUNTED = st.sampled_from(["人", "批次", "人次", "个房间", "天", "人左右", "万人", "千米", "元"])
PAID_FOR = st.sampled_from(["", "/人", "/批次", "/人·天", "/人/次", "/台次", "每人"])
MONEY = st.builds("{}{}".format, NUMBERS, st.sampled_from(["元", "万元", "万"]))
PRODUCT = st.builds(
    "{}×{}元{}={}".format,
    st.lists(st.builds("{}{}".format, NUMBERS, COUNTED), min_size=1, max_size=3).map("×".join),
    NUMBERS,
    PAID_FOR,
    MONEY,
)


@given(NAMES, st.one_of(st.just(""), st.builds("{}{}".format, MONEY, st.sampled_from("：，"))), NAMES, PRODUCT)
def test_a_sentence_of_one_product_is_read_at_once_as_it_is_read_word_by_word(
    whole: str, amount: str, name: str, product: str
) -> None:
    sentence = f"{whole}{amount}{name}{product}"

    # No product and no more is a sentence that ends in a space.
    assert find_formulas(sentence) == find_formulas(sentence + " ")


@pytest.mark.parametrize("text", [BASIS, OVERVIEW])
def test_offsets_lead_back_to_the_text(text: str) -> None:
    assert all(text[clause.start : clause.end] == clause.calculation.raw for clause in find_formulas(text))
    assert all(text[found.start : found.end] == found.amount.raw for found in find_amounts(text))


def test_breakdowns_and_totals_are_one_clause() -> None:
    text = "总投资854万(农田400万元,示范295万元,畅通159万元)。专家费10万元、租车6万元，合计16万元。"

    assert [(clause.label, clause.calculation.verdict.value) for clause in find_formulas(text)] == [
        ("总投资", "equal"),
        ("专家费", "equal"),
    ]


def test_lists_of_items_keep_their_labels() -> None:
    text = "评审费、考试等专项费用20万，深入贯彻；（2）物业费54.5万，用餐90人*220元=1.98万元"

    assert [clause.label for clause in find_formulas(text)] == ["评审费、考试等专项费用", "物业费", "用餐"]


def test_plain_amounts_alone_are_no_formulas() -> None:
    assert find_formulas("评审费、考试等专项费用20万，深入贯彻；物业费54.5万，用餐") == ()


@pytest.mark.parametrize(
    "text", ["惠及群众20万人次", "2021年第3批", "十九大精神", "统一安排", "按6:2:2分担", "覆盖3000户"]
)
def test_numbers_that_are_no_money_are_left_alone(text: str) -> None:
    (clause,) = find_formulas(f"{text}。住宿460元*40个房间=1.84万元")

    assert find_amounts(text) == ()
    assert clause.label == "住宿"


RIGHT = """
聘用人员5名，工资每人每月3500元，全年21万元
按每人每天100元的标准，对200名学员补助5天，需10万元
路灯100盏，每盏3000元，计30万元
购置电脑10台，单价5000元，合计5万元
支付2020年尾款12.5万元、2021年服务费30万元，共计42.5万元
每个社区5万元，共12个社区，合计60万元
餐饮费人均50元/餐×3餐×80人=1.2万元
""".strip().splitlines()
SILENT = """
设备购置费10台×5000元＝50000元，安装费0.5万元，合计5.5万元
2021年预算20万元，2020年预算18万元
总投资1.2亿元，2021年安排3000万元
三年共计投入300万元，每年100万元
一等奖2名，每名5000元；二等奖3名，每名3000元
财政拨款50万元，其中省级20万元
按标准10万元，共30万元
""".strip().splitlines()


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sum_in_a_sentence_is_one_equal_clause(text: str) -> None:
    (clause,) = find_formulas(text)

    assert clause.calculation.verdict is Verdict.EQUAL


@pytest.mark.parametrize("text", SILENT)
def test_amounts_side_by_side_raise_no_alarm(text: str) -> None:
    assert Verdict.DIFFERENT not in {clause.calculation.verdict for clause in find_formulas(text)}
