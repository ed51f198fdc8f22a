"""An extract is set into the smallest clean declaration without losing the rest of it."""

from __future__ import annotations

from jixiao_plugin.check.example import expand, in_year

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


NESTED = """---
绩效指标:
  产出指标:
    数量: ≥1人
    质量: ≥9%
  效益指标: 不适用（甲）
资金明细:
  - 名称: 乙
    金额: 1元
  - 名称: 丙
    金额: 2元
---

## 概况

1、甲。
2、乙。
"""


def _front(extract: str) -> str:
    return expand(extract, NESTED).text.split("---\n")[1]


def test_what_an_extract_does_not_show_stays_on_every_level() -> None:
    front = _front("绩效指标:\n  产出指标:\n    质量: ≥8%\n    时效: 5月\n资金明细:\n  - 名称: 丙\n    金额: 3元")

    assert "    数量: ≥1人\n    质量: ≥8%\n    时效: 5月\n  效益指标: 不适用（甲）\n" in front
    assert "  - 名称: 乙\n    金额: 1元\n  - 名称: 丙\n    金额: 3元\n" in front


def test_an_extract_says_what_is_not_there() -> None:
    front = _front(
        "绩效指标:\n  （没有：效益指标）\n  产出指标:\n    （没有其他）\n    时效: 5月\n资金明细:\n  （没有：乙）"
    )

    assert front == "绩效指标:\n  产出指标:\n    时效: 5月\n资金明细:\n  - 名称: 丙\n    金额: 2元\n"


def test_a_value_takes_the_place_of_what_stood_below_and_the_other_way_round() -> None:
    front = _front("绩效指标:\n  产出指标: 不适用（乙）\n  效益指标:\n    社会: ≥2人")

    assert "绩效指标:\n  产出指标: 不适用（乙）\n  效益指标:\n    社会: ≥2人\n资金明细:" in front


def test_no_line_of_an_extract_is_lost_whatever_is_wrong_with_it() -> None:
    front = _front("绩效指标:\n  产出指标:\n    数量: 1人\n    数量: 2人\n资金明细\n\t金额: 3元\n# 待核")

    assert "    数量: 1人\n    数量: 2人\n" in front
    assert all(line in front.split("\n") for line in ("资金明细", "\t金额: 3元", "# 待核"))


def test_an_ellipsis_stands_for_the_words_of_the_clean_declaration() -> None:
    example = expand("## 概况\n\n……\n3、丙。 ←TXT03", NESTED)

    assert example.text.endswith("## 概况\n\n1、甲。\n2、乙。\n3、丙。\n")
    assert example.marks == ((len(example.text.split("\n")) - 1, "TXT03"),)


def test_fences_may_be_shown_marked_or_absent() -> None:
    marked = expand("--- ←SRC24\n项目名称: 新\n---\n\n前言。 ←SRC17\n\n## 概况\n\n……", CLEAN)
    without = expand("（没有：---）\n年度: 2021", CLEAN).text
    unclosed = expand("状态: 草稿\n（没有：---）\n## 概况\n\n……", CLEAN).text

    assert [code for _, code in marked.marks] == ["SRC24", "SRC17"]
    assert "---\n\n前言。\n\n## 概况\n\n丙\n" in marked.text
    assert without.startswith("年度: 2021\n")
    assert "状态: 草稿\n\n## 概况\n\n丙\n" in unclosed
    assert unclosed.count("---") == 1


def test_a_section_shown_twice_stands_twice() -> None:
    text = expand("## 概况\n\n……\n\n## 依据\n\n新\n\n## 概况 ←SRC19\n\n又", CLEAN).text

    assert text.endswith("---\n\n## 概况\n\n丙\n\n## 概况\n\n又\n\n## 依据\n\n新\n")


def test_all_years_move_along_and_nothing_else_of_four_digits() -> None:
    text = "表式: mof-2015-88\n年度: 2021\n开始: 2021-02-03\n数: 2020人\n依据（发〔2021〕9号），2020年至2023年。\n"

    moved = "表式: mof-2015-88\n年度: 2022\n开始: 2022-02-03\n数: 2020人\n依据（发〔2022〕9号），2021年至2024年。\n"
    assert in_year(text, 2022) == moved
    assert in_year(text, 2021) == text
