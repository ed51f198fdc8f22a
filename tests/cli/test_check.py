"""`jixiao check`: which files it takes, what it prints, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command, write

BROKEN = "---\n表式: [\n---\n"


def broken(site: Path, name: str = "broken.md") -> Path:
    """A file that cannot be read as a declaration, among those of the site."""
    return write(site / "content" / "declarations" / "2021" / name, BROKEN)


def test_a_clean_site_ends_with_0_and_a_sentence(site: Path, jixiao: Command) -> None:
    answer = jixiao("check")

    assert answer.status == 0
    assert "查了 1 份申报表" in answer.out
    assert answer.err == ""


def test_an_error_ends_with_1(site: Path, jixiao: Command) -> None:
    broken(site)

    answer = jixiao("check")

    assert answer.status == 1
    assert "查了 2 份申报表" in answer.out
    assert "content/declarations/2021/broken.md" in answer.out


def test_never_ends_with_0_whatever_was_found(site: Path, jixiao: Command) -> None:
    broken(site)

    assert jixiao("check", "--fail-level", "never").status == 0


def test_an_error_in_a_draft_does_not_fail(site: Path, jixiao: Command, clean: str) -> None:
    draft = clean.replace("年度: ", "状态: 草稿\n年度: ").replace("项目总金额: ", "项目总金额: 9")
    write(site / "content" / "declarations" / "2021" / "draft.md", draft)

    answer = jixiao("check")

    assert "错误 AMT01" in answer.out
    assert "1 份是草稿" in answer.out
    assert answer.status == 0


def test_the_site_is_found_from_a_folder_below(site: Path, jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content" / "declarations" / "2021")

    answer = jixiao("check")

    assert answer.status == 0
    assert "查了 1 份申报表" in answer.out


def test_a_folder_of_the_site_means_the_declarations_in_it(site: Path, jixiao: Command, clean: str) -> None:
    write(site / "content" / "guide.md", "# 手册\n")
    write(site / "content" / "declarations" / "2022" / "other.md", clean.replace("2021", "2022"))

    whole, folder = jixiao("check", "."), jixiao("check", "content/declarations/2022")

    assert "查了 2 份申报表" in whole.out
    assert "查了 1 份申报表" in folder.out


def test_the_id_does_not_depend_on_how_a_path_is_written(
    site: Path, jixiao: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "content" / "declarations" / "2021")

    answers = [jixiao("check", path, "--format", "json").out for path in ("clean.md", "../2021/clean.md", ".")]

    assert [json.loads(answer)["declarations"][0]["id"] for answer in answers] == ["2021/clean"] * 3


def test_a_listing_page_is_no_declaration(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "content/declarations/index.md")

    assert answer.status == 2
    assert "栏目页 index.md 不算" in answer.err


def test_a_file_named_twice_is_checked_once(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "content/declarations/2021/clean.md", "content/declarations/2021")

    assert "查了 1 份申报表" in answer.out


def test_a_lone_file_outside_any_site_is_checked(
    tmp_path: Path, jixiao: Command, clean: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "申报 表.md", clean)

    answer = jixiao("check", "申报 表.md", "--format", "json")

    assert answer.status == 0
    assert json.loads(answer.out)["declarations"][0]["id"] == "申报 表"


def test_without_paths_outside_any_site_it_says_what_to_do(
    tmp_path: Path, jixiao: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = jixiao("check")

    assert (answer.status, answer.out) == (2, "")
    assert "没有 jixiao.yml" in answer.err


def test_a_path_that_does_not_exist_ends_with_2(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "没有/这份.md")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == "没有“没有/这份.md”这个文件或文件夹。\n"


def test_a_folder_without_declarations_ends_with_2(site: Path, jixiao: Command) -> None:
    (site / "空").mkdir()

    answer = jixiao("check", "空")

    assert answer.status == 2
    assert "“空”里没有申报表" in answer.err


def test_files_of_two_sites_are_not_mixed(site: Path, jixiao: Command, clean: str) -> None:
    write(site / "other" / "jixiao.yml", "发布机构: 示例机关\n")
    write(site / "other" / "a.md", clean)

    answer = jixiao("check", "other/a.md", "content")

    assert answer.status == 2
    assert "不属于同一个网站" in answer.err


def test_a_format_that_is_not_built_names_those_that_are(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "--format", "sarif")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == "没有“sarif”这种报告格式，现在有：text、json、github。\n"


def test_json_is_one_object_and_nothing_else(site: Path, jixiao: Command) -> None:
    broken(site)

    answer = jixiao("check", "--format", "json", "--statistics")

    assert json.loads(answer.out)["summary"]["declarations"] == 2
    assert "错误 SRC" in answer.err


def test_github_annotations_name_paths_below_the_root(site: Path, jixiao: Command) -> None:
    broken(site)

    assert "::error file=content/declarations/2021/broken.md,line=" in jixiao("check", "--format", "github").out


def test_statistics_follow_the_text(site: Path, jixiao: Command) -> None:
    broken(site)

    out = jixiao("check", "--statistics").out

    assert out.index("查了 2 份") < out.index(" 处，1 份")


def test_a_report_can_go_into_a_file(site: Path, jixiao: Command) -> None:
    broken(site)

    answer = jixiao("check", "--output", "报告.txt")

    assert (answer.status, answer.out) == (1, "")
    assert "查了 2 份申报表" in (site / "报告.txt").read_text(encoding="utf-8")


def test_a_report_file_that_cannot_be_written_ends_with_2(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "--output", "content")

    assert answer.status == 2
    assert answer.err == "报告写不进“content”：这是文件夹。\n"


def test_many_files_are_checked_in_order_by_several_processes(site: Path, jixiao: Command, clean: str) -> None:
    for number in range(230):
        write(site / "content" / "declarations" / "2021" / f"p{number:03}.md", clean)

    answer = jixiao("check", "--format", "json", "--fail-level", "never")

    ids = [item["id"] for item in json.loads(answer.out)["declarations"]]
    assert len(ids) == 231
    assert ids == sorted(ids)


def test_a_file_that_cannot_be_opened_ends_with_2(site: Path, jixiao: Command) -> None:
    (site / "content" / "declarations" / "2021" / "gone.md").symlink_to("nowhere.md")

    answer = jixiao("check")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.endswith("gone.md”：没有这个文件夹或文件。\n")


def test_the_whole_site_is_compared(site: Path, jixiao: Command, clean: str) -> None:
    write(site / "content" / "declarations" / "2021" / "again.md", clean)

    answer = jixiao("check")

    assert answer.status == 0
    assert "提醒 COR06" in answer.out
    assert "2021/again" in answer.out
    assert "4 | 项目名称: 示例市职业技能培训专项资金" in answer.out


def test_an_error_of_comparison_ends_with_1(site: Path, jixiao: Command, clean: str) -> None:
    write(
        site / "content" / "declarations" / "2021" / "again.md", clean.replace("---\n", "---\n延续自: 2021/again\n", 1)
    )

    answer = jixiao("check")

    assert answer.status == 1
    assert "错误 COR02" in answer.out


def test_one_file_of_a_site_says_that_it_was_not_compared(site: Path, jixiao: Command, clean: str) -> None:
    again = write(site / "content" / "declarations" / "2021" / "again.md", clean)

    answer = jixiao("check", again)

    assert "COR06 " not in answer.out
    assert "只查了一份，没有与别的申报表比较" in answer.out


def test_a_missing_department_is_told_at_its_line_and_not_counted_as_a_declaration(site: Path, jixiao: Command) -> None:
    write(site / "jixiao.yml", "名单:\n  应公开部门: bumen.txt\n")
    write(site / "bumen.txt", "示例市示例局\n示例市示例委\n")

    text, report = jixiao("check"), json.loads(jixiao("check", "--format", "json").out)

    assert "查了 1 份申报表" in text.out
    assert "2 | 示例市示例委" in text.out
    assert [item["path"] for item in report["findings"] if item["code"] == "COR10"] == ["bumen.txt"]
    assert [item["id"] for item in report["declarations"]] == ["2021/clean"]
