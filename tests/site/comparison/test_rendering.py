"""A redline and the page of changes in a real browser: on a phone, in the dark, on paper, read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.review.compare import changes
from jixiao_plugin.review.versions import File, read_version
from jixiao_plugin.site.comparison.change_row import change_row
from jixiao_plugin.site.comparison.comparison import ChangedView, Comparison
from jixiao_plugin.site.comparison.page import changes_page
from jixiao_plugin.site.comparison.redline import redline_view
from jixiao_plugin.site.declaration_page import declaration_page
from tests.review.files import CATALOG
from tests.review.test_text import SEED, edited
from tests.site.samples import SETTINGS
from tests.site.themed import themed

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def articles() -> dict[str, str]:
    """A changed declaration's page and the page of all changes."""
    texts = (SEED.read_text(encoding="utf-8"), edited(SEED.read_text(encoding="utf-8")))
    old, new = (read_version(File("a.md", "2021/a", text.encode()), CATALOG).declaration for text in texts)
    assert old
    assert new
    found = changes(old, new)
    view = redline_view(old, new, found, "main")
    checked = check_bytes("a.md", texts[1].encode(), id="2021/a", catalog=CATALOG, settings=SETTINGS)
    rows = tuple(map(change_row, found))
    changed = ChangedView(
        "2021/a", "c-1", "人社局专项资金", "改动", "", True, ("89.5万元", "89.5万元"), rows, len(rows), ""
    )
    comparison = Comparison("main", "这次改动：1 份申报表", (changed,), (), ("jixiao.yml",), (), 0, 0, {"2021/a": view})
    return {
        "declaration": declaration_page(checked, SETTINGS, preview=True, redline=view).article,
        "changes": changes_page(comparison).article,
    }


@pytest.mark.parametrize("name", ["declaration", "changes"])
def test_nothing_scrolls_sideways_on_a_phone(name: str, articles: dict[str, str], browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.set_content(themed(articles[name], "default"))

    width = page.evaluate("document.documentElement.scrollWidth")

    page.close()
    assert width == 390


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("name", ["declaration", "changes"])
def test_no_barrier_for_assistive_technology(
    name: str, scheme: str, articles: dict[str, str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(themed(articles[name], scheme))

    violations = [item["id"] for item in Axe().run(page).response["violations"]]

    page.close()
    assert violations == []


def test_whether_the_form_can_be_public_is_said_before_its_changes(articles: dict[str, str]) -> None:
    article = articles["declaration"]

    assert article.index("<b>未公开</b>") < article.index('<table class="jx-table')


@pytest.mark.parametrize("media", ["screen", "print"])
def test_struck_and_written_words_differ_in_shape_and_in_words(
    media: str, articles: dict[str, str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(themed(articles["declaration"], "default"))
    page.emulate_media(media="print" if media == "print" else "screen")
    struck, written = page.locator("#redline del").first, page.locator("#redline ins").first

    lines = [item.evaluate("element => getComputedStyle(element).textDecorationLine") for item in (struck, written)]
    words = [item.text_content() or "" for item in (struck, written)]

    page.close()
    assert lines == ["line-through", "underline"]
    assert words[0].startswith("删去：")
    assert words[1].startswith("写上：")
