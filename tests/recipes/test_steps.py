"""The steps that every host runs: what they write, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import PLACE, STEPS, Hosted

REPORTS = {
    "card.md", "check.json", "check.md", "check.rdjson", "check.sarif", "check.xml", "check-gitlab.json",
    "diff.json", "diff.txt",
}  # fmt: skip


def faulty(clean: str) -> str:
    return clean.replace("项目总金额: ", "项目总金额: 9", 1)


def test_a_review_writes_every_report_and_fails_on_an_error(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    hosted.clone.commit("change", {PLACE: faulty(clean)})

    ended = hosted.run("sh", STEPS / "review.sh", "origin/main~0", tmp_path / "报 告", FORMAT="github")

    assert ended.status == 0 or "::error " in ended.said
    hosted.clone.git("switch", "--quiet", "--detach", "HEAD~1")
    hosted.clone.git("switch", "--quiet", "--create", "branch", "main")
    ended = hosted.run("sh", STEPS / "review.sh", "HEAD~1", tmp_path / "报 告", FORMAT="github")
    assert ended.status == 1
    assert f"::error file={PLACE}," in ended.said
    assert {path.name for path in (tmp_path / "报 告").iterdir()} == REPORTS
    assert (tmp_path / "报 告" / "card.md").read_text(encoding="utf-8").startswith("**这次改动：1 份申报表，总金额 ")


def test_a_review_leaves_out_what_the_main_line_did_meanwhile(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    hosted.clone.git("switch", "--quiet", "--create", "branch")
    hosted.clone.commit("ours", {"content/declarations/2021/xin.md": clean.replace("示例", "示范")})
    hosted.clone.git("switch", "--quiet", "main")
    hosted.clone.commit("theirs", {PLACE: faulty(clean)})
    hosted.clone.git("switch", "--quiet", "branch")

    ended = hosted.run("sh", STEPS / "review.sh", "main", tmp_path / "out")

    found = json.loads((tmp_path / "out" / "diff.json").read_text(encoding="utf-8"))["declarations"]
    assert (ended.status, [item["id"] for item in found]) == (0, ["2021/xin"])


def test_a_baseline_lets_old_errors_through(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    hosted.clone.commit("old", {PLACE: faulty(clean)})
    hosted.run("jixiao", "check", "--baseline", "基线.json", "--update-baseline")

    plain = hosted.run("sh", STEPS / "review.sh", "HEAD", tmp_path / "out")
    pinned = hosted.run("sh", STEPS / "review.sh", "HEAD", tmp_path / "out", BASELINE="基线.json")

    assert (plain.status, pinned.status) == (1, 0)


def test_a_base_that_is_not_there_stops_the_review_with_a_sentence(hosted: Hosted, tmp_path: Path) -> None:
    ended = hosted.run("sh", STEPS / "review.sh", "nowhere", tmp_path / "out")

    assert ended.status > 1


def test_the_card_of_a_request_is_made_without_touching_the_files(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    hosted.clone.git("switch", "--quiet", "--create", "theirs")
    sha = hosted.clone.commit("theirs", {PLACE: faulty(clean), "jixiao.yml": "这不是: 设置\n"})
    hosted.clone.git("switch", "--quiet", "main")

    ended = hosted.run("sh", STEPS / "card.sh", "main", sha, tmp_path / "card.md", REPORT_URL="https://example.org/1")

    card = (tmp_path / "card.md").read_text(encoding="utf-8")
    assert ended.status == 0
    assert "[完整报告](<https://example.org/1>)" in card
    assert "※ 网站设置 `jixiao.yml` 也改了" in card
    assert hosted.clone.git("status", "--porcelain") == ""


def test_publishing_stops_at_an_error_and_leaves_the_old_site(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    made = hosted.run("sh", STEPS / "publish.sh", tmp_path / "网站")
    before = (tmp_path / "网站" / "declarations" / "2021" / "shili" / "index.html").read_bytes()
    hosted.clone.write({PLACE: faulty(clean)})

    stopped = hosted.run("sh", STEPS / "publish.sh", tmp_path / "网站")

    assert made.status == 0, made.said
    assert stopped.status == 1
    assert (tmp_path / "网站" / "declarations" / "2021" / "shili" / "index.html").read_bytes() == before


def test_codeowners_names_folders_of_one_department_and_files_of_several(
    hosted: Hosted, clean: str, tmp_path: Path
) -> None:
    other = clean.replace("主管部门: 示例市示例局", "主管部门: 示例市别的局")
    hosted.clone.write(
        {
            "content/declarations/2021/jiao/a.md": other,
            "content/declarations/2022/b.md": clean.replace("年度: 2021", "年度: 2022"),
            "content/declarations/2022/c.md": other.replace("年度: 2021", "年度: 2022"),
        }
    )
    (tmp_path / "who.txt").write_text("# 示例\n* @e/all\n示例市示例局 @e/a @e/b\n示例市别的局 @e/c\n", encoding="utf-8")

    ended = hosted.run("python", STEPS / "codeowners.py", tmp_path / "who.txt")

    assert ended.said.splitlines()[1:] == [
        "* @e/all",
        "/content/declarations/2021/shili.md @e/a @e/b",
        "/content/declarations/2021/jiao/ @e/c",
        "/content/declarations/2022/b.md @e/a @e/b",
        "/content/declarations/2022/c.md @e/c",
    ]


def test_codeowners_reads_what_a_windows_editor_saved_and_names_the_line_it_cannot_read(
    hosted: Hosted, tmp_path: Path
) -> None:
    saved, broken = tmp_path / "who.txt", tmp_path / "broken.txt"
    saved.write_bytes("\ufeff示例市示例局 @e/a\r\n".encode())
    broken.write_text("* @e/all\n示例市示例局 e/a\n", encoding="utf-8")

    read = hosted.run("python", STEPS / "codeowners.py", saved)
    refused = hosted.run("python", STEPS / "codeowners.py", broken)

    assert read.said.splitlines()[1:] == ["/content/declarations/2021/ @e/a"]
    assert refused.status == 1
    assert refused.said.startswith("第 2 行“示例市示例局 e/a”读不懂")


def test_a_preview_shows_what_is_not_public_and_a_page_of_changes(hosted: Hosted, clean: str, tmp_path: Path) -> None:
    hosted.clone.git("switch", "--quiet", "--create", "branch")
    hosted.clone.commit("change", {PLACE: faulty(clean)})

    ended = hosted.run("sh", STEPS / "preview.sh", "origin/main", tmp_path / "预览")

    assert ended.status == 0, ended.said
    assert "这次改动：1 份申报表" in (tmp_path / "预览" / "changes" / "index.html").read_text(encoding="utf-8")
    assert "未公开" in (tmp_path / "预览" / "declarations" / "2021" / "shili" / "index.html").read_text(
        encoding="utf-8"
    )
