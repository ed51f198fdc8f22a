"""The explorer by keyboard and by ear, on a phone, and when files are missing."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from .explorer import choose, explore, settled, total


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


def test_on_a_phone_the_filters_say_how_many_are_left_and_lead_there(browser: Browser, site_url: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        explore(page, site_url)
        page.get_by_text("筛选", exact=True).click()
        choose(page, "year", "2019")
        see = page.get_by_role("button", name=f"看这 {total(page)} 份")
        assert 0 < see.bounding_box()["y"] < 844  # type: ignore[index]

        see.click()

        expect(page.locator("#result")).to_be_focused()
        assert not page.locator("[data-kind=year] input").first.is_visible()
        assert 0 < page.locator("#result").bounding_box()["y"] < 844  # type: ignore[index]


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
