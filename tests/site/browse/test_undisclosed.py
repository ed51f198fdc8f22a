"""Who has not disclosed: said only as far as there is a list, with the reason where one is given."""

from __future__ import annotations

from dataclasses import replace

from jixiao_plugin.rules.expected import LIST
from jixiao_plugin.site.browse.undisclosed_page import disclosure, undisclosed_page

from ..reading import read
from .corpus import ENTRY, SETTINGS


def _article(*lines: str) -> str:
    settings = replace(SETTINGS, lists={LIST: lines})
    entries = (
        ENTRY,
        replace(ENTRY, id="2024/b", year=2024, department="示例市示例委", state="withdrawn"),
        replace(ENTRY, id="2024/c", year=2024, department="示例市示例办", state="held"),
    )
    return undisclosed_page(disclosure(entries, settings), settings).make().article


def test_without_a_list_nothing_is_claimed() -> None:
    page = undisclosed_page(disclosure([ENTRY], SETTINGS), SETTINGS).make()

    assert "本站没有列出应公开部门的名单" in page.article
    assert "table" not in read(page.article).tags


def test_a_list_that_is_met_says_so() -> None:
    assert "名单上应公开的 2 项，都已经公开。" in _article("示例市示例局", "2021 示例市示例局")


def test_what_is_missing_stands_below_its_year_with_its_reason() -> None:
    article = _article("示例市示例委", "2022 示例市示例局", "2024 示例市示例办：<b>没有</b>项目支出", "示例市示例局")

    reading = read(article)
    assert "名单上应公开的 4 项，还有 3 项没有公开，其中 1 项写明了理由。" in reading.text
    assert [reading.text.index(words) for words in ("2024 年度", "2022 年度", "不分年度")] == sorted(
        reading.text.index(words) for words in ("2024 年度", "2022 年度", "不分年度")
    )
    assert "<b>没有</b>项目支出" in reading.text
    assert article.count("名单上没有写理由") == 2


def test_department_leads_to_what_it_disclosed_for_other_years() -> None:
    article = _article("2022 示例市示例局", "2022 示例市示例委")

    assert [link for link in read(article).links if "department" in link] == ["../../browse/department/shilij/"]


def test_withdrawn_and_unpublished_declarations_disclose_nothing() -> None:
    article = _article("示例市示例委", "示例市示例办")

    assert "还有 2 项没有公开，都没有写明理由" in article
    assert "2024/c" not in article
