"""Has the theme render the page of marks. It is never one of the site's files, so it cannot leak into anything."""

from __future__ import annotations

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..site.link_check import DECLARATIONS
from ..site.shell import MARKS, Shell, split_shell


def theme_shell(config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment) -> Shell:
    """The theme's page, with whatever other plugins do to a page's context and output."""
    with_contents, without = (_render(config, files, nav, env, contents=contents) for contents in (True, False))
    return split_shell(with_contents, without, config.site_url or "")


def _render(config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment, *, contents: bool) -> str:
    page = _page(config, contents=contents)
    nav = _nav_with(page, nav)
    context = get_context(nav, files.documentation_pages(), config, page)
    context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
    output = env.get_template("main.html").render(context)
    return config.plugins.on_post_page(output, page=page, config=config)


def _page(config: MkDocsConfig, *, contents: bool) -> Page:
    page = Page(MARKS.title, File.generated(config, f"{MARKS.folder}index.md", content=""), config)
    page.markdown = ""
    page.meta = {
        "title": MARKS.title,
        "description": MARKS.description,
        "hide": ["navigation"],
        "search": {"exclude": True},
    }
    page.content = MARKS.article
    if page.canonical_url:
        page.canonical_url = MARKS.canonical
    heading = AnchorLink(MARKS.title, MARKS.start, level=1)
    if contents:
        pairs = zip(MARKS.anchors, MARKS.words, strict=True)
        heading.children = [AnchorLink(words, anchor, level=2) for anchor, words in pairs]
    page.toc = TableOfContents([heading])
    return page


def _nav_with(page: Page, nav: Navigation) -> Navigation:
    """The navigation with *page* in it: on a phone its contents list stands nowhere else."""
    section = Section("申报表", [Link("全部申报表", DECLARATIONS), page])
    page.parent = section
    page.active = True
    items = [item for item in nav.items if not (isinstance(item, Page) and item.url == DECLARATIONS)]
    return Navigation([*items, section], nav.pages)
