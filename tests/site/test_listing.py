"""What lists and the home page say of declarations, and what declarations come to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao_plugin.site.home import home_view
from jixiao_plugin.site.listing import ListingEntry, added, listing_entry, summed

from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, check, published

ENTRY = ListingEntry("2021/a", 2021, "示例项目", "示例市示例局", "published", Decimal(305_000), "", "", 2, 3, 1, "甲项")


def _entries(count: int) -> list[ListingEntry]:
    return [replace(ENTRY, id=f"2021/a{n:04}", name=f"示例{n:04}", yuan=Decimal(n) * 100) for n in range(count)]


def test_entry_is_made_of_a_checked_declaration() -> None:
    entry = listing_entry(published(SPECIAL_FUND))

    assert (entry.name, entry.yuan, entry.state, entry.items, entry.indicators) == (
        "示例项目",
        Decimal(305_000),
        "published",
        2,
        3,
    )


def test_states_are_told_apart() -> None:
    draft = SPECIAL_FUND.replace("年度:", "状态: 草稿\n年度:")
    withdrawn = SPECIAL_FUND.replace("年度:", "状态: 撤回\n撤回理由: 合并\n年度:")

    states = [listing_entry(check(text)).state for text in (SPECIAL_FUND, draft, "no declaration")]

    assert states == ["held", "draft", "held"]
    assert listing_entry(published(withdrawn)).state == "withdrawn"


def test_only_what_is_published_and_states_an_amount_is_added() -> None:
    entries = [
        ENTRY,
        replace(ENTRY, yuan=None, words="未填"),
        replace(ENTRY, yuan=Decimal(0)),
        replace(ENTRY, state="held"),
        replace(ENTRY, state="withdrawn", yuan=None),
    ]

    total = summed(entries)

    assert (total.declarations, total.yuan, total.without_amount) == (3, Decimal(305_000), 1)


def test_sums_add_up_as_their_declarations_do() -> None:
    parts = [[ENTRY, replace(ENTRY, yuan=None)], [replace(ENTRY, yuan=Decimal("0.01"))]]

    assert added(map(summed, parts)) == summed(entry for part in parts for entry in part)


def test_funds_are_those_of_the_year_and_only_where_they_state_an_amount() -> None:
    entry = listing_entry(published(TWO_PERIODS))

    assert entry.funds == (("fiscal", "财政拨款", Decimal(1_000_000)),)
    assert (entry.form, entry.form_title) == ("mof-2015-88", "项目支出绩效目标申报表（财政部财预〔2015〕88号）")


def test_home_totals_equal_the_lists() -> None:
    entries = [*_entries(40), replace(ENTRY, year=2020, id="2020/x"), replace(ENTRY, state="draft")]

    home = home_view(entries, SETTINGS)

    assert str(home.total) == str(home.table.totals[0].total.figure) == "38.3"
    assert home.declarations == str(home.table.totals[0].total.declarations) == "41"
    assert home.table.heads == ("2020", "2021")
    assert [str(cell.figure) for cell in home.table.totals[0].cells] == ["30.5", "7.8"]
    assert all(item.name for item in home.latest)


def test_home_with_many_departments_lists_years() -> None:
    home = home_view((replace(ENTRY, department=f"示例{n}局") for n in range(31)), SETTINGS)

    assert home.table.heads == ()
    assert [row.title for row in home.table.rows] == ["2021"]


def test_home_rows_add_up_though_older_years_have_no_column() -> None:
    home = home_view((replace(ENTRY, year=year, id=f"{year}/a") for year in range(2014, 2022)), SETTINGS)

    assert home.table.heads == ("更早", "2017", "2018", "2019", "2020", "2021")
    assert [str(cell.figure) for cell in home.table.rows[0].cells] == ["91.5"] + ["30.5"] * 5
    assert str(home.table.rows[0].total.figure) == "244"


def test_counts_on_the_home_page_are_grouped_as_amounts_are() -> None:
    home = home_view([replace(ENTRY, indicators=1_234), replace(ENTRY, id="2021/b", indicators=1_000)], SETTINGS)

    assert home.indicators == "2,234"


def test_the_home_page_says_which_years_its_total_is_of() -> None:
    years = [replace(ENTRY, year=year, id=f"{year}/a") for year in (2023, 2021, 2022)]

    assert home_view(years, SETTINGS).years == "2021—2023"
    assert home_view(years[:1], SETTINGS).years == "2023"
    assert home_view([], SETTINGS).years == ""


def test_newest_disclosure_comes_first() -> None:
    late, early = replace(ENTRY, name="晚", disclosed="2021-03-02"), replace(ENTRY, name="早", disclosed="2021-03-01")

    assert [item.name for item in home_view([early, ENTRY, late], SETTINGS).latest] == ["晚", "早", "示例项目"]
