"""A reader's way through a real site: find, filter, share, open, compare, print, take home; and without a script."""

from __future__ import annotations

import csv
import functools
import http.server
import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jixiao_plugin.forms.catalog import Catalog

from .site import CONFIG, Site, new_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = "2021/rsj-zhuanxiang"
PHRASE = "专家评委劳务费"
"""Stands in the seed and in no other declaration."""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, repository: Path) -> Iterator[str]:
    """The seed, two projects of an example and the next year of one of them, served with the look of this site."""
    site = new_site(tmp_path_factory.mktemp("journey"), catalog)
    config = CONFIG.replace("{name: material,", f"{{name: material, custom_dir: '{repository / 'overrides'}',")
    site.write("mkdocs.yml", f"{config}extra_css: [assets/jixiao.css]\n")
    seed = repository / f"content/declarations/{SEED}.md"
    site.write(f"content/declarations/{SEED}.md", seed.read_text(encoding="utf-8"))
    site.write("content/declarations/2022/jia.md", _next_year(site))
    site.declare("2021/chehui", after="状态: 撤回\n撤回理由: 重复公开\n")
    assert site.build() == 0
    handler = functools.partial(QuietHandler, directory=str(site.root / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _next_year(site: Site) -> str:
    """The example a year later, with a promise that was lowered."""
    assert "≥80%" in site.clean
    later = site.clean.replace("年度: 2021", "年度: 2022").replace("2021年", "2022年").replace("≥80%", "≥75%")
    return later.replace("---\n", "---\n延续自: 2021/jia\n", 1)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test on any error of the console, and on any request to another host."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("response", lambda answer: None if answer.status < 400 else faults.append(answer.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith((address, "data:", "blob:")) else faults.append(asked.url),
    )
    yield page
    context.close()
    assert faults == []


def settled(page: Page) -> None:
    page.locator("[data-search-results]:not([aria-busy])").wait_for()
    page.locator("[data-total]:not([data-approximate])").wait_for()


def found(page: Page) -> list[str]:
    hits = page.locator("a[data-id]").evaluate_all("links => links.map(link => link.dataset.id)")
    return list(dict.fromkeys(hits))


def test_a_phrase_leads_from_the_home_page_to_the_field_that_holds_it(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.locator("#jx-s").fill(PHRASE)
    page.keyboard.press("Enter")
    settled(page)
    assert found(page) == [SEED]

    page.locator(".jx-hits a[href*='#']").first.click()
    page.wait_for_url("**/rsj-zhuanxiang/#*")
    target = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert (
        PHRASE
        in page.locator(f"[id='{target}']")
        .locator("xpath=ancestor-or-self::*[self::section or self::tbody or self::table][1]")
        .inner_text()
    )


def test_a_filtered_search_is_shared_by_its_address_and_taken_home_as_it_is_shown(
    browser: Browser, page: Page, address: str
) -> None:
    page.goto(f"{address}search/")
    settled(page)
    page.get_by_role("checkbox", name="2022").check()
    settled(page)
    assert found(page) == ["2022/jia"]

    other = browser.new_context(locale="zh-CN").new_page()
    other.goto(page.url)
    settled(other)
    assert found(other) == ["2022/jia"]
    other.context.close()
    with page.expect_download() as download:
        page.get_by_text("CSV").first.click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(rows) == 1
    assert "2022/jia" in rows[0].values()


def test_two_years_of_a_project_stand_beside_one_another_and_say_what_was_lowered(page: Page, address: str) -> None:
    page.goto(f"{address}declarations/2022/jia/")

    life = page.locator("#life").locator("xpath=ancestor-or-self::section[1]").inner_text()
    assert "2021" in life
    assert "≥80%" in life.replace(" ", "")
    assert "≥75%" in life.replace(" ", "")


def test_paper_and_files_carry_the_figures_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}declarations/{SEED}/")

    assert page.locator(".jx-title").inner_text().replace("\n", "").count("89.5") == 1
    assert page.pdf(format="A4").startswith(b"%PDF")
    data = page.request.get(f"{address}declarations/{SEED}/index.json").json()
    assert data["total"] == {"text": "89.5万元", "state": "amount", "yuan": "895000.0"} or data["total"][
        "yuan"
    ].startswith("895000")
    assert page.request.get(f"{address}data/datapackage.json").ok


def test_what_is_found_printed_takes_the_width_of_the_paper(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={PHRASE}")
    settled(page)
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")

    sheet, found = (page.locator(name).bounding_box() for name in (".jx-sheet", ".jx-hits"))
    assert sheet
    assert found
    assert found["width"] > sheet["width"] * 0.95


def test_what_was_withdrawn_is_listed_counted_apart_and_not_added_up(
    browser: Browser, page: Page, address: str
) -> None:
    page.goto(f"{address}search/")
    settled(page)
    said = page.locator("#result").inner_text()
    assert said == "全部 5 份申报表，其中 1 份已撤回"
    assert "1 份已撤回，未计入" in page.locator("tfoot").inner_text()

    still = browser.new_context(java_script_enabled=False).new_page()
    still.goto(f"{address}search/")
    assert still.locator("#result").inner_text() == said
    still.context.close()


def test_the_keyboard_alone_finds_and_opens(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.locator("#jx-s").focus()
    page.keyboard.type(PHRASE)
    settled(page)
    page.wait_for_function("document.querySelectorAll('a[data-id]').length === 1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**/declarations/{SEED}/**")


def test_without_a_script_lists_lead_to_every_declaration_and_its_data(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{address}declarations/")
    page.get_by_role("link", name="人社局专项资金").first.click()

    assert "89.5" in page.locator(".jx-title").inner_text()
    assert page.locator("#ledger").is_visible()
    for link in page.locator("#download a, .jx-take a[download]").all():
        assert page.request.get(page.evaluate("a => a.href", link.element_handle())).ok
    context.close()
