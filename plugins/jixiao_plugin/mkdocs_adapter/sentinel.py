"""Has the theme render the page of marks. It is never one of the site's files, so it cannot leak into anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..finding import RULE_PAGES
from ..forms.edition import FORM_PAGES
from ..site.browse.address import BROWSE, address_of, kind_path
from ..site.browse.grouping import GROUPINGS
from ..site.link_check import DECLARATIONS
from ..site.shell import HERE, MARKS, Shell, split_shell

_GUIDES = "guide/"


Placing = Callable[[Page, Navigation], Navigation]
"""Puts a page into the navigation: on a phone its contents list stands nowhere else."""


def theme_shell(
    config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment, placing: Placing
) -> Shell:
    """The theme's page, with whatever other plugins do to a page's context and output."""
    pages = [_page(config, contents=contents) for contents in (True, False)]
    with_contents, without = [_render(config, files, placing(page, nav), env, page) for page in pages]
    return split_shell(with_contents, without, config.site_url or "")


def among_declarations(page: Page, nav: Navigation) -> Navigation:
    """The navigation with *page* in a section of its own, beside the ways to all declarations."""
    page.meta["here"] = HERE
    section = _section("浏览", [Link(item.title, address_of(kind_path(item.kind))) for item in GROUPINGS], page)
    items = [item for item in nav.items if not (isinstance(item, Page) and item.url in {BROWSE, DECLARATIONS})]
    return Navigation([*items, section], nav.pages)


def in_handbook(page: Page, nav: Navigation) -> Navigation:
    """The navigation with *page* in the section of the guides, or in one of its own where there is none."""
    page.meta["in_handbook"] = True
    guides = next((item for item in nav.items if isinstance(item, Section) and _has_guides(item)), None)
    if guides is None:
        section = _section("手册", [Link("规则", RULE_PAGES), Link("表式", FORM_PAGES)], page)
        return Navigation([*nav.items, section], nav.pages)
    section = _section(guides.title, guides.children, page)
    return Navigation([section if item is guides else item for item in nav.items], nav.pages)


def _has_guides(section: Section) -> bool:
    return any(isinstance(item, Page) and item.url.startswith(_GUIDES) for item in section.children)


def _section(title: str, items: Sequence[StructureItem], page: Page) -> Section:
    section = Section(title, [*items, page])
    page.parent = section
    page.active = True
    return section


def _render(config: MkDocsConfig, files: Files, nav: Navigation, env: jinja2.Environment, page: Page) -> str:
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
