"""Every rule and every edition has its page, and none says more than is known."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import join, normpath

import pytest

from jixiao_plugin.check.demonstration import demonstrate, examples_of
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import ARITHMETIC, BasisStatus, RuleInfo, Severity
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.forms.edition import FormEdition
from jixiao_plugin.rules.catalog import ALL_INFOS, RETIRED
from jixiao_plugin.rules.changelog import CHANGES, Change
from jixiao_plugin.site.handbook.pages import handbook_entries, handbook_pages
from jixiao_plugin.site.handbook.words import severity_meaning
from jixiao_plugin.site.page import Page

from ..reading import read

SETTINGS = default_settings(Path("/site"))
INFOS = [pytest.param(info, id=info.code) for info in ALL_INFOS]
EDITIONS = [pytest.param(edition, id=edition.id) for edition in load_catalog().editions]


@cache
def _pages() -> dict[str, Page]:
    return {page.address: page for page in handbook_pages(SETTINGS)}


def _terminal(page: Page) -> list[str]:
    """The texts of the terminal blocks of a page, in order."""
    blocks = re.findall(r'<pre class="jx-terminal"[^>]*><code>(.*?)</code></pre>', page.article, re.DOTALL)
    return [unescape(block) for block in blocks]


@pytest.mark.parametrize("info", INFOS)
def test_every_rule_has_a_page_with_the_needed_headings(info: RuleInfo) -> None:
    page = _pages()[f"guide/rules/{info.code}/"]
    words = dict(page.contents)

    assert page.title == f"{info.code} {info.title}"
    assert {"what", "why", "repair", "basis", "scope", "history"} <= set(words)
    assert info.why in read(page.article).text
    assert info.severity.label in read(page.article).text


@pytest.mark.parametrize("info", INFOS)
def test_every_bad_example_is_printed_with_its_code_at_its_line(info: RuleInfo, catalog: Catalog) -> None:
    printed = _terminal(_pages()[info.page])
    examples = examples_of(info.code).bad

    assert len(printed) == len(examples)
    for text, shown in zip(printed, examples, strict=True):
        lines = [item.span.line for item in demonstrate(shown, catalog).findings if item.code == info.code]
        told = re.findall(rf"^(?:错误|提醒|建议) {info.code}  (\d+):", text, re.MULTILINE)
        listed = re.findall(r"同类的还有 \d+ 处：(.*?)。", text)
        assert told
        assert {int(line) for line in told} <= set(lines)
        assert listed or len(told) == len(lines)


def test_every_rule_shows_good_and_bad_examples() -> None:
    assert [code for code in (info.code for info in ALL_INFOS) if not _shows_examples(code)] == []


def _shows_examples(code: str) -> bool:
    contents = {anchor for anchor, _ in _pages()[f"guide/rules/{code}/"].contents}
    return {"good", "bad"} <= contents


def test_files_of_an_example_stand_under_their_names() -> None:
    names = re.findall(r'<p class="jx-sample__name"><code>(.*?)</code>', _pages()["guide/rules/COR10/"].article)

    assert names[:4] == ["jixiao.yml", "bumen.txt", "2021/a.md", "2023/b.md"]


@pytest.mark.parametrize("info", INFOS)
def test_a_basis_stands_behind_the_mark_of_its_evidence(info: RuleInfo) -> None:
    words = " ".join(read(_pages()[info.page].article).text.split())
    mark = "" if info.basis == ARITHMETIC else f"{info.basis.status.label} "

    assert f"依据 {mark}{' '.join(info.basis.text.split())} 级别和适用范围" in words


def test_no_unverified_basis_is_told_without_its_mark_anywhere() -> None:
    unverified = [info for info in ALL_INFOS if info.basis.status is BasisStatus.UNVERIFIED]
    summaries = {entry.path: entry.summary for entry in handbook_entries(SETTINGS)}

    assert unverified
    assert [
        info.code for info in unverified if BasisStatus.UNVERIFIED.label not in summaries[f"{info.page}index.html"]
    ] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_a_page_with_everything_it_demands(edition: FormEdition, catalog: Catalog) -> None:
    page = _pages()[edition.page]
    text = read(page.article).text

    headings = {"authority", "fields", "sections", "money", "indicators", "layout", "rules", "example"}
    assert headings == {anchor for anchor, _ in page.contents}
    assert edition.authority.evidence.label in text
    assert edition.years in text
    labels = {item.label for item in edition.fields} | {item.label for item in edition.sections}
    assert sorted(label for label in labels | {rows.label for rows in edition.rows} if label not in text) == []
    assert all(level2.label in text for level1 in edition.indicators.level1 for level2 in level1.level2)
    assert catalog.clean_example(edition.id).rstrip("\n") in text
    assert all(f"guide/rules/{code}/" in page.article for code in edition.severities)


def test_private_fields_are_told_not_to_be_written() -> None:
    text = " ".join(read(_pages()["guide/forms/mof-2015-88/"].article).text.split())

    assert "联系电话 不公开 文字 不写 不公开" in text


def test_the_index_names_every_rule_by_topic_and_by_severity() -> None:
    links = read(_pages()["guide/rules/"].article).links

    assert all(links.count(f"../../{info.page}") == 3 for info in ALL_INFOS)
    assert all(severity_meaning(severity) in _pages()["guide/rules/"].article for severity in Severity)


def test_the_list_of_editions_names_every_edition() -> None:
    links = read(_pages()["guide/forms/"].article).links

    assert [link for link in links if "forms/" in link] == [f"../../{item.page}" for item in load_catalog().editions]


@pytest.mark.parametrize("address", sorted(item.path.removesuffix("index.html") for item in handbook_entries(SETTINGS)))
def test_pages_are_sound_and_their_links_lead_to_pages(address: str) -> None:
    page = _pages()[address]
    reading = read(page.article)

    targets = {normpath(join(address, link)) + "/" for link in reading.links}
    assert reading.unclosed == []
    assert len(set(reading.ids)) == len(reading.ids)
    assert {anchor for anchor, _ in page.contents} <= set(reading.ids)
    assert targets - set(_pages()) == set()
    assert page.description


def test_entries_name_exactly_the_pages() -> None:
    entries = handbook_entries(SETTINGS)

    assert {entry.path for entry in entries} == {page.path for page in _pages().values()}


def test_a_handwritten_page_takes_the_place_of_a_generated_one(tmp_path: Path) -> None:
    settings = default_settings(tmp_path)
    own = settings.content / "guide" / "rules" / "AMT02.md"
    own.parent.mkdir(parents=True)
    own.write_text("# 自己写的\n", encoding="utf-8")

    assert "guide/rules/AMT02/index.html" not in {entry.path for entry in handbook_entries(settings)}
    assert "guide/rules/AMT02/" not in {page.address for page in handbook_pages(settings)}


def test_a_rule_that_the_site_takes_lightly_says_so() -> None:
    settings = replace(SETTINGS, severities={"AMT02": Severity.ADVICE})

    page = next(page for page in handbook_pages(settings) if page.address == "guide/rules/AMT02/")

    assert "本站把这一条降为建议" in page.article


def test_every_retired_code_is_in_the_changes_and_none_of_the_living_is_told_retired() -> None:
    retired = {change.code for change in CHANGES if change.change is Change.RETIRED}

    assert retired == set(RETIRED)
    assert {change.code for change in CHANGES} <= {info.code for info in ALL_INFOS} | set(RETIRED)
    assert all(change.code in _pages()["guide/rules/changes/"].article for change in CHANGES)


def test_the_same_objects_make_the_same_pages() -> None:
    assert [page.article for page in handbook_pages(SETTINGS)] == [page.article for page in _pages().values()]
