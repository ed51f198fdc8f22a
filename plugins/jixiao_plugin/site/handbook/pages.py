"""Every page of the handbook, and what a search for hand-written pages is told of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ...check.settings import Settings
from ...finding import RULE_PAGES, RuleInfo
from ...forms.catalog import Catalog, load_catalog
from ...forms.edition import FORM_PAGES, FormEdition
from ...rules.catalog import ALL_INFOS
from ..glossary import GLOSSARY_PAGE, glossary
from ..page import Page
from ..templating import render
from .form_page import form_page
from .glossary_page import glossary_page
from .index_pages import index_pages
from .rule_page import rule_page, rule_title
from .words import basis_evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One page of the handbook as links and the search know it."""

    uri: str
    """The name under which hand-written pages link to it, as if it were a file: `guide/rules/AMT02.md`."""
    path: str
    """Where it is written, below the site's root."""
    title: str
    summary: str
    """Safe HTML that the search looks through: a heading and the page's words without its examples."""


def handbook_pages(settings: Settings) -> Iterator[Page]:
    """All of them, save where a hand-written page has the same address."""
    catalog = load_catalog(settings.editions)
    for page in _pages(catalog, settings):
        if not _is_handwritten(page.path, settings.content):
            yield page


def handbook_entries(settings: Settings) -> tuple[Entry, ...]:
    """An entry for every page that `handbook_pages` makes, without making them."""
    catalog = load_catalog(settings.editions)
    entries = (
        Entry(f"{RULE_PAGES}index.md", f"{RULE_PAGES}index.html", "规则", ""),
        Entry(f"{RULE_PAGES}changes.md", f"{RULE_PAGES}changes/index.html", "规则的变更", ""),
        Entry(f"{FORM_PAGES}index.md", f"{FORM_PAGES}index.html", "表式", ""),
        _glossary_entry(),
        *(_rule_entry(info) for info in ALL_INFOS),
        *(_form_entry(edition) for edition in catalog.editions),
    )
    return tuple(entry for entry in entries if not _is_handwritten(entry.path, settings.content))


def _pages(catalog: Catalog, settings: Settings) -> Iterator[Page]:
    yield glossary_page()
    yield from index_pages(catalog)
    yield from (rule_page(info, catalog, settings) for info in ALL_INFOS)
    yield from (form_page(edition, catalog) for edition in catalog.editions)


def _is_handwritten(path: str, content: Path) -> bool:
    """Whether the content folder has a file of its own for the page at *path*."""
    folder = content / path.removesuffix("/index.html")
    return folder.with_name(f"{folder.name}.md").exists() or (folder / "index.md").exists()


def _glossary_entry() -> Entry:
    words = tuple(f"{'、'.join(term.labels)}：{term.words}" for terms in glossary().values() for term in terms)
    return replace(_entry(GLOSSARY_PAGE, "词语", words), uri=f"{GLOSSARY_PAGE}index.md")


def _rule_entry(info: RuleInfo) -> Entry:
    words = (info.what, info.why, info.repair, f"依据：{info.basis.text} {basis_evidence(info.basis)}")
    return _entry(info.page, rule_title(info), words)


def _form_entry(edition: FormEdition) -> Entry:
    authority = edition.authority
    labels = (*(item.label for item in edition.fields), *(item.label for item in edition.sections))
    words = (
        f"{edition.id} {authority.issuer}{authority.document} {authority.title} {authority.evidence.label}",
        " ".join(labels),
        " ".join(level2.label for level1 in edition.indicators.level1 for level2 in level1.level2),
        edition.notes,
    )
    return _entry(edition.page, edition.title, words)


def _entry(address: str, title: str, words: tuple[str, ...]) -> Entry:
    summary = render("handbook/entry.html", title=title, words=words)
    return Entry(f"{address.removesuffix('/')}.md", f"{address}index.html", title, str(summary))
