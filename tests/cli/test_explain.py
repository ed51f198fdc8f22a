"""`jixiao explain`: all there is to know about a rule."""

from __future__ import annotations

import pytest

from jixiao_plugin.rules.catalog import ALL_INFOS, RULES

from .conftest import Command


@pytest.mark.parametrize("code", [info.code for info in ALL_INFOS])
def test_every_rule_is_explained(code: str, jixiao: Command) -> None:
    answer = jixiao("explain", code)

    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"{code}  ")
    assert all(f"\n{part}：" in answer.out for part in ("级别", "为什么", "怎样改", "依据"))


@pytest.mark.parametrize("code", [rule.info.code for rule in RULES if rule.bad])
def test_the_bad_example_is_really_found_or_the_reason_is_told(code: str, jixiao: Command) -> None:
    _, _, output = jixiao("explain", code).out.partition("查出来是这样")

    assert f" {code}  " in output or "没有查：" in output


def test_the_markers_of_examples_are_not_shown(jixiao: Command) -> None:
    assert "←" not in jixiao("explain", "AMT02").out


def test_the_evidence_of_the_basis_is_told(jixiao: Command) -> None:
    assert "依据：申报表文件格式第 1 版（本站的核对习惯，不是法规）" in jixiao("explain", "SRC01").out


def test_what_cannot_be_waived_says_so(jixiao: Command) -> None:
    assert "级别：错误，不能豁免" in jixiao("explain", "SRC01").out


@pytest.mark.parametrize("typed", ["amt02", "AMT-02", "subtotal-sum"])
def test_a_rule_is_known_by_code_and_name(typed: str, jixiao: Command) -> None:
    assert jixiao("explain", typed).out.startswith("AMT02  ")


def test_an_unknown_code_is_answered_with_near_misses(jixiao: Command) -> None:
    answer = jixiao("explain", "AMT99")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("没有规则“AMT99”，是不是 AMT")


def test_a_wild_guess_is_sent_to_the_list(jixiao: Command) -> None:
    assert jixiao("explain", "金额").err == "没有规则“金额”。全部规则：jixiao rules\n"
