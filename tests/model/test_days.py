from __future__ import annotations

from datetime import date

import pytest

from jixiao_plugin.model.days import read_days, read_term


@pytest.mark.parametrize("text", ["2021-03-01", "2021/3/1", "2021.3.1", "2021年3月1日", " 2021年03月01日 "])
def test_a_day_is_read_however_forms_print_it(text: str) -> None:
    assert read_days(text) == (date(2021, 3, 1), date(2021, 3, 1))


@pytest.mark.parametrize("text", ["2020-02", "2020/2", "2020年2月"])
def test_a_month_goes_to_its_last_day(text: str) -> None:
    assert read_days(text) == (date(2020, 2, 1), date(2020, 2, 29))


@pytest.mark.parametrize("text", ["", "2021", "2021-13-01", "2021-02-30", "3月", "长期", "202103"])
def test_what_names_no_day_is_not_read(text: str) -> None:
    assert read_days(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-01 至 2021-12-31",
        "2021-03-01 - 2021-12",
        "2021年3月-2021年12月",
        "2021年3月1日—2021年12月31日",
        "2021/3/1~2021/12/31",
    ],
)
def test_a_term_is_read_whatever_stands_between_its_ends(text: str) -> None:
    term = read_term(text)

    assert term is not None
    assert (term[0].first, term[1].last) == (date(2021, 3, 1), date(2021, 12, 31))


@pytest.mark.parametrize("text", ["", "2021-03-01", "2021年3月起", "1年", "2021-03-01至2021-06至2021-12"])
def test_what_names_not_two_days_is_no_term(text: str) -> None:
    assert read_term(text) is None


def test_a_term_keeps_the_order_in_which_it_is_written() -> None:
    term = read_term("2021年12月至2021年3月")

    assert term is not None
    assert term[0].first > term[1].last
