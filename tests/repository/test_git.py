from pathlib import Path

import pytest

from jixiao_plugin.repository.git import GitError, git
from jixiao_plugin.repository.objects import read_objects

from .commits import Commits


@pytest.fixture
def commits(tmp_path: Path) -> Commits:
    return Commits(tmp_path / "site")


def test_a_folder_outside_any_repository_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))

    with pytest.raises(GitError, match="不在 git 仓库里"):
        git(tmp_path, "status")


@pytest.mark.parametrize("question", [("rev-parse", "HEAD"), ("diff", "--raw", "HEAD", "--")])
def test_a_repository_without_a_commit_says_so(commits: Commits, question: tuple[str, ...]) -> None:
    with pytest.raises(GitError, match="还没有提交"):
        git(commits.folder, *question)


def test_a_machine_without_git_says_so(commits: Commits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(GitError, match="没有 git"):
        git(commits.folder, "status")


def test_a_folder_that_is_not_there_is_not_taken_for_a_missing_git(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="没有要读的文件夹"):
        git(tmp_path / "none", "status")


def test_what_a_hook_sets_for_its_own_repository_does_not_lead_astray(
    commits: Commits, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = commits.commit("第一次", {"a.md": "甲\n"})
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")

    assert git(commits.folder, "rev-parse", "HEAD").decode().strip() == first


def test_files_are_read_as_they_were_by_object_or_by_revision_and_path(commits: Commits) -> None:
    first = commits.commit("第一次", {"甲/a b.md": "一\r\n"})
    commits.commit("第二次", {"甲/a b.md": "二\n"})
    blob = commits.git("rev-parse", "HEAD:甲/a b.md").strip()

    read = read_objects(
        commits.folder, [f"{first}:甲/a b.md", blob, "0" * 40, f"{first}:none", f"{first}:甲", "", blob]
    )

    assert read == {f"{first}:甲/a b.md": "一\r\n".encode(), blob: "二\n".encode()}


def test_nothing_asked_is_nothing_answered_even_without_a_repository(tmp_path: Path) -> None:
    assert read_objects(tmp_path, []) == {}


def test_a_partial_clone_is_not_completed_behind_our_back(commits: Commits, tmp_path: Path) -> None:
    commits.commit("第一次", {"a.md": "一\n"})
    old = commits.git("rev-parse", "HEAD:a.md").strip()
    commits.commit("第二次", {"a.md": "二\n"})
    commits.git("config", "uploadpack.allowFilter", "true")
    commits.git("clone", "--quiet", "--filter=blob:none", f"file://{commits.folder}", str(tmp_path / "partial"))

    with pytest.raises(GitError, match="部分克隆"):
        read_objects(tmp_path / "partial", [old])
