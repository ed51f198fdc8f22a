"""The measuring itself: turns, ratios, and a plain page that says as much as ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jixiao_plugin.model.calculation import parse_calculation
from jixiao_plugin.rules.catalog import RULES
from tools.bench.clock import forget
from tools.bench.diff import write_repository
from tools.bench.plain import plain_page
from tools.bench.rules import SHARED, rule_costs
from tools.bench.stages import prepare
from tools.bench.whole import Contender, take_turns
from tools.synthetic.declaration import declaration


def contender(name: str, script: str, folder: Path, log: list[str]) -> Contender:
    """A contender that runs *script* and notes each of its turns in *log*."""
    return Contender(name, [sys.executable, "-c", script], folder, lambda: log.append(name))


def test_contenders_run_in_turns(tmp_path: Path) -> None:
    turns: list[str] = []

    take_turns([contender("A", "", tmp_path, turns), contender("B", "", tmp_path, turns)], 2, turns.append)

    assert [turn for turn in turns if len(turn) == 1] == ["A", "B", "A", "B"]


def test_a_command_that_fails_is_not_measured_as_a_quick_one(tmp_path: Path) -> None:
    failing = contender("A", "raise SystemExit('示例')", tmp_path, [])

    with pytest.raises(subprocess.CalledProcessError):
        failing.run()


def test_a_plain_page_says_what_the_declaration_says() -> None:
    source = declaration(0)
    figures = [line.split(": ", 1)[1] for line in source.text.split("\n---\n")[0].splitlines() if ": " in line]

    page = plain_page(source)

    assert [figure for figure in figures if figure not in page] == []
    assert page.endswith(source.text.split("\n---\n")[1])


def test_the_change_that_is_reviewed_is_one_of_meaning(tmp_path: Path) -> None:
    write_repository(tmp_path, 12, 3)

    said = subprocess.run(
        [sys.executable, "-c", "from jixiao_plugin.cli import main; main()", "diff", "HEAD~1", "HEAD"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    ).stdout.decode()

    assert said.startswith("这次改动：3 份申报表")
    assert {"金额增加", "文字改写"} <= set(said.split())


def test_nothing_is_remembered_from_one_declaration_to_the_next() -> None:
    parse_calculation("80人*2000元=16万元")

    forget()

    assert parse_calculation.cache_info().currsize == 0


def test_every_rule_is_measured_once_and_what_they_share_is_told_apart() -> None:
    costs = [item.name for item in rule_costs(prepare([declaration(0)]), 1)]
    shared = [name for name in costs if name.startswith(SHARED)]

    assert "shared: prose formulas" in shared
    assert costs[: len(shared)] == shared
    assert sorted(costs[len(shared) :]) == sorted(f"{rule.info.code} {rule.info.name}" for rule in RULES)
