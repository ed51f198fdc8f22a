"""The measuring itself: turns, ratios, and a plain page that says as much as ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench.diff import write_repository
from tools.bench.plain import plain_page
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
