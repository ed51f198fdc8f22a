"""Whole commands in processes of their own, run in turns so that a slow minute of the machine hits all alike."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

PLAIN = "MkDocs + Material, no search"


@dataclass(slots=True)
class Contender:
    """A command with what is done before each of its runs, and the seconds its runs took."""

    name: str
    command: Sequence[str]
    folder: Path
    before: Callable[[], None]
    seconds: list[float] = field(default_factory=list)

    @property
    def is_plain(self) -> bool:
        """Whether it is what the others are held against: the site that one would have without this package."""
        return self.name == PLAIN

    @property
    def median(self) -> float:
        """The median of its runs, in seconds."""
        return median(self.seconds)

    def run(self) -> None:
        """One run. Raises CalledProcessError with what it said where it fails."""
        self.before()
        start = time.perf_counter()
        subprocess.run(self.command, cwd=self.folder, check=True, capture_output=True)
        self.seconds.append(time.perf_counter() - start)


def contenders(ours: Path, plain: Path) -> tuple[Contender, ...]:
    """Our commands on the site *ours*, and plain MkDocs on *plain*."""
    jixiao = [sys.executable, "-c", "from jixiao_plugin.cli import main; main()"]
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--config-file"]
    return (
        Contender("jixiao check", [*jixiao, "check", "--fail-level", "never"], ours, _nothing),
        Contender("jixiao build, from nothing", [*jixiao, "build"], ours, lambda: _clear(ours)),
        Contender("jixiao build, nothing changed", [*jixiao, "build"], ours, _nothing),
        Contender(PLAIN, [*mkdocs, "plain.yml"], plain, lambda: _clear(plain)),
        Contender("MkDocs + Material, its search", [*mkdocs, "search.yml"], plain, lambda: _clear(plain)),
    )


def take_turns(running: Sequence[Contender], rounds: int, told: Callable[[str], None]) -> None:
    """Every contender once in each round."""
    for number in range(1, rounds + 1):
        for contender in running:
            contender.run()
            told(f"round {number} of {rounds}: {contender.name} {contender.seconds[-1]:.2f} s")


def _nothing() -> None:
    pass


def _clear(folder: Path) -> None:
    for name in ("site", ".jixiao"):
        shutil.rmtree(folder / name, ignore_errors=True)
