"""The command line as a whole: help, wrong usage, encodings, pipes, and how fast it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jixiao_plugin.cli.app import COMMANDS
from jixiao_plugin.report.display import Display

from .conftest import Command


def spawn(*arguments: str, cwd: Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """`jixiao` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from jixiao_plugin.cli import main; main()", *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
    )


PAGES = [[], *([name] for name in COMMANDS), ["parse", "target"], ["parse", "calculation"]]


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_help_is_chinese_and_fits_a_terminal(page: list[str], jixiao: Command) -> None:
    answer = jixiao(*page, "--help")

    assert answer.status == 0
    assert answer.out.startswith("用法：jixiao")
    assert not any(
        word in answer.out for word in ("Usage", "Options", "Show", "Commands", "OPTIONS", "default", "TEXT")
    )
    assert max(Display(ambiguous=2).columns(line) for line in answer.out.splitlines()) <= 100


def test_help_lists_every_command(jixiao: Command) -> None:
    listed = jixiao("--help").out

    assert all(f"  {name} " in listed and line in listed for name, line in COMMANDS.items())


def test_without_a_command_the_help_is_shown_as_wrong_usage(jixiao: Command) -> None:
    answer = jixiao()

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("用法：jixiao")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["chekc"], "没有命令“chekc”，是不是 check。写法见 jixiao --help"),
        (["check", "--fromat", "json"], "没有选项 --fromat，是不是 --format 或 --report。写法见 jixiao check --help"),
        (["check", "--format"], "选项 --format 后面要写值。写法见 jixiao check --help"),
        (["check", "--statistics=1"], "选项 --statistics 不带值。写法见 jixiao check --help"),
        (
            ["check", "--fail-level", "high"],
            "--fail-level 写的“high”不行，可以写：error、warning、advice、never。写法见 jixiao check --help",
        ),
        (["explain"], "缺少 代号。写法见 jixiao explain --help"),
        (["explain", "AMT02", "AMT03"], "多出了“AMT03”。写法见 jixiao explain --help"),
        (["serve", "--port", "八千"], "--port 写的“八千”不行，要写 1 到 65535 的整数。写法见 jixiao serve --help"),
        (["new", "--form", "x", "--slug", "y"], "缺少 --year。写法见 jixiao new --help"),
        (["parse", "amount"], "没有命令“amount”。写法见 jixiao parse --help"),
        (["-x"], "没有选项 -x。写法见 jixiao --help"),
    ],
)
def test_wrong_usage_is_told_in_chinese(arguments: list[str], complaint: str, jixiao: Command) -> None:
    answer = jixiao(*arguments)

    assert (answer.status, answer.out, answer.err) == (2, "", complaint + "\n")


def test_the_version_is_told(jixiao: Command) -> None:
    assert jixiao("--version").out.startswith("jixiao 0.")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp936"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=["C locale", "Chinese code page", "ascii"],
)
def test_output_is_utf_8_whatever_the_locale(site: Path, environment: dict[str, str]) -> None:
    done = spawn("check", cwd=site, environment=environment)

    assert "查了 1 份申报表" in done.stdout.decode("utf-8")
    assert done.returncode == 0


def test_a_reader_that_went_away_is_no_reason_for_a_traceback(site: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "from jixiao_plugin.cli import main; main()", "rules"],
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.close()

    complaint = process.stderr.read()

    assert (process.wait(), complaint) == (141, b"")
    process.stderr.close()


def test_check_does_not_import_what_it_does_not_need(site: Path) -> None:
    heavy = "{'mkdocs', 'material', 'rich', 'jinja2', 'nh3', 'markdown'}"
    code = (
        "import sys; from jixiao_plugin.cli.app import run; run(['check']);"
        f"print(sorted({{name.split('.')[0] for name in sys.modules}} & {heavy}))"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=site, capture_output=True, check=True, encoding="utf-8")

    assert done.stdout.splitlines()[-1] == "[]"
