"""Goals are told apart whether numbered or labelled, and keep their places."""

from __future__ import annotations

from jixiao_plugin.rules.goals import goals
from jixiao_plugin.source.read import read_document


def _goals(words: str) -> list[tuple[str, str, int]]:
    document = read_document("a.md", f"---\n年度: 2021\n---\n\n## 年度目标\n\n{words}\n".encode())
    return [(goal.marker, goal.text, goal.span.line) for goal in goals(document.sections[0])]


def test_lines_that_open_with_a_label_are_goals_of_their_own() -> None:
    assert _goals("目标1：全年夜间开放不少于300天。\n目标2：读者满意度不低于90%。") == [
        ("目标1：", "全年夜间开放不少于300天。", 7),
        ("目标2：", "读者满意度不低于90%。", 8),
    ]


def test_words_before_the_first_label_are_a_goal_too() -> None:
    assert _goals("本年度开放图书馆。目标一：开放300天；目标二：服务3万人。") == [
        ("", "本年度开放图书馆。", 7),
        ("目标一：", "开放300天；", 7),
        ("目标二：", "服务3万人。", 7),
    ]


def test_a_label_within_a_sentence_does_not_part_it() -> None:
    assert _goals("1、完成规划里的目标1：开放300天。") == [("1、", "完成规划里的目标1：开放300天。", 7)]


def test_numbered_paragraphs_stay_as_they_are() -> None:
    assert _goals("1、评审 2000 人。\n2、整理档案。") == [("1、", "评审 2000 人。", 7), ("2、", "整理档案。", 8)]
