"""A finished page, before the theme's shell is put around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. Texts are plain and still to be escaped; only *article* and *head* are HTML, and safe."""

    path: str
    """Where it is written, below the site's root: `declarations/2021/x/index.html`."""
    title: str
    description: str
    """One sentence for search engines and link previews; may be empty."""
    article: str
    contents: tuple[tuple[str, str], ...] = ()
    """Anchor id and words of each entry of the page's contents list, in order."""
    head: str = ""
    """HTML for the document's head, safe as it is."""
    public: bool = True
    """False: a preview, which neither the sitemap nor the search index may name."""

    @property
    def address(self) -> str:
        """The page's address below the site's root: `declarations/2021/x/`."""
        return self.path.removesuffix("index.html")

    @property
    def root(self) -> str:
        """Relative prefix that leads from the page to the site's root: `../../../`, or `./` at the root itself."""
        return root_prefix(self.path)


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page about many declarations: made only where it does not stand there already as it would be made."""

    path: str
    made_of: str
    """All that it says, in any form: equal texts make equal pages, given the same settings, theme and code."""
    make: Callable[[], Page]


def root_prefix(path: str) -> str:
    """Relative prefix that leads from the page written at *path* to the site's root."""
    return "../" * path.count("/") or "./"


def declaration_address(id: str) -> str:
    """The permanent address of a declaration below the site's root."""
    return f"declarations/{id}/"
