"""`jixiao new`: writes a draft where it belongs and never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import FORM, Command


def test_a_draft_is_written_where_the_site_keeps_it(site: Path, jixiao: Command) -> None:
    answer = jixiao("new", "--form", FORM, "--year", "2026", "--slug", "ybj/shi-li")

    assert answer.out == (
        "新建了 content/declarations/2026/ybj/shi-li.md\n"
        "填好以后检查：jixiao check content/declarations/2026/ybj/shi-li.md\n"
    )
    text = (site / "content" / "declarations" / "2026" / "ybj" / "shi-li.md").read_text(encoding="utf-8")
    assert "\n状态: 草稿\n" in text and "\n年度: 2026\n" in text


def test_a_new_draft_is_found_wanting_but_does_not_fail_the_check(site: Path, jixiao: Command) -> None:
    jixiao("new", "--form", FORM, "--year", "2026", "--slug", "shi-li")

    answer = jixiao("check")

    assert "错误 STR01" in answer.out
    assert answer.status == 0


def test_an_older_declaration_is_gone_on_from(site: Path, jixiao: Command) -> None:
    answer = jixiao("new", "--year", "2022", "--slug", "clean", "--from", "2021/clean")

    text = (site / "content" / "declarations" / "2022" / "clean.md").read_text(encoding="utf-8")
    assert answer.status == 0
    assert "\n延续自: 2021/clean\n" in text


def test_an_existing_file_is_not_overwritten(site: Path, jixiao: Command, clean: str) -> None:
    answer = jixiao("new", "--form", FORM, "--year", "2021", "--slug", "clean")

    assert answer.status == 2
    assert "clean.md”，没有改动它：请换一个名称。" in answer.err
    assert (site / "content" / "declarations" / "2021" / "clean.md").read_text(encoding="utf-8") == clean


@pytest.mark.parametrize("slug", ["示例", "Abc", "../x", "a b", "-a", "a//b", "a/", ""])
def test_a_slug_that_makes_no_address_is_refused(slug: str, site: Path, jixiao: Command) -> None:
    before = sorted(site.rglob("*"))

    answer = jixiao("new", "--form", FORM, "--year", "2026", "--slug", slug)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"“{slug}”不能作文件名")
    assert sorted(site.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--year", "2026"], "请用 --form 写明表式，现在有："),
        (["--year", "2026", "--form", "x"], "没有表式“x”，有的是："),
        (["--year", "2019", "--form", FORM], f"表式“{FORM}”不用于 2019 年度，只用于 2021 年起。"),
        (["--year", "2026", "--from", "2020/none"], "没有“2020/none”这份申报表"),
        (["--year", "2026", "--from", "2021/clean", "--form", "mof-2015-88"], "“2021/clean”用的不是表式“mof-2015-88”"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], complaint: str, site: Path, jixiao: Command) -> None:
    answer = jixiao("new", "--slug", "x", *arguments)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(complaint)


def test_outside_a_site_nothing_is_written(tmp_path: Path, jixiao: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    answer = jixiao("new", "--form", FORM, "--year", "2026", "--slug", "x")

    assert answer.status == 2
    assert "没有 jixiao.yml" in answer.err
    assert list(tmp_path.iterdir()) == []
