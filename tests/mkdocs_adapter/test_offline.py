"""A copy of a real site, unpacked into a folder and read there by a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.mkdocs_adapter.commands import build
from tests.repository.commits import Commits

from .site import CONFIG, Site, new_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, repository: Path) -> Site:
    """A site with the look of this one, a past, a redirect and a withdrawal, and its copy in `copy.zip`."""
    commits = Commits(tmp_path_factory.mktemp("bundled"))
    site = new_site(commits.folder, catalog)
    config = CONFIG.replace("{name: material,", f"{{name: material, custom_dir: '{repository / 'overrides'}',")
    site.write("mkdocs.yml", f"{config}extra_css: [assets/jixiao.css]\n")
    site.write(".gitignore", "/site/\n/.jixiao/\n/copy/\n*.zip\n")
    site.declare("2021/bing", after="状态: 撤回\n撤回理由: 重复公开\n")
    commits.commit("登记")
    site.declare("2021/jia", replace=("≥80%", "≥82%"), after="曾用地址: [2020/jiu]\n")
    commits.commit("提高就业率")
    assert build(site.root / "mkdocs.yml", strict=True, offline=site.root / "copy.zip") == 0
    with ZipFile(site.root / "copy.zip") as archive:
        archive.extractall(site.root / "copy")
    return site


class Links(HTMLParser):
    """Collects where a page leads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in {"href", "src", "action"} and value]


def links(page: Path) -> list[str]:
    reader = Links()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def test_every_link_of_the_copy_names_a_file_that_is_in_it(bundled: Site) -> None:
    root = bundled.root / "copy/site"
    dead, seen = [], 0

    for path in root.rglob("*.html"):
        for link in links(path):
            parts = urlsplit(urljoin(path.as_uri(), link))
            if parts.scheme == "file":
                seen += 1
                target = Path(unquote(parts.path))
                if not target.is_relative_to(root) or not target.is_file():
                    dead.append((path.relative_to(root).as_posix(), link))

    assert dead == []
    assert seen > 1000


def test_the_copy_holds_all_a_reader_can_open_and_nothing_only_a_server_needs(bundled: Site) -> None:
    with ZipFile(bundled.root / "copy.zip") as archive:
        names = set(archive.namelist())
        times = {entry.date_time for entry in archive.infolist()}

    built = {
        path.relative_to(bundled.root / "site").as_posix()
        for path in (bundled.root / "site").rglob("*")
        if path.is_file()
    }
    assert names == {"README.txt", *(f"site/{path}" for path in built - {"404.html", "sitemap.xml", "sitemap.xml.gz"})}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_site_makes_the_same_copy(bundled: Site) -> None:
    again = bundled.root / "again.zip"

    assert build(bundled.root / "mkdocs.yml", strict=True, offline=again) == 0
    assert again.read_bytes() == (bundled.root / "copy.zip").read_bytes()


@pytest.fixture
def page(bundled: Site, browser: Browser) -> Iterator[Page]:
    """The copy's home page, opened from its folder; nothing is asked of any host."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((bundled.root / "copy/site/index.html").as_uri())
    yield page
    page.close()
    assert [address for address in asked if not address.startswith(("file:", "data:", "blob:"))] == []


def test_a_reader_goes_from_the_list_to_a_declaration_its_past_and_its_files(bundled: Site, page: Page) -> None:
    page.get_by_role("link", name="全部申报表").first.click()
    page.locator("table a[href*='2021/jia']").first.click()
    assert "示例市职业技能培训专项资金" in page.inner_text("h1")

    page.get_by_role("link", name="这一版的原文").click()
    assert "参训人员就业率: ≥80%" in page.inner_text("pre")
    page.get_by_role("link", name="现在的一版").click()
    # A browser does not save what comes from a folder: it shows it, to be saved from there.
    page.get_by_role("link", name="申报表原文 Markdown").click()
    page.wait_for_url("**/2021/jia/jia.md")
    assert "≥82%" in page.inner_text("body")


def test_a_former_address_still_leads_on(bundled: Site, page: Page) -> None:
    page.goto((bundled.root / "copy/site/declarations/2020/jiu/index.html").as_uri())
    page.wait_for_url("**/2021/jia/index.html")

    assert "示例市职业技能培训专项资金" in page.inner_text("h1")


def test_the_copy_says_what_it_cannot_and_shows_no_field_that_would_not_work(page: Page, bundled: Site) -> None:
    assert "查找和筛选不能用" in page.inner_text(".jx-offline")
    assert not page.locator(".md-search, .jx-bar__find, .jx-home .jx-search").locator("visible=true").count()

    page.goto((bundled.root / "copy/site/search/index.html").as_uri())
    assert page.get_by_text("从文件夹里直接打开时").is_visible()


def test_on_the_site_itself_nothing_speaks_of_a_copy(bundled: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((bundled.root / "site/index.html").as_uri())

    assert not page.locator(".jx-offline").is_visible()
    page.close()
