"""Where the front matter ends, also where a fence was forgotten or mistyped."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin import forms
from jixiao_plugin.source.fences import split
from jixiao_plugin.source.log import FaultLog
from jixiao_plugin.source.read import read_document


def _split(text: str) -> tuple[tuple[int, int] | None, int, list[tuple[str, int]]]:
    log = FaultLog("a.md")
    halves = split(text.split("\n"), log)
    front = (halves.front.start, halves.front.stop) if halves.front is not None else None
    return front, halves.body, [(item.code, item.span.line) for item in log.findings()]


@pytest.mark.parametrize("text", ["---\n甲: 1\n---\n文", "---  \n甲: 1\n--- \n文", "---\n甲: 1\n---\n文\n\n---\n"])
def test_two_fences_part_front_matter_from_body(text: str) -> None:
    assert _split(text) == ((1, 2), 3, [])


@pytest.mark.parametrize("fence", ["----", "--", "———", "－－－", "──", "---"])
def test_mistyped_opening_fence_is_taken_for_one(fence: str) -> None:
    front, body, found = _split(f"{fence}\n甲: 1\n---\n文")

    assert (front, body) == ((1, 2), 3)
    assert found == ([] if fence == "---" else [("SRC03", 1)])


@pytest.mark.parametrize("fence", ["----", "--", "———", "－－－", "..."])
def test_mistyped_closing_fence_is_taken_for_one(fence: str) -> None:
    assert _split(f"---\n甲: 1\n{fence}\n文\n---\n") == ((1, 2), 3, [("SRC03", 3)])


def test_blank_lines_before_the_opening_fence_are_reported() -> None:
    assert _split("\n\n---\n甲: 1\n---\n") == ((3, 4), 5, [("SRC03", 3)])


def test_missing_opening_fence_is_seen_by_the_first_name() -> None:
    assert _split("年度: 2021\n乙: 2\n---\n## 标题") == ((0, 2), 3, [("SRC03", 1)])


def test_missing_closing_fence_ends_at_the_first_heading() -> None:
    assert _split("---\n甲: 1\n\n## 标题\n文\n\n---\n") == ((1, 3), 3, [("SRC03", 2)])


CLEAN_EXAMPLES = sorted(Path(forms.__file__).parent.glob("data/*.md"))


@pytest.mark.parametrize("path", CLEAN_EXAMPLES, ids=lambda path: path.stem)
def test_clean_example_without_its_closing_fence_has_one_finding_and_its_whole_body(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    front, fence, body = text.partition("\n---\n")

    whole, broken = read_document("a.md", text.encode()), read_document("a.md", f"{front}\n{body}".encode())

    (found,) = broken.findings
    heading = whole.sections[0].heading
    assert fence
    assert (found.code, found.span.line) == ("SRC03", front.count("\n") + 1)
    assert found.help == f"在第 {front.count(chr(10)) + 3} 行“## {heading}”前面加一行 ---。"
    assert [(item.heading, item.text) for item in broken.sections] == [
        (item.heading, item.text) for item in whole.sections
    ]


def test_there_is_a_clean_example_of_every_edition() -> None:
    assert len(CLEAN_EXAMPLES) >= 10


def test_missing_closing_fence_ends_at_the_first_prose_after_a_blank_line() -> None:
    assert _split("---\n甲: 1\n\n本项目由示例单位承担。\n") == ((1, 3), 3, [("SRC03", 2)])


def test_comment_that_looks_like_a_heading_does_not_end_the_front_matter() -> None:
    assert _split("---\n## 基本情况\n甲: 1\n---\n文") == ((1, 3), 4, [])


def test_indented_dashes_do_not_end_the_front_matter() -> None:
    assert _split("---\n甲: |\n  ---\n  ----\n---\n文") == ((1, 4), 5, [])


@pytest.mark.parametrize("text", ["", "\n\n", "  \n　\n"])
def test_empty_file_has_no_front_matter_and_says_so(text: str) -> None:
    front, _, found = _split(text)

    assert front is None
    assert found == [("SRC03", 1)]


def test_prose_alone_has_no_front_matter() -> None:
    assert _split("只有正文。\n\n## 标题") == (None, 0, [("SRC03", 1)])
