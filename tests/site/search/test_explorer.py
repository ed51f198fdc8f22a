"""The search page as the explorer: filters, orders, files, the address, the keyboard, and life without a script."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.search.build import Listed, in_order

from .collection import FORMS, REAL_ID

TOTAL = "[data-total]:not([data-approximate])"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any message of the console."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    yield page
    context.close()
    assert messages == []


@pytest.fixture(scope="module")
def entries(collection: tuple[Listed, ...]) -> list[ListingEntry]:
    return [entry for entry, _ in in_order(collection)]


def explore(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)


def settled(page: Page) -> None:
    page.locator("[data-search-results]:not([aria-busy])").wait_for()
    page.locator(TOTAL).wait_for()


def total(page: Page) -> int:
    return int(page.locator(TOTAL).get_attribute("data-total") or -1)


def all_ids(page: Page) -> list[str]:
    """Ids of all that was found, once the last of it is shown."""
    more = page.locator("[data-search-more]")
    while more.is_visible():
        shown = page.locator("a[data-id]").count()
        more.click()
        page.locator("a[data-id]").nth(shown).wait_for()
    return [link.get_attribute("data-id") or "" for link in page.locator("a[data-id]").all()]


def counts(page: Page, kind: str) -> dict[str, int]:
    labels = page.locator(f"[data-kind={kind}] label:has(input[type=checkbox])").all()
    return {
        label.locator("input").get_attribute("value") or "": int(label.locator(".jx-facets__n").inner_text())
        for label in labels
    }


def choose(page: Page, kind: str, value: str) -> None:
    page.locator(f'[data-kind={kind}] input[value="{value}"]').click()
    settled(page)


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


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?year=2019&sort=-amount",
        f"?q={quote('食堂运行')}&sort=amount",
        f"?q={quote('金额≥5万 -部门:江阴')}&check=agrees",
    ],
)
def test_the_files_hold_exactly_what_is_shown(
    page: Page, site_url: str, entries: list[ListingEntry], address: str
) -> None:
    known = {entry.id: entry for entry in entries}
    explore(page, site_url + address)
    ids = all_ids(page)
    shown = [known[name] for name in ids]

    csv_name, table = saved(page, "CSV")
    json_name, tree = saved(page, "JSON")

    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert table.startswith(b"\xef\xbb\xbf")
    assert [row["编号"] for row in rows] == ids
    assert [row["申报总金额（元）"] for row in rows] == [
        "" if entry.yuan is None else f"{entry.yuan:f}" for entry in shown
    ]
    assert [row["主管部门"] for row in rows] == [entry.department for entry in shown]
    assert f"-{len(ids)}份.csv" in csv_name
    told = json.loads(tree)
    assert [row["id"] for row in told["declarations"]] == ids
    assert told["count"] == len(ids) == total(page)
    assert told["address"] == page.url
    assert json_name == csv_name.replace(".csv", ".json")
    assert told["query"] == page.get_by_role("searchbox").input_value()


def test_a_file_name_says_what_was_asked_and_nothing_a_disk_refuses(page: Page, site_url: str) -> None:
    explore(page, f"{site_url}?q={quote('金额>5万 a/b|专项')}&year=2018")

    name, _ = saved(page, "CSV")

    assert name == "申报表-金额 5万 a b 专项-筛选-" + f"{total(page)}份.csv"


def test_nothing_in_a_table_is_taken_for_a_formula(page: Page, site_url: str) -> None:
    explore(page, site_url)

    text = page.evaluate(
        """async (script) => {
          const { csv } = await import(script);
          const table = {
            years: [2021], yuan: ["-5.50"], words: {}, differences: [0],
            department: () => '=HYPERLINK("x")', title: (kind) => (kind === "form" ? "＋1" : "'=1"),
          };
          return csv([{ number: 0, id: "2021/a", name: '@SUM(1),"x"' }], table);
        }""",
        f"{site_url}download.js",
    )

    cells = next(iter(csv.reader(io.StringIO(text.split("\r\n")[1]))))
    assert cells[:6] == ["2021/a", "2021", '\'=HYPERLINK("x")', '\'@SUM(1),"x"', "'＋1", "-5.50"]
    assert cells[7] == "''=1"


def test_what_is_found_is_told_to_a_screen_reader_once_it_is_quiet(page: Page, site_url: str) -> None:
    page.clock.install(time=0)
    explore(page, site_url)
    said = page.locator("[data-search-said]")
    page.clock.pause_at(3_600_000)
    expect(said).to_contain_text("全部 41 份申报表")

    for typed in ("食", "食堂", "食堂运行"):
        page.get_by_role("searchbox").fill(typed)
        page.clock.run_for(500)
        expect(page.locator("#result")).to_contain_text(f"“{typed}”")
        expect(said).to_contain_text("全部 41 份申报表")
    page.clock.run_for(2_000)

    expect(said).to_contain_text("“食堂运行”")
    assert said.get_attribute("role") == "status"


def test_everything_can_be_done_with_the_keyboard(page: Page, site_url: str) -> None:
    explore(page, site_url)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("食堂运行")
    settled(page)
    expect(page.locator("#result")).to_contain_text("“食堂运行”")

    page.keyboard.press("ArrowDown")
    expect(page.locator("a[data-id]").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("a[data-id]").nth(1)).to_be_focused()
    for _ in range(80):
        if page.evaluate("document.activeElement.dataset.file") == "csv":
            break
        page.keyboard.press("Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")

    assert waiting.value.suggested_filename.startswith("申报表-食堂运行-")


def test_when_files_are_missing_the_page_says_where_else_to_look(browser: Browser, site_url: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/table.gz*", lambda route: route.abort())
        page.goto(f"{site_url}?q={quote('食堂')}")

        expect(page.locator("#result")).to_contain_text("请刷新网页再试")
        expect(page.locator("#result").get_by_role("link", name="浏览")).to_be_visible()
        page.unroute("**/table.gz*")
        page.get_by_role("button", name="查找").click()
        settled(page)


def test_a_file_that_cannot_be_fetched_later_is_told_of_and_asked_for_again(browser: Browser, site_url: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        explore(page, f"{site_url}?q={quote('示例')}")
        said = page.locator("[data-search-doing]")
        page.route("**/texts/**", lambda route: route.abort())
        page.route("**/rows/**", lambda route: route.abort())

        page.locator("[data-search-more]").click()
        expect(said).to_have_text("要用的文件没有取到，请再试一次。")
        page.unroute("**/texts/**")
        page.locator("[data-search-more]").click()
        expect(page.locator("a[data-id]")).to_have_count(40)

        page.get_by_role("button", name="CSV").click()
        expect(said).to_have_text("要用的文件没有取到，请再试一次。")
        page.unroute("**/rows/**")
        with page.expect_download():
            page.get_by_role("button", name="CSV").click()
        expect(said).to_have_text(f"已存成文件，{total(page)} 份。")


@pytest.mark.parametrize(("width", "is_open"), [(1280, True), (390, False)])
def test_filters_are_open_on_wide_screens_and_closed_on_phones(
    browser: Browser, site_url: str, width: int, is_open: bool
) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        explore(page, site_url)

        assert page.locator("[data-kind=year] input").first.is_visible() is is_open
        assert page.get_by_text("筛选", exact=True).is_visible() is not is_open
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("width", "scheme"), [(1280, "default"), (1280, "slate"), (390, "default")])
@pytest.mark.parametrize(
    "address", ["?year=2020&sort=-amount", f"?q={quote('食堂运行')}&min=1", f"?q={quote('金额>5')}"]
)
def test_no_barrier_for_assistive_technology(
    browser: Browser, site_url: str, width: int, scheme: str, address: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    explore(page, site_url + address)
    page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    page.locator("summary").first.click()

    results = Axe().run(page)

    context.close()
    assert [violation["id"] for violation in results.response["violations"]] == []
