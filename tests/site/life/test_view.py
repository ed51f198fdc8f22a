"""The block 历年: money and promises year beside year, in the order of time and never of size."""

from __future__ import annotations

from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.life.stage import Stage
from jixiao_plugin.site.life.thread import Life
from jixiao_plugin.site.life.view import LifeView, life_view
from jixiao_plugin.site.view_gist import gist_view
from tests.site.reading import read
from tests.site.samples import SETTINGS, published

from .family import FAMILY, declared, stages, text


def _view(name: str, years: tuple[Stage, ...] = stages()) -> LifeView:
    declaration = declared(name, FAMILY[name])
    view = life_view(Life(years), declaration, anchors(declaration))
    assert view
    return view


def test_money_stands_beside_the_year_before() -> None:
    rows = _view("2023/a").money

    assert [(row.year.year, str(row.figure), row.change) for row in rows] == [
        (2021, "33", ""),
        (2022, "36", "多 3 万元（9.1%）"),
        (2023, "33", "少 3 万元（8.3%）"),
        (2024, "33", "相同"),
    ]
    assert [row.bar.width for row in rows] == ["91.67", "100.00", "91.67", "91.67"]


def test_years_link_to_their_pages_and_this_one_does_not() -> None:
    assert [(year.href, year.is_here) for year in _view("2023/a").years] == [
        ("../../../declarations/2021/a/", False),
        ("../../../declarations/2022/a/", False),
        ("", True),
        ("../../../declarations/2024/a/", False),
    ]


def test_what_changed_is_open_and_what_did_not_is_named() -> None:
    view = _view("2023/a")

    changed = {row.name: [(cell.words, cell.turn) for cell in row.cells] for row in view.promises}
    assert changed["技能培训人数"] == [("≥200人", ""), ("≥220人", "收紧"), ("≥180人", "放宽"), ("≥200人", "收紧")]
    assert changed["结业考核完成时间"][-1] == ("", "不再列")
    assert "参训人员满意度" in {row.name for row in view.steady}
    assert len(view.promises) + len(view.steady) == 21


def test_a_promise_leads_to_its_place_only_where_this_year_makes_it() -> None:
    hrefs = {row.name: row.href for row in _view("2023/a").promises}

    assert hrefs["技能培训人数"].startswith("#i-")
    assert hrefs["新增创业人数"] == ""


def test_a_renamed_promise_says_what_it_was_called() -> None:
    row = next(row for row in _view("2023/a").promises if row.name == "结业考核通过率")

    assert row.former == "结业考核合格率"


def test_a_withdrawn_year_is_named_and_nothing_it_said_is_repeated() -> None:
    view = _view("2023/a", stages(y2022=None))

    row = view.money[1]
    assert (row.year.is_withdrawn, row.year.href, row.figure, row.words, row.change) == (True, "", None, "", "")
    assert all(item.cells[1].words == "" for item in (*view.promises, *view.steady))
    assert view.before
    assert view.before.year == 2021
    assert "≥90%" in {row.words for row in view.steady}


def test_a_promise_is_steady_though_the_newest_year_is_withdrawn() -> None:
    view = _view("2023/a", stages(y2024=None))

    assert {row.name: row.words for row in view.steady}["参训人员满意度"] == "≥90%"


def test_of_many_years_five_around_this_one_are_shown_and_the_others_named() -> None:
    years = tuple(Stage(f"{year}/a", declared(f"{year}/a", text(year))) for year in range(2021, 2030))
    declaration = years[1].declaration
    assert declaration

    view = life_view(Life(years), declaration, anchors(declaration))

    assert view
    assert [year.year for year in view.years] == [2021, 2022, 2023, 2024, 2025]
    assert [year.year for year in view.others] == [2026, 2027, 2028, 2029]


def test_one_year_alone_has_no_life() -> None:
    declaration = declared("2021/a", FAMILY["2021/a"])

    assert life_view(Life(()), declaration, anchors(declaration)) is None
    assert (
        life_view(Life((Stage("2020/a", None), Stage("2021/a", declaration))), declaration, anchors(declaration))
        is None
    )


def test_the_answer_compares_with_the_year_before_and_is_silent_in_the_first_year() -> None:
    answers = {}
    for name in ("2021/a", "2023/a"):
        declaration = declared(name, FAMILY[name])
        view = gist_view(declaration, anchors(declaration), _view(name))
        answers[name] = {answer.question: answer.parts for answer in view.answers}

    compared = ["".join(clause.words for clause in part.clauses) for part in answers["2023/a"]["与前一份比"]]
    assert compared == ["总金额比 2022 年度少 3 万元（8.3%）", "绩效指标放宽 2 条、改了口径 1 条"]
    assert "与前一份比" not in answers["2021/a"]


def test_the_block_stands_on_the_page_and_in_its_contents_only_where_there_are_other_years() -> None:
    checked = published(FAMILY["2023/a"], "2023/a")

    with_years = declaration_page(checked, SETTINGS, preview=False, life=Life(stages()))
    alone = declaration_page(checked, SETTINGS, preview=False)

    reading = read(with_years.article)
    assert reading.unclosed == []
    assert len(set(reading.ids)) == len(reading.ids)
    assert {link[1:] for link in reading.links if link.startswith("#")} <= set(reading.ids)
    assert ("life", "历年") in with_years.contents
    assert 'id="life"' not in alone.article
    assert ("life", "历年") not in alone.contents
