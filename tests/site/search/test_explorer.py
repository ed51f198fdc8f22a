"""The search page as the explorer: filters, orders, the address, and life without a script."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from jixiao_plugin.site.listing import ListingEntry

from .collection import FORMS, REAL_ID
from .explorer import all_ids, choose, counts, explore, settled, total


def test_without_words_everything_is_listed_newest_first(
    page: Page, site_url: str, entries: list[ListingEntry]
) -> None:
    explore(page, site_url)

    assert total(page) == len(entries)
    assert all_ids(page) == [entry.id for entry in entries]


def test_before_a_script_has_run_the_page_lists_the_same(browser: Browser, page: Page, site_url: str) -> None:
    explore(page, site_url)
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        still = context.new_page()
        still.goto(site_url)

        rows = [row.inner_text() for row in still.locator("tbody tr").all()]
        facets = [item.inner_text() for item in still.locator("fieldset").all()]

    assert rows == [row.inner_text() for row in page.locator("tbody tr").all()]
    lively = [item.inner_text() for item in page.locator("fieldset").all()]
    without_limits = [re.sub(r"\s|从\s*到.*", "", text, flags=re.DOTALL) for text in lively]
    assert [re.sub(r"\s", "", text) for text in facets] == without_limits[:-1]


def test_without_a_script_every_value_leads_to_its_list(browser: Browser, site_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}?q={quote('人事档案')}")

        links = page.locator("fieldset a")
        addresses = {link.get_attribute("href") for link in links.all()}

        assert page.locator("[data-total]").count() == 0
        expect(page.get_by_role("link", name="浏览")).to_have_attribute("href", "../browse/")
    assert {"../declarations/2021/", f"../browse/form/{FORMS[0]}/", "../browse/amount/50-100-wan/"} <= addresses
    assert "../browse/fund/fiscal/" in addresses


def test_a_filter_lets_through_what_has_one_of_its_values(
    page: Page, site_url: str, entries: list[ListingEntry]
) -> None:
    explore(page, site_url)

    choose(page, "year", "2019")
    choose(page, "year", "2020")
    choose(page, "form", FORMS[0])

    wanted = [entry.id for entry in entries if entry.year in (2019, 2020) and entry.form == FORMS[0]]
    assert total(page) == len(wanted)
    assert all_ids(page) == wanted
    assert page.url.endswith(f"?year=2019,2020&form={FORMS[0]}")


def test_counts_follow_the_words_and_the_other_filters(page: Page, site_url: str, entries: list[ListingEntry]) -> None:
    explore(page, f"{site_url}?q={quote('项目:专项资金 -部门:江阴')}&year=2019&check=agrees")

    found = [entry for entry in entries if entry.id != REAL_ID]
    agreeing = [entry for entry in found if not entry.differences]
    of_year = [entry for entry in found if entry.year == 2019]
    assert counts(page, "year") == {
        str(year): sum(entry.year == year for entry in agreeing) for year in (2021, 2020, 2019, 2018)
    }
    assert counts(page, "check") == {
        "agrees": sum(not entry.differences for entry in of_year),
        "explained": sum(bool(entry.differences) and not entry.unexplained for entry in of_year),
        "unexplained": sum(bool(entry.unexplained) for entry in of_year),
    }
    assert sum(counts(page, "form").values()) == total(page)


def test_a_value_that_leaves_nothing_stays_in_its_place(page: Page, site_url: str) -> None:
    explore(page, site_url)
    before = list(counts(page, "department"))

    page.get_by_role("searchbox").fill("人事档案")
    page.locator("[data-total='1']").wait_for()
    settled(page)

    assert list(counts(page, "department")) == before
    empty = page.locator("[data-kind=department] .jx-facets__none")
    assert empty.count() == len(before) - 1
    assert "0" in empty.first.inner_text()


def test_choosing_with_the_keyboard_keeps_the_focus(page: Page, site_url: str) -> None:
    explore(page, site_url)
    box = page.locator("[data-kind=year] input[value='2018']")
    box.focus()

    page.keyboard.press("Space")
    settled(page)

    expect(box).to_be_focused()
    expect(box).to_be_checked()


def test_amounts_are_limited_at_both_ends(page: Page, site_url: str, entries: list[ListingEntry]) -> None:
    explore(page, site_url)

    page.get_by_label("申报总金额从多少万元起").fill("１.234567")
    page.get_by_label("申报总金额到多少万元为止").fill("12.34567")
    page.keyboard.press("Enter")
    expect(page.locator(".jx-chip")).to_contain_text("1.234567～12.34567 万元")
    settled(page)

    limits = (Decimal("12345.67"), Decimal("123456.7"))
    wanted = [entry.id for entry in entries if entry.yuan is not None and limits[0] <= entry.yuan <= limits[1]]
    assert sorted(all_ids(page)) == sorted(wanted)
    assert len(wanted) == 9
    page.get_by_label("申报总金额从多少万元起").fill("很多")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("请写数字")


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("amount", lambda entry: (entry.yuan is None, entry.yuan)),
        ("-amount", lambda entry: (entry.yuan is None, -(entry.yuan or 0))),
        ("year", lambda entry: entry.year),
        ("-year", lambda entry: -entry.year),
    ],
)
def test_rows_are_sorted_and_what_states_nothing_comes_last(
    page: Page, site_url: str, entries: list[ListingEntry], sort: str, key: Callable[[ListingEntry], Any]
) -> None:
    explore(page, f"{site_url}?sort={sort}")

    assert all_ids(page) == [entry.id for entry in sorted(entries, key=key)]


def test_amounts_are_shown_and_added_without_rounding(page: Page, site_url: str, entries: list[ListingEntry]) -> None:
    yuan = ["0", "5", "895000", "123456.789", "-5000.10", "99999999999999.01"]
    explore(page, site_url)

    shown = page.evaluate(
        """async ([script, amounts]) => {
          const { figure, parts, decimal } = await import(script);
          const told = amounts.map(figure).map(({ whole, fraction }) => whole + fraction);
          return [told, decimal(amounts.map(parts).reduce((one, other) => one + other))];
        }""",
        [f"{site_url}money.js", yuan],
    )

    assert shown == [
        ["0", "0.0005", "89.5", "12.3456789", "-0.50001", "9,999,999,999.999901"],
        f"{sum(map(Decimal, yuan)):f}",
    ]
    total = sum((entry.yuan for entry in entries if entry.yuan is not None), Decimal(0)) / 10_000
    expect(page.locator("tfoot td").last).to_have_text(f"{total.normalize():,f}")
    expect(page.locator("tfoot th")).to_contain_text("4 份没有金额，未计入")


def test_heads_of_columns_sort_and_say_so(page: Page, site_url: str) -> None:
    explore(page, site_url)
    head = page.get_by_role("columnheader", name="金额")

    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(head.get_by_role("link")).to_be_focused()
    head.get_by_role("link").click()

    expect(head).to_have_attribute("aria-sort", "ascending")
    assert page.url.endswith("?sort=amount")
    page.get_by_role("columnheader", name="项目名称").get_by_role("link").click()
    settled(page)
    names = [link.inner_text() for link in page.locator("a[data-id]").all()]
    assert names[:3] == ["人社局专项资金", "示例项目0号专项资金", "示例项目1号专项资金"]


def test_a_shared_address_shows_the_same(browser: Browser, page: Page, site_url: str) -> None:
    explore(page, site_url)
    page.get_by_role("searchbox").fill("食堂运行")
    choose(page, "year", "2020")
    choose(page, "check", "agrees")
    page.get_by_role("link", name="金额", exact=True).click()
    settled(page)
    address, status, ids = page.url, page.locator("#result").inner_text(), all_ids(page)

    with browser.new_context(locale="zh-CN") as context:
        other = context.new_page()
        explore(other, address)

        assert other.locator("#result").inner_text() == status
        assert all_ids(other) == ids
        assert other.get_by_role("searchbox").input_value() == "食堂运行"
    assert len(ids) > 1
    assert parse_qs(urlsplit(address).query) == {
        "q": ["食堂运行"],
        "year": ["2020"],
        "check": ["agrees"],
        "sort": ["-amount"],
    }


def test_going_back_undoes_one_wish_at_a_time(page: Page, site_url: str) -> None:
    explore(page, site_url)
    everything = total(page)
    page.get_by_role("searchbox").press_sequentially("食堂运行", delay=20)
    expect(page.locator("#result")).to_contain_text("“食堂运行”")
    settled(page)
    found = total(page)
    choose(page, "year", "2020")

    page.go_back()
    expect(page.locator(f"[data-total='{found}']")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("食堂运行")
    page.go_back()

    expect(page.locator(f"[data-total='{everything}']")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("")
    assert everything > found > 0


def test_filters_are_taken_away_one_by_one_or_all_at_once(
    page: Page, site_url: str, entries: list[ListingEntry]
) -> None:
    explore(page, f"{site_url}?year=2019,2020&form={FORMS[0]}&min=5")

    page.get_by_role("link", name="2019 ，去掉这个条件").click()
    expect(page.locator(".jx-chip")).to_have_count(3)
    expect(page.locator("#result")).to_be_focused()
    expect(page.locator("[data-kind=year] input[value='2019']")).not_to_be_checked()
    page.get_by_role("link", name="全部去掉").click()
    settled(page)

    assert total(page) == len(entries)
    assert page.url == site_url
