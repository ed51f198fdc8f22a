"""`jixiao git-setup`: git names the field in its own differences, and a hook checks before a commit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.commits import Commits

from .conftest import Command

PLACE = "content/declarations/2021/clean.md"


@pytest.fixture
def commits(site: Path) -> Commits:
    made = Commits(site)
    made.commit("first")
    return made


def headers(commits: Commits) -> list[str]:
    return [line.split("@@")[2].strip() for line in commits.git("diff", "-U0").splitlines() if line.startswith("@@")]


def edited(clean: str) -> str:
    changes = (("金额: ", "金额: 1"), ("≥", "≥1"), ("## 项目概况\n\n", "## 项目概况\n\n新写的一句。\n"))
    for old, new in changes:
        assert old in clean
        clean = clean.replace(old, new, 1)
    return clean


def test_a_hunk_names_its_field_where_git_alone_names_nothing(commits: Commits, jixiao: Command, clean: str) -> None:
    commits.write({PLACE: edited(clean)})
    before = headers(commits)

    answer = jixiao("git-setup")

    assert answer.status == 0
    assert set(before) == {""}
    assert "" not in headers(commits)
    assert "项目概况" in headers(commits)


def test_words_are_told_apart_by_the_character(commits: Commits, jixiao: Command, clean: str) -> None:
    jixiao("git-setup")
    commits.write({PLACE: clean.replace("技能培训", "技术培训")})

    assert "技[-能-]{+术+}培训" in commits.git("diff", "--word-diff")


def test_the_line_of_attributes_is_added_once(commits: Commits, jixiao: Command, site: Path) -> None:
    (site / ".gitattributes").write_text("*.png binary", encoding="utf-8")

    jixiao("git-setup")
    again = jixiao("git-setup")

    assert (site / ".gitattributes").read_text(encoding="utf-8") == (
        "*.png binary\ncontent/declarations/**/*.md diff=jixiao\n"
    )
    assert "已经有申报表这一行" in again.out


def test_the_hook_stops_a_commit_with_a_new_error(commits: Commits, jixiao: Command, site: Path, clean: str) -> None:
    jixiao("git-setup", "--hook")
    commits.write({PLACE: clean.replace("项目总金额: ", "项目总金额: 9", 1)})
    commits.git("add", "--all")

    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--message=示例"],
        cwd=site,
        env=os.environ | {"PATH": path},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert "错误 AMT01" in (done.stdout + done.stderr).decode()


def test_a_hook_of_somebody_else_stays(commits: Commits, jixiao: Command, site: Path) -> None:
    hook = site / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\n", encoding="utf-8")

    answer = jixiao("git-setup", "--hook")

    assert "已经有一个提交前的检查" in answer.out
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\n"


def test_outside_a_repository_it_says_so(site: Path, jixiao: Command) -> None:
    answer = jixiao("git-setup")

    assert answer.status == 2
    assert "不在 git 仓库里" in answer.err
