"""What our plugin does for pages that people write by hand: MkDocs' templates do not escape, so it is done before."""

from __future__ import annotations

from mkdocs.structure.pages import Page

from ..site.stock_theme import printable

_PRINTED = ("title", "description", "author", "subtitle", "icon", "status")
"""Front matter that Material prints as it stands."""


def harden(page: Page) -> None:
    """Makes the texts that templates print of *page* harmless, whatever its front matter says."""
    for name in _PRINTED:
        if name in page.meta:
            page.meta[name] = printable(str(page.meta[name]))
    page.title = printable(str(page.title or ""))
    if not page.is_homepage:
        # Without it the theme undoes the escaping of a title that comes from a heading.
        page.meta["title"] = page.title
