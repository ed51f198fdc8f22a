"""The page 变更 of a preview: what the change means as a whole, declaration by declaration."""

from __future__ import annotations

from ..page import Page, declaration_address, root_prefix
from ..templating import render
from .comparison import Comparison

CHANGES_PAGE = "changes/"
"""Its address below the site's root."""


def changes_page(comparison: Comparison) -> Page:
    """The page; never public, for it tells of what is not decided."""
    path = f"{CHANGES_PAGE}index.html"
    root = root_prefix(path)
    shown = [*(item.id for item in comparison.declarations if item.has_page), *comparison.unchanged]
    links = {name: f"{root}{declaration_address(name)}" for name in shown}
    return Page(
        path=path,
        title="变更",
        description=comparison.headline,
        article=str(render("comparison.html", comparison=comparison, links=links, root=root)),
        contents=(
            *((("declarations", "改过的申报表"),) if comparison.declarations else ()),
            ("findings", "核对"),
        ),
        public=False,
    )
