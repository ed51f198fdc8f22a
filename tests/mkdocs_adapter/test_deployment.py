"""A real site below a path of its host, under the headers it asks for, used by a real browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.headers import response_headers
from tests.repository.commits import Commits

from .site import CONFIG, Site, new_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = "/sub/"
PLAIN = "theme: {name: material, language: zh, font: false}\n"
LOOK = """theme:
  name: material
  language: zh
  font: false
  palette:
    - {media: "(prefers-color-scheme)", toggle: {icon: material/brightness-auto, name: 换成浅色}}
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-sunny, name: 换成深色}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-night, name: 跟随系统}}
"""


@dataclass
class Host:
    """A web server with other things at its root."""

    site: Path
    address: str = ""
    strays: list[str] = field(default_factory=list)
    """What was asked for outside the site's path, or is not there."""


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below its path, with the headers it asks for."""

    def __init__(self, *arguments: object, host: Host, headers: dict[str, str]) -> None:
        self.host, self.own = host, headers
        super().__init__(*arguments, directory=str(host.site))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        inside = super().translate_path(plain.removeprefix(BASE.rstrip("/")))
        if not plain.startswith(BASE) or not Path(inside).exists():
            self.host.strays.append(path)
            return str(self.host.site / "no such file")
        return inside

    def end_headers(self) -> None:
        for name, value in self.own.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, repository: Path) -> Site:
    """A site with the look of this one and a page of every kind."""
    commits = Commits(tmp_path_factory.mktemp("deployed"))
    site = new_site(commits.folder, catalog)
    config = CONFIG.replace(PLAIN, f"{LOOK}  custom_dir: '{repository / 'overrides'}'\n")
    site.write("mkdocs.yml", f"{config}extra_css: [assets/jixiao.css]\n")
    site.write("content/index.md", "---\ntemplate: home.html\n---\n\n# 首页\n\n| 甲 | 乙 |\n|:-:|--:|\n| 一 | 二 |\n")
    site.write(".gitignore", "/site/\n/.jixiao/\n")
    site.declare("2021/bing", after="状态: 撤回\n撤回理由: 重复公开\n")
    commits.commit("登记")
    site.declare("2021/jia", replace=("≥80%", "≥82%"), after="曾用地址: [2020/jiu]\n")
    commits.commit("提高就业率")
    assert site.build(strict=True) == 0
    return site


@pytest.fixture(scope="module")
def host(deployed: Site) -> Iterator[Host]:
    host = Host(deployed.root / "site")
    handler = partial(Handler, host=host, headers=dict(response_headers(host.site)))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    yield host
    server.shutdown()
    server.server_close()


@dataclass
class Visit:
    """A page in a browser and what went wrong in it."""

    page: Page
    host: Host
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Opens the page at *path* below the site and waits until nothing loads any more."""
        self.page.goto(self.host.address + path, wait_until="networkidle")


@pytest.fixture
def visit(host: Host, browser: Browser) -> Iterator[Visit]:
    """Nothing may be asked of another host or outside the site, refused by the policy, or complained of."""
    host.strays.clear()
    page = browser.new_page()
    visit = Visit(page, host)
    page.on("console", lambda said: visit.wrong.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: visit.wrong.append(str(error)))
    page.on("request", lambda asked: visit.wrong.append(asked.url) if _is_foreign(asked.url) else None)
    yield visit
    page.close()
    assert (visit.wrong, host.strays) == ([], [])


def _is_foreign(address: str) -> bool:
    return not address.startswith(("http://127.0.0.1:", "data:", "blob:"))


def kinds(site: Path) -> list[str]:
    """A page of every kind: the first of each folder at each depth, and all of the declarations."""
    pages = sorted(path.relative_to(site).parent.as_posix() + "/" for path in site.rglob("index.html"))
    first: dict[str, str] = {}
    for page in pages:
        kind = page if page.startswith("declarations/") else f"{page.partition('/')[0]} {page.count('/')}"
        first.setdefault(kind, page)
    return [page.removeprefix("./") for page in first.values()]


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
