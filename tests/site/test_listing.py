"""Lists: every total is the sum of the rows above it, and no page is too long."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao_plugin.site.home import home_view
from jixiao_plugin.site.listing import PAGE_ROWS, ListingEntry, listing_entry, listing_pages, listing_path, summed

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, check, published

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


def test_long_year_is_cut_into_pages_with_totals_of_page_and_year() -> None:
    pages = listing_pages(_entries(PAGE_ROWS + 1), SETTINGS)

    years, first, second = pages
    assert [page.path for page in pages] == [listing_path(), listing_path(2021), listing_path(2021, 2)]
    assert first.article.count('<tr><th scope="row"><a') == PAGE_ROWS
    assert second.article.count('<tr><th scope="row"><a') == 1
    assert "2021 年度合计" in first.article
    assert "1,252.5" in "".join(read(years.article).text.split())


def test_links_of_a_list_lead_to_the_declarations() -> None:
    _, page = listing_pages([ENTRY], SETTINGS)

    assert "../../declarations/2021/a/" in read(page.article).links
    assert "不到" not in page.article


def test_unpublished_rows_are_tagged_and_not_counted() -> None:
    _, page = listing_pages([ENTRY, replace(ENTRY, id="2021/b", state="held", yuan=Decimal(1))], SETTINGS)

    assert "未公开" in page.article
    assert "1 份" in page.article


def test_empty_site_has_an_empty_list() -> None:
    (page,) = listing_pages([], SETTINGS)

    assert "还没有公开的申报表" in page.article


def test_names_in_lists_are_text() -> None:
    _, page = listing_pages([replace(ENTRY, name="<b>x</b>", department='"><i>')], SETTINGS)

    assert not {"b", "i"} & set(read(page.article).tags)


def test_home_totals_equal_the_lists() -> None:
    entries = [*_entries(40), replace(ENTRY, year=2020, id="2020/x"), replace(ENTRY, state="draft")]

    home = home_view(entries)

    assert str(home.total) == str(home.sums.total) == "38.3"
    assert home.declarations == 41
    assert [year for year, _ in home.years] == ["2021", "2020"]
    assert all(item.name for item in home.latest)


def test_home_with_many_departments_lists_years() -> None:
    home = home_view(replace(ENTRY, department=f"示例{n}局") for n in range(31))

    assert home.years == ()
    assert [row.label for row in home.matrix] == ["2021"]


def test_newest_disclosure_comes_first() -> None:
    late, early = replace(ENTRY, name="晚", disclosed="2021-03-02"), replace(ENTRY, name="早", disclosed="2021-03-01")

    assert [item.name for item in home_view([early, ENTRY, late]).latest] == ["晚", "早", "示例项目"]


def test_list_of_years_names_every_declaration_as_long_as_they_fit_on_one_page() -> None:
    short, *_ = listing_pages(_entries(PAGE_ROWS), SETTINGS)
    long, *_ = listing_pages(_entries(PAGE_ROWS + 1), SETTINGS)

    assert short.article.count("jx-listing__one") == PAGE_ROWS
    assert "jx-listing__one" not in long.article
