"""A real site below a path of its host, under the headers it asks for, used by a real browser."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from .host import BASE, Host, Visit, kinds
from .site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_every_kind_of_page_works_below_a_path_under_the_strict_policy(visit: Visit) -> None:
    pages = kinds(visit.host.site)

    for page in pages:
        visit.open(page)

    assert {"", "search/", "declarations/", "declarations/2021/jia/", "declarations/2020/jiu/"} <= set(pages)
    assert any("/versions/" in page for page in pages)


_SEARCHES = {"": (True, True), "guide": (False, True)}
"""Whether a page has the search of declarations, and that of hand-written pages; else it has the first alone.

On the home page the first is part of the text."""


def test_each_page_has_one_search_at_its_head(host: Host) -> None:
    for page in kinds(host.site):
        html = (host.site / page / "index.html").read_text(encoding="utf-8")
        found = 'name="q"' in html, 'data-md-component="search"' in html
        leads_on = 'http-equiv="refresh"' in html

        assert leads_on or found == _SEARCHES.get(page.partition("/")[0], (True, False)), page


def test_both_searches_and_the_palette_work_under_the_policy(visit: Visit) -> None:
    visit.open("search/?q=职业技能")
    visit.page.wait_for_selector("[data-id='2021/jia']")

    visit.open("guide/rules/")
    visit.page.locator(".md-search__input").click()
    visit.page.keyboard.type("AMT02")
    visit.page.wait_for_selector(".md-search-result__item")
    visit.page.keyboard.press("Escape")
    for name in ("换成浅色", "换成深色"):
        visit.page.locator(f"label[title='{name}']:visible").click()

    assert visit.page.get_attribute("body", "data-md-color-scheme") == "slate"


def test_a_script_that_was_slipped_into_a_page_is_refused(host: Host, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(host.address)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.slipped = 1'}))")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"window.slipped = 1\">')")
    page.wait_for_timeout(300)

    assert page.evaluate("window.slipped") is None
    assert any("Content Security Policy" in text for text in said)
    page.close()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in {"href", "src", "action"} and value]


def test_no_link_of_any_page_leads_to_the_root_of_the_host(deployed: Site) -> None:
    root = deployed.root / "site"
    stray, seen = [], 0

    for path in root.rglob("*.html"):
        # The page for what is not there is shown at any depth.
        here = f"http://host{BASE}" + ("a/b/c/" if path.name == "404.html" else path.relative_to(root).as_posix())
        links = _Links()
        links.feed(path.read_text(encoding="utf-8"))
        for link in links.found:
            parts = urlsplit(urljoin(here, link))
            if parts.netloc == "host":
                seen += 1
                stray += [(path.relative_to(root).as_posix(), link)] if not parts.path.startswith(BASE) else []

    assert stray == []
    assert seen > 1000
