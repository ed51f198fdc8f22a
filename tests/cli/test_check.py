"""`jixiao check`: which files it takes, what it prints, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.repository.commits import Commits

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
    answer = jixiao("check", "--format", "pdf")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == (
        "没有“pdf”这种报告格式，现在有：text、json、github、gitlab、sarif、rdjson、junit、markdown。\n"
    )


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


def test_a_baseline_is_made_once_and_what_it_pins_fails_no_more(site: Path, jixiao: Command, clean: str) -> None:
    faulty = write(site / "content/declarations/2021/faulty.md", clean.replace("项目总金额: ", "项目总金额: 9"))
    assert jixiao("check").status == 1

    made = jixiao("check", "--baseline", "基线.json", "--update-baseline")
    again = jixiao("check", "--baseline", "基线.json")

    assert (made.status, again.status) == (0, 0)
    assert "登记了 " in made.err
    assert "AMT01" not in again.out
    faulty.write_text("\n" * 2 + clean.replace("项目总金额: ", "项目总金额: 8"), encoding="utf-8")
    assert jixiao("check", "--baseline", "基线.json").status == 1


def test_a_cured_finding_must_leave_the_baseline(site: Path, jixiao: Command, clean: str) -> None:
    place = site / "content/declarations/2021/faulty.md"
    write(place, clean.replace("项目总金额: ", "项目总金额: 9"))
    jixiao("check", "--baseline", "基线.json", "--update-baseline")
    write(place, clean.replace("项目总金额: ", "项目名称二: 示例\n项目总金额: "))

    stale = jixiao("check", "--baseline", "基线.json", "--fail-level", "error")
    jixiao("check", "--baseline", "基线.json", "--update-baseline")
    write(place, clean.replace("项目总金额: ", "项目总金额: 9"))
    back = jixiao("check", "--baseline", "基线.json")

    assert stale.status == 1
    assert "已经改好，或者数变了" in stale.err
    assert back.status == 1
    assert "AMT01" in back.out


def test_a_baseline_that_is_there_never_grows(site: Path, jixiao: Command, clean: str) -> None:
    jixiao("check", "--baseline", "基线.json", "--update-baseline")
    write(site / "content/declarations/2021/faulty.md", clean.replace("项目总金额: ", "项目总金额: 9"))

    answer = jixiao("check", "--baseline", "基线.json", "--update-baseline")

    assert answer.status == 1
    assert "还有 0 项" in answer.err


def test_a_missing_baseline_is_an_error_of_usage(site: Path, jixiao: Command) -> None:
    answer = jixiao("check", "--baseline", "没有.json")

    assert answer.status == 2
    assert "加上 --update-baseline" in answer.err


def test_since_lists_only_what_the_change_brought(site: Path, jixiao: Command, clean: str) -> None:
    commits = Commits(site)
    write(site / "content/declarations/2021/old.md", clean.replace("项目总金额: ", "项目总金额: 9"))
    commits.commit("first")
    place = write(site / "content/declarations/2021/clean.md", clean.replace("项目总金额: ", "项目总金额: 8"))

    answer = jixiao("check", "--since", "HEAD", "--format", "json")
    whole = jixiao("check", "--format", "json")

    assert answer.status == 1
    assert {item["path"] for item in json.loads(answer.out)["findings"]} == {place.relative_to(site).as_posix()}
    assert "只看 HEAD 以来改过的 1 份" in answer.err
    assert len(json.loads(whole.out)["findings"]) > len(json.loads(answer.out)["findings"])


def test_since_passes_where_a_change_leaves_old_errors_alone(site: Path, jixiao: Command, clean: str) -> None:
    commits = Commits(site)
    place = site / "content/declarations/2021/old.md"
    faulty = clean.replace("项目总金额: ", "项目总金额: 9")
    write(place, faulty)
    commits.commit("first")
    write(place, "---\n\n" + faulty.removeprefix("---\n"))

    answer = jixiao("check", "--since", "HEAD")

    assert answer.status == 0
    assert "AMT01" not in answer.out


def test_since_sees_a_file_that_is_no_declaration(site: Path, jixiao: Command) -> None:
    Commits(site).commit("first")
    write(site / "content/declarations/2021/照片.txt", "示例")

    answer = jixiao("check", "--since", "HEAD")

    assert answer.status == 1
    assert "不是 .md 文件" in answer.out


def test_since_and_baseline_are_not_mixed(site: Path, jixiao: Command) -> None:
    assert jixiao("check", "--since", "HEAD", "--baseline", "基线.json").status == 2
    assert jixiao("check", "--update-baseline").status == 2


def test_one_check_writes_several_reports(site: Path, jixiao: Command) -> None:
    broken(site)

    answer = jixiao("check", "--report", "sarif=a.sarif", "--report", "junit=a.xml")

    assert answer.status == 1
    assert "查了 2 份申报表" in answer.out
    assert json.loads((site / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (site / "a.xml").read_text(encoding="utf-8").startswith("<?xml")
