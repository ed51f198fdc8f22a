"""`jixiao pdf`: forms as files, drafts too."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.reading import Pdf

from .conftest import Command, write


def test_every_declaration_of_the_site_becomes_a_file_named_by_its_id(site: Path, jixiao: Command) -> None:
    answer = jixiao("pdf", "--out", "forms")

    assert (answer.status, answer.out) == (0, "排好 1 份，放在 forms\n")
    text = Pdf((site / "forms" / "2021" / "clean.pdf").read_bytes()).text_with_feet
    assert "示例市职业技能培训专项资金绩效目标申报表" in text
    assert "由公开的申报文件排版" in text


def test_a_draft_is_printed_for_its_editor_and_says_that_it_is_not_public(
    site: Path, jixiao: Command, clean: str
) -> None:
    draft = write(
        site / "content" / "declarations" / "2021" / "draft.md", clean.replace("---\n", "---\n状态: 草稿\n", 1)
    )

    answer = jixiao("pdf", draft, "--out", "forms")

    assert answer.status == 0
    assert "未公开" in Pdf((site / "forms" / "2021" / "draft.pdf").read_bytes()).text_with_feet


def test_what_cannot_be_read_is_named_and_the_others_are_printed(site: Path, jixiao: Command) -> None:
    write(site / "content" / "declarations" / "2021" / "bad.md", "没有表头\n")

    answer = jixiao("pdf", "--out", "forms")

    assert answer.status == 1
    assert answer.err == "content/declarations/2021/bad.md: 读不通，没有排：先用 jixiao check 查一遍、改好。\n"
    assert (site / "forms" / "2021" / "clean.pdf").exists()


def test_two_files_of_one_name_are_not_written_over_one_another(site: Path, jixiao: Command, clean: str) -> None:
    one, two = (write(site / folder / "same.md", clean) for folder in ("one", "two"))

    answer = jixiao("pdf", one, two, "--out", "forms")

    assert answer.status == 2
    assert "one/same.md 和 two/same.md 会写成同一个" in answer.err


def test_a_font_that_is_missing_is_one_sentence(site: Path, jixiao: Command) -> None:
    write(site / "jixiao.yml", "PDF字体: 示例体\n")

    answer = jixiao("pdf", "--out", "forms")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("没有找到字体“示例体”。请安装一种")
