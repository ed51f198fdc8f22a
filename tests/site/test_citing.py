"""Citing a figure in a real browser: its address without a script, its citation with one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.scripts import script_files

from .samples import SETTINGS, SPECIAL_FUND, published

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ADDRESS = "https://example.org/declarations/2021/a/"
STYLES = (Path(__file__).parents[2] / "overrides/assets/jixiao.css").read_text(encoding="utf-8")
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The page of a declaration under a strict policy, served at its address by the browser itself."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    article = declaration_page(
        published(SPECIAL_FUND), SETTINGS, preview=False, site_url="https://example.org/"
    ).article
    document = (
        '<!doctype html><html lang="zh"><head><title>x</title><link rel="stylesheet" href="/assets/jixiao.css">'
        f'<script src="/assets/cite.js" defer></script></head><body class="md-typeset">{article}</body></html>'
    )
    files = {ADDRESS: ("text/html", document), "https://example.org/assets/jixiao.css": ("text/css", STYLES)}
    files |= {f"https://example.org/{path}": ("text/javascript", data.decode()) for path, data in script_files()}

    def serve(route: Route) -> None:
        kind, text = files.get(route.request.url, ("text/plain", ""))
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Content-Security-Policy": POLICY}
        route.fulfill(headers=headers, body=text)

    context.route("**/*", serve)
    opened = context.new_page()
    opened.goto(ADDRESS)
    yield opened
    context.close()


def _clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_citation_is_one_text_that_names_figure_version_and_address(page: Page) -> None:
    text = page.inner_text("[data-cite]")

    assert text.startswith(
        "示例市示例局：《2021年度示例项目绩效目标申报表》，项目总金额30.5万元，公开日期未注明，编号 2021/a"
    )
    assert text.endswith(f"，{ADDRESS}")


def test_copying_puts_the_whole_citation_on_the_clipboard(page: Page) -> None:
    page.click(".jx-copy button")

    page.wait_for_function("document.querySelector('.jx-copy [role=status]').textContent === '已复制'")
    assert _clipboard(page) == page.inner_text("[data-cite]")


def test_the_address_of_an_indicator_is_seen_by_pointing_and_by_keyboard(page: Page) -> None:
    link = page.locator("tr:has-text('培训人数') .jx-here").first
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"

    page.locator("tr:has-text('培训人数') th[scope=row]").first.hover()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"

    page.mouse.move(0, 0)
    page.keyboard.press("Tab")
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    assert link.get_attribute("aria-label") == "引用：培训人数 ≥1300人"


def test_following_it_offers_the_citation_of_that_figure_at_its_own_address(page: Page) -> None:
    link = page.locator("tr:has-text('培训人数') .jx-here").first
    anchor = link.get_attribute("href")

    link.focus()
    page.keyboard.press("Enter")

    assert page.url == f"{ADDRESS}{anchor}"
    cited = page.inner_text(".jx-strip p")
    assert "，培训人数 ≥1300人，公开日期未注明" in cited
    assert cited.endswith(f"，{ADDRESS}{anchor}")
    page.click(".jx-strip button:has-text('复制')")
    page.wait_for_function("document.querySelector('.jx-strip [role=status]').textContent === '已复制'")
    assert _clipboard(page) == cited
    page.keyboard.press("Escape")
    assert page.locator(".jx-strip").is_hidden()
    assert link.evaluate("link => link === document.activeElement")
