from pathlib import Path

import pytest

from jixiao_plugin.repository.git import GitError
from jixiao_plugin.repository.history import History, read_history
from jixiao_plugin.repository.objects import read_objects

from .commits import FIRST_TIME, Commits

TEXT = "".join(f"第{number}行的文字\n" for number in range(40))


@pytest.fixture
def commits(tmp_path: Path) -> Commits:
    return Commits(tmp_path / "site")


def words(history: History, path: str) -> list[str]:
    return [version.commit.words for version in history.versions[path]]


def test_every_version_is_told_newest_first_with_time_words_and_object(commits: Commits) -> None:
    first = commits.commit("登记", {"a.md": "一\n", "b.md": "乙\n"})
    second = commits.commit("更正金额\n\n说明不算。", {"a.md": "二\n"})

    history = read_history(commits.folder)

    newest, oldest = history.versions["a.md"]
    assert (newest.commit.id, newest.commit.words, oldest.commit.id) == (second, "更正金额", first)
    assert oldest.commit.time == FIRST_TIME
    assert newest.commit.time == FIRST_TIME + 86_400
    assert read_objects(commits.folder, [oldest.blob]) == {oldest.blob: "一\n".encode()}
    assert words(history, "b.md") == ["登记"]
    assert not history.is_shallow


def test_the_first_commit_is_told_also_where_settings_leave_it_out_of_logs(commits: Commits) -> None:
    commits.commit("登记", {"a.md": "一\n"})
    commits.git("config", "log.showRoot", "false")

    assert words(read_history(commits.folder), "a.md") == ["登记"]


def test_only_the_folder_asked_for_is_told_by_paths_below_it(commits: Commits) -> None:
    commits.commit("登记", {"content/declarations/2021/a.md": "一\n", "README.md": "说明\n"})
    commits.commit("改说明", {"README.md": "新说明\n"})
    commits.write({"content/declarations/2021/b.md": "乙\n", "other.md": "别的\n"})

    history = read_history(commits.folder / "content" / "declarations")

    assert words(history, "2021/a.md") == ["登记"]
    assert history.versions.keys() == {"2021/a.md"}
    assert history.unsaved == {"2021/b.md"}


def test_a_file_that_moved_keeps_its_versions(commits: Commits) -> None:
    commits.commit("登记", {"a.md": TEXT})
    commits.commit("更正", {"a.md": TEXT.replace("第3行", "第三行")})
    (commits.folder / "a.md").unlink()
    commits.commit("移动", {"x/b.md": TEXT.replace("第3行", "第三行") + "曾用地址\n"})
    commits.commit("新的 a", {"a.md": "另一份\n"})

    history = read_history(commits.folder)

    assert words(history, "x/b.md") == ["移动", "更正", "登记"]
    assert [version.path for version in history.versions["x/b.md"]] == ["x/b.md", "a.md", "a.md"]
    assert words(history, "a.md") == ["新的 a"]


def test_what_lay_at_a_place_before_another_file_moved_there_is_not_its_past(commits: Commits) -> None:
    commits.commit("别的一份", {"b.md": "另一份，完全不同\n"})
    (commits.folder / "b.md").unlink()
    commits.commit("删去", {"a.md": TEXT})
    (commits.folder / "a.md").unlink()
    commits.commit("移动", {"b.md": TEXT})

    assert words(read_history(commits.folder), "b.md") == ["移动", "删去"]


def test_a_different_file_is_not_taken_for_one_that_moved(commits: Commits) -> None:
    commits.commit("登记", {"a.md": TEXT})
    (commits.folder / "a.md").unlink()
    commits.commit("换了一份", {"b.md": TEXT.replace("的文字", "不同的内容")})

    history = read_history(commits.folder)

    assert words(history, "b.md") == ["换了一份"]
    assert [version.blob == "" for version in history.versions["a.md"]] == [True, False]


def test_a_merge_counts_once_by_its_own_date_and_without_the_names_of_branches(commits: Commits) -> None:
    commits.commit("登记", {"a.md": "一\n", "b.md": "乙\n"})
    commits.git("switch", "--quiet", "--create", "zhangsan/gai")
    commits.commit("试一", {"a.md": "试\n"})
    commits.commit("试二", {"a.md": "二\n"})
    commits.git("switch", "--quiet", "main")
    commits.commit("改乙", {"b.md": "丙\n"})
    commits.git("merge", "--quiet", "--no-ff", "-m", "Merge branch 'zhangsan/gai'\n\n更正甲的金额\n", "zhangsan/gai")

    history = read_history(commits.folder)

    assert words(history, "a.md") == ["更正甲的金额", "登记"]
    assert history.versions["a.md"][0].commit.time == FIRST_TIME + 4 * 86_400
    assert words(history, "b.md") == ["改乙", "登记"]


def test_a_merge_that_says_nothing_of_its_own_has_no_words(commits: Commits) -> None:
    commits.commit("登记", {"a.md": "一\n"})
    commits.git("switch", "--quiet", "--create", "zhangsan/gai")
    commits.commit("改", {"a.md": "二\n"})
    commits.git("switch", "--quiet", "main")
    commits.git("merge", "--quiet", "--no-ff", "--no-edit", "zhangsan/gai")

    assert words(read_history(commits.folder), "a.md") == ["", "登记"]


def test_who_made_a_commit_is_nowhere_in_the_history(commits: Commits) -> None:
    commits.commit("登记", {"a.md": "一\n"})

    assert "示例作者" not in repr(read_history(commits.folder))
    assert "example.org" not in repr(read_history(commits.folder))


def test_changes_without_a_commit_are_known(commits: Commits) -> None:
    commits.commit("登记", {"a.md": "一\n", "b.md": "乙\n", "c.md": "丙\n"})
    commits.write({"a.md": "改\n", "新.md": "新\n", "d.md": "丁\n"})
    commits.git("add", "d.md")

    assert read_history(commits.folder).unsaved == {"a.md", "d.md", "新.md"}


def test_a_shallow_clone_says_where_its_knowledge_ends(commits: Commits, tmp_path: Path) -> None:
    commits.commit("登记", {"a.md": "一\n", "b.md": "乙\n"})
    commits.commit("更正一", {"a.md": "二\n"})
    commits.commit("更正二", {"a.md": "三\n"})
    commits.git("clone", "--quiet", "--depth=2", f"file://{commits.folder}", str(tmp_path / "shallow"))

    history = read_history(tmp_path / "shallow")

    assert history.is_shallow
    assert [(version.commit.words, version.commit.is_edge) for version in history.versions["a.md"]] == [
        ("更正二", False),
        ("更正一", True),
    ]
    assert [version.commit.is_edge for version in history.versions["b.md"]] == [True]


def test_words_that_look_like_the_log_itself_do_no_harm(commits: Commits) -> None:
    hostile = f":100644 100644 {'1' * 40} {'2' * 40} M\x01 {'a' * 40}"
    commits.commit(hostile, {":a.md": "一\n", f"{'b' * 40}": "乙\n"})

    history = read_history(commits.folder)

    assert words(history, ":a.md") == [hostile]
    assert words(history, "b" * 40) == [hostile]


def test_the_users_own_settings_change_nothing(commits: Commits) -> None:
    commits.commit("登记", {"甲.md": TEXT})
    (commits.folder / "甲.md").unlink()
    commits.commit("移动", {"乙.md": TEXT})
    plain = read_history(commits.folder)
    for name, value in (("diff.renames", "false"), ("color.ui", "always"), ("log.showSignature", "true")):
        commits.git("config", name, value)

    assert read_history(commits.folder) == plain


def test_a_repository_without_a_commit_has_no_history_to_read(commits: Commits) -> None:
    with pytest.raises(GitError, match="还没有提交"):
        read_history(commits.folder)
