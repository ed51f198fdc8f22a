"""The pages of the handbook as MkDocs sees them: files that links resolve to, and texts for its search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from ..site.handbook.pages import Entry
from .files import published_file

_SEARCHES = ("search", "material/search")
"""Names of the plugin that makes the search of hand-written pages: MkDocs' own, and the theme's."""


def list_handbook(files: Files, entries: Iterable[Entry], config: MkDocsConfig) -> None:
    """Adds a file for every page of the handbook, so that other pages and the navigation can name it."""
    for entry in entries:
        files.append(published_file(entry.uri, entry.path, config))


def make_searchable(entries: Iterable[Entry], config: MkDocsConfig, nav: Navigation) -> None:
    """Hands the handbook's words to the search, where the site has one."""
    search = next((config.plugins[name] for name in _SEARCHES if name in config.plugins), None)
    if search is None:
        return
    for entry in entries:
        if entry.summary:
            search.on_page_context(cast(TemplateContext, {}), page=_page(entry, config), config=config, nav=nav)


def _page(entry: Entry, config: MkDocsConfig) -> Page:
    page = Page(entry.title, File.generated(config, entry.uri, content=""), config)
    page.content = entry.summary
    page.meta = {}
    page.toc = TableOfContents([])
    return page
