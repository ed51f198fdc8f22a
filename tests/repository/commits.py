"""A git repository in a scratch folder, the same commit ids on every machine."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

FIRST_TIME = 1_614_900_000
"""2021-03-05 07:20 in Beijing; every commit is a day later than the one before."""
_DAY = 86_400


@dataclass
class Commits:
    """A folder under git, whose commits follow one another day by day."""

    folder: Path
    count: int = 0

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Runs git there and gives back what it writes."""
        date = f"{FIRST_TIME + self.count * _DAY} +0800"
        who = {"NAME": "示例作者", "EMAIL": "zuozhe@example.org", "DATE": date}
        named = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment |= named | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def write(self, files: dict[str, str]) -> None:
        """Writes files without committing them."""
        for path, text in files.items():
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="")

    def commit(self, words: str, files: dict[str, str] | None = None) -> str:
        """Writes *files* and commits all that is changed; gives back the commit's id."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", f"--message={words}")
        self.count += 1
        return self.git("rev-parse", "HEAD").strip()
