"""A site in a bare repository and in a clone of it, and the recipes run there as a host would run them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from jixiao_plugin.forms.catalog import Catalog
from tests.repository.commits import Commits

ROOT = Path(__file__).parents[2]
STEPS = ROOT / "recipes" / "steps"
PLACE = "content/declarations/2021/shili.md"
SITE = {
    "jixiao.yml": "发布机构: 示例机关\n",
    "content/index.md": "# 示例公开\n",
    "mkdocs.yml": (
        "site_name: 示例公开\nsite_url: https://example.org/\ndocs_dir: content\n"
        "theme: {name: material, language: zh, font: false}\nplugins: [jixiao]\n"
    ),
}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a script ended."""

    status: int
    said: str


@dataclass(frozen=True, slots=True)
class Hosted:
    """A repository on a server and the clone in which somebody works."""

    server: Path
    clone: Commits

    def run(self, *command: str | Path, folder: Path | None = None, **environment: str) -> Ended:
        """Runs *command* in the clone; `jixiao` and `python` are those of the tests."""
        return run(folder or self.clone.folder, *command, **environment)


def run(folder: Path, *command: str | Path, **environment: str) -> Ended:
    """Runs *command* in *folder* and gives back all it said."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{own['PATH']}"
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=own | {"PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode())


@pytest.fixture
def clean(catalog: Catalog) -> str:
    """The smallest clean declaration."""
    return catalog.clean_example("jiangyin-special-fund-2021")


@pytest.fixture
def hosted(tmp_path: Path, clean: str) -> Hosted:
    """A server whose main line holds one clean declaration, and a clone of it."""
    server = tmp_path / "示例 服务器.git"
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", server], check=True)
    clone = Commits(tmp_path / "示例 克隆")
    clone.commit("first", {**SITE, PLACE: clean})
    clone.git("remote", "add", "origin", str(server))
    clone.git("push", "--quiet", "origin", "main")
    clone.git("fetch", "--quiet", "origin")
    return Hosted(server, clone)
