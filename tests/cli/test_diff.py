"""`jixiao diff`: which versions it takes, what it prints, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.repository.commits import Commits

from .conftest import Command, write

PLACE = "content/declarations/2021/clean.md"


@pytest.fixture
def commits(site: Path) -> Commits:
    made = Commits(site)
    made.commit("first")
    return made


def declarations(answer: str) -> list[dict[str, object]]:
    return json.loads(answer)["declarations"]  # type: ignore[no-any-return]


def weakened(clean: str) -> str:
    assert "项目总金额: " in clean
    return clean.replace("项目总金额: ", "项目总金额: 1", 1)


def test_two_revisions_are_compared(commits: Commits, jixiao: Command, clean: str) -> None:
    commits.commit("second", {PLACE: weakened(clean)})

    answer = jixiao("diff", "HEAD~1", "HEAD", "--format", "json")

    assert answer.status == 0
    assert [item["id"] for item in declarations(answer.out)] == ["2021/clean"]


def test_without_a_second_revision_the_files_at_hand_count(commits: Commits, jixiao: Command, clean: str) -> None:
    commits.write({PLACE: weakened(clean), "content/declarations/2021/xin.md": clean.replace("示例", "示范")})

    found = declarations(jixiao("diff", "HEAD", "--format", "json").out)

    assert [(item["id"], item["status"]) for item in found] == [("2021/clean", "changed"), ("2021/xin", "added")]


def test_three_dots_leave_out_what_the_other_branch_did(commits: Commits, jixiao: Command, clean: str) -> None:
    commits.git("switch", "--quiet", "--create", "branch")
    commits.commit("theirs", {"content/declarations/2021/xin.md": clean.replace("示例", "示范")})
    commits.git("switch", "--quiet", "main")
    commits.commit("ours", {PLACE: weakened(clean)})

    found = declarations(jixiao("diff", "main...branch", "--format", "json").out)

    assert [item["id"] for item in found] == ["2021/xin"]


def test_a_site_below_the_top_of_the_repository_is_compared(
    tmp_path: Path, jixiao: Command, clean: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Commits(tmp_path / "仓库")
    made.commit("first", {"网站/jixiao.yml": "发布机构: 示例机关\n", f"网站/{PLACE}": clean})
    made.commit("second", {f"网站/{PLACE}": weakened(clean)})
    monkeypatch.chdir(made.folder / "网站" / "content")

    found = declarations(jixiao("diff", "HEAD~1", "HEAD", "--format", "json").out)

    assert [item["id"] for item in found] == ["2021/clean"]


def test_two_folders_are_compared(tmp_path: Path, jixiao: Command, clean: str) -> None:
    write(tmp_path / "旧" / "2021" / "a.md", clean)
    write(tmp_path / "新" / "2021" / "a.md", weakened(clean))

    answer = jixiao("diff", tmp_path / "旧", tmp_path / "新")

    assert answer.status == 0
    assert answer.out.startswith("这次改动：1 份申报表，总金额 ")
    assert "2021/a  " in answer.out


def test_two_sites_side_by_side_are_compared_by_id(site: Path, tmp_path: Path, jixiao: Command, clean: str) -> None:
    write(tmp_path / "旧" / "declarations" / "2021" / "clean.md", weakened(clean))

    found = declarations(jixiao("diff", tmp_path / "旧", site, "--format", "json").out)

    assert [(item["id"], item["status"]) for item in found] == [("2021/clean", "changed")]


def test_nothing_changed_is_said(commits: Commits, jixiao: Command) -> None:
    assert jixiao("diff", "HEAD").out == "这次改动没有涉及申报表\n"


def test_an_unknown_revision_ends_with_2(commits: Commits, jixiao: Command) -> None:
    answer = jixiao("diff", "nowhere")

    assert (answer.status, answer.out) == (2, "")
    assert "没有“nowhere”这个版本" in answer.err


def test_an_unknown_format_names_those_there_are(commits: Commits, jixiao: Command) -> None:
    answer = jixiao("diff", "HEAD", "--format", "pdf")

    assert answer.status == 2
    assert "没有“pdf”这种格式" in answer.err


def test_a_report_can_go_into_a_file(commits: Commits, jixiao: Command) -> None:
    answer = jixiao("diff", "HEAD", "--output", "对比.txt")

    assert (answer.status, answer.out, answer.err) == (0, "", "报告写在 对比.txt\n")


def test_further_reports_come_from_the_same_comparison(
    commits: Commits, jixiao: Command, site: Path, clean: str
) -> None:
    commits.write({PLACE: weakened(clean)})

    answer = jixiao("diff", "HEAD", "--report", "json=改 动.json", "--report", "markdown=卡片.md")

    assert answer.out.startswith("这次改动：1 份申报表")
    assert len(declarations((site / "改 动.json").read_text(encoding="utf-8"))) == 1
    card = (site / "卡片.md").read_text(encoding="utf-8")
    assert card.startswith("**这次改动：1 份申报表")
    assert "新出现 " in card


@pytest.mark.parametrize("wanted", ["json", "=a", "json=", "pdf=a.pdf"])
def test_a_report_that_is_not_named_right_ends_with_2(commits: Commits, jixiao: Command, wanted: str) -> None:
    assert jixiao("diff", "HEAD", "--report", wanted).status == 2


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://例.示/ a", "https://example.org/>x"])
def test_only_an_address_becomes_a_link(commits: Commits, jixiao: Command, url: str) -> None:
    answer = jixiao("diff", "HEAD", "--format", "markdown", "--preview-url", url)

    assert answer.status == 2
    assert "不是网址" in answer.err
