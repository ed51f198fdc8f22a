"""An extract is set into the smallest clean declaration without losing the rest of it."""

from __future__ import annotations

from jixiao_plugin.check.example import expand

CLEAN = "---\n年度: 2021\n项目名称: 甲\n资金明细:\n  - 名称: 乙\n---\n\n## 概况\n\n丙\n\n## 依据\n\n丁\n"


def test_shown_keys_and_sections_replace_their_own_and_nothing_else() -> None:
    text = expand("项目名称: 新\n## 依据\n\n新", CLEAN).text

    assert "项目名称: 新\n" in text
    assert "项目名称: 甲" not in text
    assert "资金明细:\n  - 名称: 乙\n" in text
    assert "## 概况\n\n丙" in text
    assert "丁" not in text


def test_marks_are_taken_off_and_counted_in_the_whole_file() -> None:
    example = expand("项目名称: 新 ←AMT01 STR03\n状态: 草稿 ←STR02", CLEAN)

    lines = example.text.split("\n")
    assert [(lines[line - 1], code) for line, code in example.marks] == [
        ("项目名称: 新", "AMT01"),
        ("项目名称: 新", "STR03"),
        ("状态: 草稿", "STR02"),
    ]
