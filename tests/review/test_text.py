"""The review for a person: the answer first, then each change with its project and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao_plugin.review.summary import headline
from jixiao_plugin.review.text import text_review

from .files import CLEAN, reviewed, whole

SEED = Path(__file__).parents[2] / "content" / "declarations" / "2021" / "rsj-zhuanxiang.md"
EDITS = (
    ("项目总金额: 89.5万元", "项目总金额: 895000元"),
    ("'>90%'", "≥90%"),
    ("=1300份", "=1500份"),
    ("名称: 人社局餐饮物业费\n    金额: 54.5万", "名称: 人社局餐饮物业费\n    金额: 58万元"),
    ("江有市组建", "江阴市组建"),
    ("460元*40个房间=1.84万元\n", "460元*50个房间=2.3万元\n"),
    ("理由: 原申报表指标名称带百分号而目标值填“及时”，按原表公开。", "理由: 原表如此。"),
)


def edited(text: str) -> str:
    for old, new in EDITS:
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_review_of_the_seed_reads_like_a_letter(golden: Callable[[Path, str], None]) -> None:
    text = SEED.read_text(encoding="utf-8")

    golden(Path(__file__).parent / "golden" / "review.txt", text_review(reviewed(text, edited(text))))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("", "年度: '2021'\n", "这次改动：1 份申报表只改了写法，意思没有变"),
        (
            "绩效指标:\n  效益指标:\n    满意度:\n      示例对象满意度: ≥95%\n",
            "绩效指标:\n  效益指标:\n    满意度:\n      示例对象满意度: ≥90%\n",
            "这次改动：1 份申报表，金额不变，指标放宽 1 条",
        ),
        (
            "项目总金额: 20万元\n",
            "项目总金额: 25万元\n豁免:\n  - {规则: AMT01, 理由: 示例理由}\n",
            "这次改动：1 份申报表，总金额 20万元 → 25万元（+5万元，+25%），豁免新增 1，指标的目标没有变",
        ),
        ("", "状态: 撤回\n撤回理由: 示例\n", "这次改动：1 份申报表，金额不变，转为撤回 1 份，指标的目标没有变"),
        ("状态: 草稿\n", "", "这次改动：1 份申报表，金额不变，不再是草稿 1 份，指标的目标没有变"),
        ("项目总金额: 20万元\n", "项目总金额: 不适用\n", "这次改动：1 份申报表，没有总金额可比，指标的目标没有变"),
    ],
)
def test_the_first_line_is_the_whole_answer(before: str, after: str, sentence: str) -> None:
    assert headline(reviewed(whole(before), whole(after))) == sentence


def test_nothing_in_a_file_steers_the_terminal() -> None:
    after = CLEAN.replace("项目名称: ", 'X项: "\\e[31m红"\n项目名称: ')

    assert "\x1b" not in text_review(reviewed(CLEAN, after))
