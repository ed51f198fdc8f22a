"""Promises followed from year to year, each turn told once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.site.life.stage import Stage
from jixiao_plugin.site.life.thread import Thread, Turn, threads

from .family import FAMILY, LESS_PROMISED, declared, stages, text


def _turns(found: tuple[Thread, ...]) -> dict[str, list[Turn | None]]:
    return {thread.newest.name.text: [knot.turn for knot in thread.knots] for thread in found}


def test_each_kind_of_turn_is_told_in_its_year() -> None:
    turns = _turns(threads(stages()))

    assert turns["技能培训人数"] == [None, Turn.TIGHTENED, Turn.WEAKENED, Turn.TIGHTENED]
    assert turns["技能培训人均成本"] == [None, Turn.SAME, Turn.WEAKENED, Turn.TIGHTENED]
    assert turns["参训人员就业率"] == [None, Turn.SAME, Turn.REDEFINED, Turn.REDEFINED]
    assert turns["结业考核完成时间"] == [None, Turn.SAME, Turn.SAME, Turn.DROPPED]
    assert turns["新增创业人数"] == [None, None, None, Turn.ADDED]
    assert turns["参训人员满意度"] == [None, Turn.SAME, Turn.SAME, Turn.SAME]


def test_a_deadline_a_year_later_is_the_same_promise() -> None:
    assert _turns(threads(stages()))["技能培训完成时间"] == [None, Turn.SAME, Turn.SAME, Turn.SAME]


def test_a_new_name_is_still_the_same_promise() -> None:
    threads_by_name = {thread.newest.name.text: thread for thread in threads(stages()[:3])}

    names = [knot.indicator.name.text for knot in threads_by_name["结业考核通过率"].knots if knot.indicator]
    assert names == ["结业考核合格率", "结业考核合格率", "结业考核通过率"]


def test_a_withdrawn_year_is_passed_over() -> None:
    turns = _turns(threads(stages(y2022=None)))

    assert turns["技能培训人数"] == [None, None, Turn.WEAKENED, Turn.TIGHTENED]


def test_what_comes_back_after_a_year_is_a_promise_anew() -> None:
    without = text(2022, ("      结业考核合格率: ≥90%\n", "      培训记录完整率: =100%\n"), continues="2021/a")
    three = (*stages(y2022=without)[:2], Stage("2023/a", declared("2023/a", text(2023, continues="2022/a"))))

    found = [thread for thread in threads(three) if thread.newest.name.text == "结业考核合格率"]

    assert [[knot.turn for knot in thread.knots] for thread in found] == [
        [None, None, Turn.ADDED],
        [None, Turn.DROPPED, None],
    ]


def test_promises_stand_in_the_order_of_the_newest_form_and_dropped_ones_last() -> None:
    years = stages()
    newest = years[-1].declaration
    assert newest

    names = [thread.newest.name.text for thread in threads(years)]

    assert names == [*(item.name.text for item in newest.indicators), "结业考核完成时间"]


@given(st.lists(st.sampled_from([*FAMILY.values(), text(2022, *LESS_PROMISED), None]), min_size=1, max_size=5))
def test_every_promise_of_every_year_is_in_just_one_thread(written: list[str | None]) -> None:
    years = tuple(Stage(f"{2020 + n}/a", declared("2021/a", item) if item else None) for n, item in enumerate(written))

    found = threads(years)

    for number, stage in enumerate(years):
        made = [thread.knots[number].indicator for thread in found]
        expected = stage.declaration.indicators if stage.declaration else ()
        assert sorted(item.id for item in made if item) == sorted(item.id for item in expected)
