"""On a terminal there is colour and a bar for long work; elsewhere neither."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import write

BROKEN = "---\n表式: [\n---\n"


def on_terminal(*arguments: str, cwd: Path, environment: dict[str, str]) -> str:
    """What `jixiao` shows on a terminal of 60 columns, both streams together."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from jixiao_plugin.cli import main; main()", *arguments],
        cwd=cwd,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "60", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    process.wait()
    os.close(ours)
    return shown.decode("utf-8")


def _read(terminal: int) -> bytes:
    """Some bytes; none when the other side is closed, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


@pytest.fixture
def faulty(site: Path) -> Path:
    """The site with a second file that cannot be read as a declaration."""
    write(site / "content" / "declarations" / "2021" / "broken.md", BROKEN)
    return site


def test_the_severity_is_coloured_on_a_terminal(faulty: Path) -> None:
    assert "\x1b[1;31m错误\x1b[0m SRC" in on_terminal("check", cwd=faulty, environment={})


@pytest.mark.parametrize("wish", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_a_terminal_that_wants_no_colour_gets_none(faulty: Path, wish: dict[str, str]) -> None:
    assert "\n错误 SRC" in on_terminal("check", cwd=faulty, environment=wish)


def test_long_work_shows_a_bar_that_is_gone_in_the_end(faulty: Path, clean: str) -> None:
    for number in range(40):
        write(faulty / "content" / "declarations" / "2021" / f"p{number}.md", clean)

    shown = on_terminal("check", cwd=faulty, environment={})

    assert "检查" in shown[: shown.index("━")]
    assert shown.rindex("━") < shown.index("broken.md")


def test_few_files_show_no_bar(faulty: Path) -> None:
    assert "━" not in on_terminal("check", cwd=faulty, environment={})
