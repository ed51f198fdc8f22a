"""`python -m tools.bench.diff`: what a review of a ten-file change takes in a repository of many declarations."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.synthetic.collection import write_collection

from .whole import Contender, take_turns

_JIXIAO = (sys.executable, "-c", "from jixiao_plugin.cli import main; main()")
_ME = ("-c", "user.name=example", "-c", "user.email=example@example.org")


def main() -> None:
    """Measure and print one line for each way of asking."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.diff", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many declarations (default: %(default)s)")
    parser.add_argument("--changed", type=int, default=10, help="how many of them change (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each, in turns (default: %(default)s)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jixiao-bench-") as name:
        folder = Path(name)
        write_repository(folder, wanted.count, wanted.changed)
        running = contenders(folder)
        take_turns(running, wanted.rounds, lambda line: print(line, file=sys.stderr))
    print(f"\n{f'{wanted.changed} of {wanted.count:,} declarations changed':<44} {'median s':>9}   runs")
    for item in running:
        print(f"{item.name:<44} {item.median:>9.2f}   {' '.join(f'{seconds:.2f}' for seconds in item.seconds)}")


def contenders(folder: Path) -> tuple[Contender, ...]:
    """The ways of asking, and what Python and git alone take."""
    diff = [*_JIXIAO, "diff", "HEAD~1"]
    return (
        Contender("python: start and imports", [*_JIXIAO, "diff", "--help"], folder, _nothing),
        Contender("git diff --raw, the change alone", ["git", "diff", "--raw", "HEAD~1", "HEAD"], folder, _nothing),
        Contender("jixiao diff, two revisions, json", [*diff, "HEAD", "--format", "json"], folder, _nothing),
        Contender("jixiao diff, two revisions, text", [*diff, "HEAD"], folder, _nothing),
        Contender("jixiao diff, working tree, json", [*diff, "--format", "json"], folder, _nothing),
    )


def write_repository(folder: Path, count: int, changed: int) -> None:
    """A repository of two commits; the second changes an amount, a target and a sentence in some declarations."""
    write_collection(folder, count)
    _git(folder, "init", "--quiet")
    _commit(folder)
    files = sorted((folder / "content" / "declarations").rglob("*.md"))
    for path in files[:: max(1, len(files) // changed)][:changed]:
        path.write_text(edited(path.read_text(encoding="utf-8")), encoding="utf-8")
    _commit(folder)


def edited(text: str) -> str:
    """The declaration with another amount, another target and another sentence."""
    text = re.sub(r"(?m)^( +金额: )", r"\g<1>1", text, count=1)
    text = re.sub(r"≥(?=[0-9])", "≥1", text, count=1)
    return text.rstrip("\n") + "新写的一句。\n"


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, *_ME, "commit", "--quiet", "--message=example")


def _git(folder: Path, *arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def _nothing() -> None:
    pass


if __name__ == "__main__":
    main()
