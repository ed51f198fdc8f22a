"""Lists in a real browser: on a phone, in the dark, on paper, in forced colours, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from jixiao_plugin.rules.expected import LIST
from jixiao_plugin.site.browse.address import group_path, kind_path
from jixiao_plugin.site.browse.pages import browse_pages

from ..themed import themed
from .corpus import ENTRY, SETTINGS, UNUSUAL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LONG = "示例市示例区示例街道示例事务服务和示例保障示例管理中心（示例分中心）示例工作领导小组办公室"
ENTRIES = (
    *(replace(ENTRY, id=f"{year}/a", year=year, yuan=Decimal(year) * 123_456) for year in range(2017, 2025)),
    *(replace(ENTRY, id=f"2024/u{number}", year=2024, department=name) for number, name in enumerate(UNUSUAL[:4])),
    replace(ENTRY, id="2023/chang", year=2023, name=LONG * 2, department=LONG, yuan=Decimal("98765432109.87")),
    replace(ENTRY, id="2022/kong", year=2022, department=LONG, yuan=None, words="未填", funds=()),
    replace(ENTRY, id="2022/che", year=2022, state="withdrawn", yuan=None, words="已撤回", funds=()),
    replace(ENTRY, id="2022/cao", year=2022, state="draft"),
)
LISTED = replace(SETTINGS, lists={LIST: ("示例市示例局", f"2024 {LONG}：{LONG}", "2020 示例市示例委")})
PATHS = (
    "browse/index.html",
    "browse/undisclosed/index.html",
    kind_path("year"),
    kind_path("department"),
    kind_path("fund"),
    group_path("year", "2024"),
    group_path("department", "shilij"),
    group_path("amount", "over-10000-wan"),
)
DEPARTMENTS = kind_path("department")


@pytest.fixture(scope="module")
def articles() -> dict[str, str]:
    return {plan.path: plan.make().article for plan in browse_pages(ENTRIES, LISTED) if plan.path in PATHS}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_and_no_number_breaks_on_a_phone(
    path: str, articles: dict[str, str], phone: Page
) -> None:
    phone.set_content(themed(articles[path]))

    heights = "cells => cells.filter(cell => cell.getClientRects().length > 1).map(cell => cell.textContent)"
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.eval_on_selector_all(".jx-fig, .jx-cross__year", heights) == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "default"), (390, "default"), (1280, "slate")])
def test_no_barrier_for_assistive_technology(
    path: str, width: int, scheme: str, articles: dict[str, str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(themed(articles[path], scheme))

    results = Axe().run(page)

    page.close()
    assert [violation["id"] for violation in results.response["violations"]] == []


def test_years_that_lose_their_columns_on_a_phone_return_as_a_line(articles: dict[str, str], phone: Page) -> None:
    phone.set_content(themed(articles[DEPARTMENTS]))

    assert not phone.locator("thead th.jx-wide").first.is_visible()
    assert phone.locator(".jx-cross__more svg").first.is_visible()
    assert phone.locator(".jx-cross__more", has_text="更早").first.is_visible()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_charts_are_drawn_in_the_colours_of_the_page(scheme: str, articles: dict[str, str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(themed(articles[DEPARTMENTS], scheme))

    bar = page.evaluate("getComputedStyle(document.body).getPropertyValue('--jx-bar').trim()")
    fill = page.locator("path.jx-fill").first.evaluate("path => getComputedStyle(path).fill")
    box = page.locator(".jx-columns").first.bounding_box()

    page.close()
    channels = ", ".join(str(int(bar[place : place + 2], 16)) for place in (1, 3, 5))
    assert fill == f"rgb({channels})"
    assert box is not None
    assert (box["width"], box["height"]) == (76, 29)


def test_charts_stay_visible_in_forced_colours_and_on_paper(articles: dict[str, str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.set_content(themed(articles[DEPARTMENTS]))
    text = page.evaluate("getComputedStyle(document.querySelector('.jx-cross tbody td')).color")
    forced = page.locator("path.jx-fill").first.evaluate("path => getComputedStyle(path).fill")

    page.emulate_media(media="print", forced_colors="none")
    printed = page.locator(".jx-cross__more .jx-columns").first.is_visible()

    page.close()
    assert forced == text
    assert printed


@pytest.mark.parametrize("path", PATHS)
def test_paper_cuts_nothing_off(path: str, articles: dict[str, str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 665, "height": 1000})  # what A4 leaves between its margins
    page.emulate_media(media="print")
    page.set_content(themed(articles[path]))

    width = page.evaluate("document.documentElement.scrollWidth")

    page.close()
    assert width == 665


def test_without_a_script_every_list_is_whole(articles: dict[str, str], browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(themed(articles[group_path("department", "shilij")]))

    shown = page.locator(".jx-listing tbody a").count()
    is_visible = page.get_by_text("这个部门每年申报多少钱？").is_visible()

    context.close()
    assert shown == sum(entry.department == ENTRY.department for entry in ENTRIES)
    assert is_visible
