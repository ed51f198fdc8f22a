"""What stands around every page: the ways through the site, its colours, and its own small script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from .host import Host, Visit, kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_PARTS = {
    "search/": ("查找", "page"),
    "browse/": ("浏览", "page"),
    "browse/department/": ("浏览", "true"),
    "declarations/2021/jia/": ("浏览", "true"),
    "data/": ("数据", "page"),
    "data/dictionary/": ("数据", "true"),
    "": ("首页", "page"),
    "guide/rules/AMT02/": ("手册", "true"),
}


@pytest.mark.parametrize("path", _PARTS)
def test_the_way_to_the_part_of_the_site_that_one_is_in_says_so(visit: Visit, path: str) -> None:
    visit.open(path)

    marked = visit.page.locator(".jx-bar [aria-current]")
    assert [(link.inner_text(), link.get_attribute("aria-current")) for link in marked.all()] == [_PARTS[path]]


def test_pages_about_declarations_do_without_the_themes_script(host: Host) -> None:
    for page in kinds(host.site):
        html = (host.site / page / "index.html").read_text(encoding="utf-8")
        leads_on = 'http-equiv="refresh"' in html

        assert leads_on or ("/bundle." in html) == (page.partition("/")[0] in {"", "guide"}), page


@pytest.mark.parametrize("path", ["", "guide/rules/", "search/", "declarations/2021/jia/"])
def test_no_page_fetches_the_map_of_the_whole_site(visit: Visit, path: str) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))

    visit.open(path)

    assert asked
    assert not any("sitemap" in address for address in asked)


@pytest.mark.parametrize("path", ["data/", "declarations/", "search/", "declarations/2021/jia/"])
def test_no_barrier_on_a_phone_without_the_themes_script(browser: Browser, host: Host, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page = context.new_page()
    page.goto(host.address + path, wait_until="networkidle")

    found = Axe().run(page)

    context.close()
    assert [violation["id"] for violation in found.response["violations"]] == []


def test_colours_follow_the_system_until_the_reader_chooses_and_then_the_choice(visit: Visit) -> None:
    def paper() -> str:
        return str(visit.page.evaluate("getComputedStyle(document.body).getPropertyValue('--jx-paper').trim()"))

    seen = []
    for wish in ("dark", "light", "dark"):
        visit.page.emulate_media(color_scheme=wish)
        visit.open("declarations/2021/jia/")
        seen.append(paper())
    visit.page.locator("label[title='换成浅色']:visible").click()
    seen.append(paper())
    for path in ("search/", "guide/rules/", "declarations/2021/jia/"):
        visit.open(path)
        seen.append(paper())
    assert seen == ["#14181c", "#fff", "#14181c", *["#fff"] * 4]

    visit.page.locator("[name=__palette]:checked").focus()
    visit.page.keyboard.press("Enter")
    visit.page.emulate_media(color_scheme="light")
    assert paper() == "#14181c"
    visit.page.keyboard.press("Space")
    assert paper() == "#fff"
    visit.open("guide/rules/")
    assert paper() == "#fff"


def test_a_long_page_says_which_it_is_and_where_in_it_one_is(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    visit.open("declarations/2021/jia/")
    name = visit.page.locator(".md-header__title--active .md-header__topic").last
    here = visit.page.locator(".md-sidebar--secondary .md-nav__link--active")
    assert (name.count(), here.count()) == (0, 0)

    visit.page.get_by_role("link", name="核对记录", exact=True).click()

    here.filter(has_text="核对记录").wait_for()
    assert "（2021年度）" in name.inner_text()
    assert here.count() == 1


def test_the_drawer_of_a_phone_opens_at_the_contents_and_closes_once_it_led_somewhere(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("declarations/2021/jia/")
    visit.page.locator(".md-header__button[for=__drawer]").click()

    visit.page.locator(".md-sidebar--primary a[href='#ledger']").click()

    assert not visit.page.locator("#__drawer").is_checked()
    assert visit.page.locator("#ledger-h").bounding_box()["y"] < 844  # type: ignore[index]
