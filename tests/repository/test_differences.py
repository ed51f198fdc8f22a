"""What git says differs between two revisions, and between a revision and the files at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.repository.differences import commit_named, differences, parting_commit

from .commits import Commits

LONG = "".join(f"第 {number} 行\n" for number in range(40))


@pytest.fixture
def commits(tmp_path: Path) -> Commits:
    made = Commits(tmp_path / "示例 仓库")
    made.commit("first", {"网站/改.md": "一\n", "网站/删.md": "二\n", "网站/移.md": LONG, "别处.md": "三\n"})
    return made


def sides(commits: Commits, base: str, head: str | None) -> dict[str, tuple[str, bool, bool]]:
    found = differences(commits.folder / "网站", base, head)
    return {item.path: (item.former, bool(item.old), bool(item.new)) for item in found}


def test_two_commits_are_compared_below_the_folder_alone(commits: Commits) -> None:
    commits.git("mv", "网站/移.md", "网站/移到.md")
    commits.git("rm", "--quiet", "网站/删.md")
    commits.commit("second", {"网站/改.md": "一一\n", "网站/新.md": "新\n", "别处.md": "三三\n"})

    assert sides(commits, "HEAD~1", "HEAD") == {
        "改.md": ("改.md", True, True),
        "删.md": ("删.md", True, False),
        "新.md": ("新.md", False, True),
        "移到.md": ("移.md", True, True),
    }


def test_the_working_tree_counts_with_what_was_never_added(commits: Commits) -> None:
    commits.write({"网站/改.md": "一一\n", "网站/新.md": "新\n", "网站/.gitignore": "忽略.md\n", "网站/忽略.md": "\n"})
    (commits.folder / "网站" / "删.md").unlink()

    found = sides(commits, "HEAD", None)

    assert set(found) == {"改.md", "删.md", "新.md", ".gitignore"}
    assert [item.path for item in differences(commits.folder, "HEAD", None) if item.is_unsaved] == [
        "网站/改.md", "网站/.gitignore", "网站/新.md",
    ]  # fmt: skip


def test_an_unfinished_merge_is_compared_as_the_files_stand(commits: Commits) -> None:
    commits.git("switch", "--quiet", "--create", "branch")
    commits.commit("theirs", {"网站/改.md": "他们\n"})
    commits.git("switch", "--quiet", "main")
    commits.commit("ours", {"网站/改.md": "我们\n"})
    with pytest.raises(Exception, match="merge"):
        commits.git("merge", "branch")

    assert "改.md" in sides(commits, "HEAD", None)


def test_a_revision_that_is_not_there_is_said_in_chinese(commits: Commits) -> None:
    with pytest.raises(JixiaoError, match="没有“--output=x”这个版本"):
        commit_named(commits.folder, "--output=x")


def test_a_folder_without_git_is_said(tmp_path: Path) -> None:
    with pytest.raises(JixiaoError, match="不在 git 仓库里"):
        commit_named(tmp_path, "HEAD")


def test_the_commit_where_two_branches_parted_is_found(commits: Commits) -> None:
    first = commit_named(commits.folder, "HEAD")
    commits.git("switch", "--quiet", "--create", "branch")
    commits.commit("theirs", {"网站/新.md": "他们\n"})
    commits.git("switch", "--quiet", "main")
    commits.commit("ours", {"网站/改.md": "我们\n"})

    assert parting_commit(commits.folder, "main", "branch") == first
