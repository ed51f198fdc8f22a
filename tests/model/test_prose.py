from __future__ import annotations

import pytest

from jixiao_plugin.model.calculation import Verdict
from jixiao_plugin.model.prose import find_amounts, find_clauses

BASIS = (
    "1、约2000人参加中级职称评审，专家评委劳务费80人*2000=16万元；异地评委租车费用约0.4万元；住宿460元*40个房间=1.84万元；"
    "租用会议室：0.5万元用餐90人*220元=1.98万元（二顿午餐，一顿晚餐）2、江阴市行政单位服务外包项目审定餐饮物业费54.5万。"
    "3、人事档案整理费15万，按3人每年15万元预计。"
)
OVERVIEW = "要求档案局安排3人，按照每人每年5万元计算，预计财政资金15万元。"


def test_every_clause_of_the_seed_is_found_with_its_label() -> None:
    found = [(clause.label, clause.calculation.raw, clause.calculation.verdict.value) for clause in find_clauses(BASIS)]

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
    (clause,) = find_clauses(OVERVIEW)

    assert clause.calculation.raw == "安排3人，按照每人每年5万元计算，预计财政资金15万元"
    assert clause.calculation.verdict is Verdict.EQUAL
    assert clause.calculation.stated == 150_000


@pytest.mark.parametrize("text", [BASIS, OVERVIEW])
def test_offsets_lead_back_to_the_text(text: str) -> None:
    assert all(text[clause.start : clause.end] == clause.calculation.raw for clause in find_clauses(text))
    assert all(text[found.start : found.end] == found.amount.raw for found in find_amounts(text))


def test_breakdowns_and_totals_are_one_clause() -> None:
    text = "总投资854万(农田400万元,示范295万元,畅通159万元)。专家费10万元、租车6万元，合计16万元。"

    assert [(clause.label, clause.calculation.verdict.value) for clause in find_clauses(text)] == [
        ("总投资", "equal"),
        ("专家费", "equal"),
    ]


def test_lists_of_items_keep_their_labels() -> None:
    labels = [clause.label for clause in find_clauses("评审费、考试等专项费用20万，深入贯彻；（2）物业费54.5万，用餐")]

    assert labels == ["评审费、考试等专项费用", "物业费"]


@pytest.mark.parametrize(
    "text", ["惠及群众20万人次", "2021年第3批", "十九大精神", "统一安排", "按6:2:2分担", "覆盖3000户"]
)
def test_numbers_that_are_no_money_are_left_alone(text: str) -> None:
    assert find_amounts(text) == ()
    assert find_clauses(text) == ()
