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
