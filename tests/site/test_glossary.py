"""The glossary: complete for the forms, marked once on a page, and of use without a script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.glossary import TermMarks, glossary
from jixiao_plugin.site.handbook.glossary_page import glossary_page

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, published

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
FILES = (
    *sorted((ROOT / "plugins/jixiao_plugin/forms/data").glob("*.md")),
    ROOT / "content/declarations/2021/rsj-zhuanxiang.md",
)
TERMS = [term for terms in glossary().values() for term in terms]


def test_no_word_is_explained_twice_and_none_by_itself() -> None:
    labels = Counter(label for term in TERMS for label in term.labels)

    assert [label for label, count in labels.items() if count > 1] == []
    assert len({term.key for term in TERMS}) == len(TERMS)
    assert [term.name for term in TERMS if not 8 <= len(term.words) <= 60] == []


def test_every_heading_of_every_edition_is_explained(catalog: Catalog) -> None:
    known = {label for term in TERMS for label in term.labels}
    levels = [level1 for edition in catalog.editions for level1 in edition.indicators.level1]
    headings = {level1.label for level1 in levels} | {level2.label for level1 in levels for level2 in level1.level2}

    assert headings - known - {"绩效目标", "具体指标"} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_marks_a_term_once_and_explains_what_it_marks(path: Path) -> None:
    page = declaration_page(published(path.read_text(encoding="utf-8")), SETTINGS, preview=False)

    targets = [part.split('"')[0] for part in page.article.split('popovertarget="')[1:]]
    assert "gloss-output" in targets
    assert len(set(targets)) == len(targets)
    assert [anchor for anchor in read(page.article).ids if anchor.startswith("gloss-")] == targets


def test_every_explanation_leads_to_its_place_on_the_glossarys_page() -> None:
    links = read(declaration_page(published(SPECIAL_FUND), SETTINGS, preview=False).article).links
    ids = set(read(glossary_page().article).ids)

    led = {link.partition("#")[2] for link in links if link.startswith("../../../guide/glossary/#")}
    assert led
    assert led <= ids
    assert {term.key for term in TERMS} <= ids


def test_terms_within_a_title_are_found_and_the_rest_is_escaped() -> None:
    marks = TermMarks()

    title = marks.within("<b>专项资金绩效目标申报表")

    assert title.startswith("&lt;b&gt;<button")
    assert [term.key for term in marks.marked] == ["special-fund", "declaration"]
    assert marks.label("专项资金") == "专项资金"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The page of a declaration where no script can run."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    styles = (ROOT / "overrides/assets/jixiao.css").read_text(encoding="utf-8")
    article = declaration_page(published(SPECIAL_FUND), SETTINGS, preview=False).article
    opened = context.new_page()
    opened.set_content(f"<!doctype html><style>{styles}</style><body class=md-typeset>{article}")
    yield opened
    context.close()


def test_an_explanation_opens_and_closes_by_keyboard_without_a_script(page: Page) -> None:
    words = page.locator("#gloss-output")
    assert words.is_hidden()

    page.locator("[popovertarget=gloss-output]").focus()
    page.keyboard.press("Enter")
    assert words.is_visible()
    assert "钱花出去直接做成的东西" in words.inner_text()

    page.keyboard.press("Escape")
    assert words.is_hidden()


def test_an_explanation_opens_by_touch_in_the_window_and_closes_by_touching_elsewhere(page: Page) -> None:
    page.locator("[popovertarget=gloss-output]").click()

    box = page.locator("#gloss-output").bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 390)
    assert round(box["y"] + box["height"]) == 844
    page.mouse.click(5, 5)
    assert page.locator("#gloss-output").is_hidden()
