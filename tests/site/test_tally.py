"""Whether the money adds up, in one sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.clauses import plain
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.view_ledger import ledger
from jixiao_plugin.site.view_money import MoneyView, money_view
from jixiao_plugin.site.view_tally import TallyView, tally_view

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, check, published

CLEAN = SPECIAL_FUND.replace("2.72万元", "2万元")
TWICE = "  - 名称: 乙项\n    金额: 20.5万元\n    测算:\n      布置: 20万元\n"


def _money(text: str) -> MoneyView:
    checked = check(text)
    assert checked.declaration
    places = anchors(checked.declaration)
    return money_view(checked.declaration, ledger(checked, SETTINGS, places), places)


def _tally(text: str) -> TallyView:
    tally = tally_view(_money(text), "项目总金额")
    assert tally
    return tally


def _said(text: str) -> str:
    tally = _tally(text)
    return f"{tally.mark.sign} {plain(tally.clauses)}"


def test_all_that_agrees_is_said_with_what_was_not_calculated() -> None:
    assert _said(CLEAN) == "√ 两项资金相加等于项目总金额；一项的算式与申报数相符；其余一项没有列算式。"


def test_a_sum_that_differs_is_named_with_its_difference_and_whether_it_was_explained() -> None:
    assert _said(SPECIAL_FUND) == (
        "≠ 两项资金相加等于项目总金额；“甲项”的算式与申报数相差 0.72 万元（未说明）；其余一项没有列算式。"
    )


def test_parts_that_do_not_make_the_total_are_told_first() -> None:
    said = _said(CLEAN.replace("30.5万元", "31万元"))

    assert said.startswith("≠ 两项资金相加与项目总金额相差 0.5 万元（未说明）；一项的算式")


def test_a_product_with_a_wrong_result_is_a_difference_though_the_sums_agree() -> None:
    said = _said(CLEAN.replace("80人*1000元=8万元", "80人*900元=8万元"))

    assert said.startswith("≠ 两项资金相加等于项目总金额；一个算式的结果与重算不同；")


def test_the_mark_is_never_better_than_the_worst_sum() -> None:
    differing = _tally(SPECIAL_FUND.replace("  - 名称: 乙项\n    金额: 20.5万元\n", TWICE))

    assert differing.mark.sign == "≠"
    assert "“甲项”" in plain(differing.clauses)
    assert "“乙项”" in plain(differing.clauses)


def test_many_sums_that_differ_are_counted() -> None:
    money = _money(SPECIAL_FUND)
    tally = tally_view(replace(money, sums=money.sums * 3), "项目总金额")

    assert tally
    assert "三项的算式与申报数不符" in plain(tally.clauses)
    assert "“甲项”" not in plain(tally.clauses)


def test_without_a_total_only_the_sums_are_told() -> None:
    assert _said(CLEAN.replace("项目总金额: 30.5万元", "项目总金额:")) == (
        "√ 一项的算式与申报数相符；其余一项没有列算式。"
    )


@pytest.mark.parametrize("text", [SPECIAL_FUND, CLEAN])
def test_every_clause_leads_to_a_place_of_the_page(text: str) -> None:
    article = declaration_page(published(text), SETTINGS, preview=False).article
    tally = re.search(r'<p class="jx-tally">.*?</p>', article, re.DOTALL)

    assert tally
    targets = re.findall(r'href="#([^"]+)"', tally[0])
    assert len(targets) >= 3
    assert set(targets) <= set(read(article).ids)


def test_a_declaration_without_parts_of_the_money_says_nothing_of_them() -> None:
    assert "jx-tally" not in declaration_page(published(TWO_PERIODS), SETTINGS, preview=False).article


def test_the_reason_for_another_total_stands_beneath_the_total() -> None:
    waiver = "豁免:\n  - 规则: AMT01\n    位置: 项目总金额\n    值: 31万元\n    理由: 另有一笔不公开。\n"
    text = CLEAN.replace("30.5万元", "31万元").replace("---\n\n", f"{waiver}---\n\n", 1)
    money = _money(text)

    assert (money.tag, money.reasons) == ("已说明", ("另有一笔不公开。",))
    assert "（已说明）" in _said(text)
