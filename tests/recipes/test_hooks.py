"""The hooks for a server with nothing but git and a shell, run by a real push to a bare repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .conftest import PLACE, ROOT, STEPS, Ended, Hosted, run

PLAIN = ROOT / "recipes" / "plain"


def install(hosted: Hosted, name: str) -> None:
    """The hook as an administrator puts it there."""
    hooks = hosted.server / "hooks"
    shutil.copy(PLAIN / name, hooks / name)
    (hooks / name).chmod(0o755)
    shutil.copytree(STEPS, hooks / "steps", dirs_exist_ok=True)


def push(hosted: Hosted, branch: str, **environment: str) -> Ended:
    return run(hosted.clone.folder, "git", "push", "origin", branch, **environment)


def on_server(hosted: Hosted, branch: str) -> str:
    return run(hosted.server, "git", "rev-parse", "--quiet", "--verify", f"refs/heads/{branch}").said.strip()


def faulty(clean: str) -> str:
    return clean.replace("项目总金额: ", "项目总金额: 9", 1)


def test_a_faulty_push_to_the_main_line_is_refused_with_its_findings(hosted: Hosted, clean: str) -> None:
    install(hosted, "pre-receive")
    before = on_server(hosted, "main")
    hosted.clone.commit("faulty", {PLACE: faulty(clean)})

    ended = push(hosted, "main")

    assert ended.status != 0
    assert "错误 AMT01" in ended.said
    assert "没有收下：先改好上面的错误" in ended.said
    assert on_server(hosted, "main") == before


def test_a_clean_push_and_any_push_to_another_branch_are_taken(hosted: Hosted, clean: str) -> None:
    install(hosted, "pre-receive")
    hosted.clone.commit("clean", {"content/index.md": "# 示例\n"})
    hosted.clone.git("switch", "--quiet", "--create", "branch")
    sha = hosted.clone.commit("faulty", {PLACE: faulty(clean)})

    assert push(hosted, "main").status == 0
    assert push(hosted, "branch").status == 0
    assert on_server(hosted, "branch") == sha


def test_a_branch_is_reviewed_and_its_pusher_told(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    install(hosted, "post-receive")
    hosted.clone.git("switch", "--quiet", "--create", "branch")
    hosted.clone.commit("change", {PLACE: faulty(clean)})

    ended = push(hosted, "branch", REPORTS=str(tmp_path / "报告"))

    assert ended.status == 0
    assert "这次改动有错误" in ended.said
    assert "这次改动：1 份申报表，总金额 " in ended.said
    assert (tmp_path / "报告" / "branch" / "card.md").is_file()
    assert not list(hosted.server.glob("worktrees/*"))


def test_a_push_to_the_main_line_publishes(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    install(hosted, "post-receive")
    hosted.clone.commit("new", {"content/declarations/2021/xin.md": clean.replace("示例", "示范")})

    ended = push(hosted, "main", WEB_ROOT=str(tmp_path / "网站"))

    assert ended.status == 0, ended.said
    assert (tmp_path / "网站" / "declarations" / "2021" / "xin" / "index.html").is_file()


def test_a_branch_that_is_deleted_needs_no_review(hosted: Hosted, clean: str) -> None:
    hosted.clone.git("push", "--quiet", "origin", "main:branch")
    install(hosted, "pre-receive")
    install(hosted, "post-receive")

    ended = hosted.run("git", "push", "origin", "--delete", "branch")

    assert ended.status == 0, ended.said


def test_a_tag_is_no_change_to_review(hosted: Hosted, tmp_path: Path) -> None:
    install(hosted, "post-receive")
    hosted.clone.git("tag", "v1")

    ended = push(hosted, "v1", REPORTS=str(tmp_path / "报告"))

    assert ended.status == 0, ended.said
    assert not (tmp_path / "报告").exists()


@pytest.mark.parametrize("name", ["pre-receive", "post-receive"])
def test_a_hook_is_a_program(name: str) -> None:
    assert (PLAIN / name).stat().st_mode & 0o111
