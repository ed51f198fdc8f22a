"""A declaration in a real browser: on a phone, in the dark, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from jixiao_plugin.site.declaration_page import declaration_page

from .samples import SETTINGS, SPECIAL_FUND, TWO_PERIODS, published
from .themed import ROOT, themed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = (ROOT / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
NAMES = ("seed", "special-fund", "two-periods")
TEXTS = dict(zip(NAMES, (SEED, SPECIAL_FUND, TWO_PERIODS), strict=True))


def _document(text: str, scheme: str = "default", *, preview: bool = False) -> str:
    article = declaration_page(published(text), SETTINGS, preview=preview).article
    return themed(article, scheme)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("preview", [False, True])
def test_nothing_scrolls_sideways_on_a_phone(name: str, preview: bool, phone: Page) -> None:
    phone.set_content(_document(TEXTS[name], preview=preview))

    assert phone.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("name", NAMES)
def test_no_number_breaks_in_two_on_a_phone(name: str, phone: Page) -> None:
    phone.set_content(_document(TEXTS[name]))

    cut = "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent)"
    assert phone.eval_on_selector_all(".jx-ind__num, .jx-fig, .jx-amount__figure", cut) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_no_barrier_for_assistive_technology(name: str, scheme: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(_document(TEXTS[name], scheme, preview=True))

    results = Axe().run(page)

    page.close()
    assert [violation["id"] for violation in results.response["violations"]] == []


def _shown(page: Page, selector: str) -> bool:
    return page.locator(selector).first.is_visible()


@pytest.mark.parametrize(("media", "form_first"), [("screen", False), ("print", True)])
def test_paper_puts_the_form_first_and_leaves_out_what_only_a_screen_needs(
    media: Literal["screen", "print"], form_first: bool, browser: Browser
) -> None:
    page = browser.new_page()
    page.set_content(_document(SEED))
    page.emulate_media(media=media)

    tops = [page.locator(selector).bounding_box() for selector in (".jx-form", ".jx-indicators", ".jx-money")]
    order = [box["y"] for box in tops if box]
    states = {selector: _shown(page, selector) for selector in (".jx-formtitle", ".jx-gist", "#download")}

    page.close()
    assert (order == sorted(order)) == form_first
    assert states == {".jx-formtitle": form_first, ".jx-gist": not form_first, "#download": not form_first}
