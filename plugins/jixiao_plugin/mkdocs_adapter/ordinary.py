"""What our plugin does for pages that people write by hand: MkDocs' templates do not escape, so it is done before."""

from __future__ import annotations

from mkdocs.structure.pages import Page

from ..site.stock_theme import printable


def harden(page: Page) -> None:
    """Makes the texts that templates print of *page* harmless, whatever its front matter says."""
    for name, value in page.meta.items():
        page.meta[name] = _harmless(value)
    page.title = printable(str(page.title or ""))
    if not page.is_homepage:
        # Without it the theme undoes the escaping of a title that comes from a heading.
        page.meta["title"] = page.title


def _harmless(value: object) -> object:
    """*value* with every text in it escaped; paths and names of templates hold nothing to escape."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_harmless(item) for item in value]
    if isinstance(value, dict):
        return {_harmless(key): _harmless(item) for key, item in value.items()}
    return value
