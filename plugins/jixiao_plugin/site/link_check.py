"""Where links lead, and whether there is anything."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import unquote, urljoin, urlsplit

DECLARATIONS = "declarations/"
_HREF = re.compile(r"""<a\s[^>]*?href=["']([^"']+)["']""")


def resolve(target: str, source: str) -> tuple[str, str] | None:
    """File below the content folder, and anchor, that the link *target* in *source* means; none if it leads out."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or target.startswith(("/", "\\")):
        return None
    path = posixpath.join(posixpath.dirname(source), unquote(parts.path)) if parts.path else source
    return posixpath.normpath(path), unquote(parts.fragment)


def page_targets(content: str, url: str) -> Iterator[tuple[str, str]]:
    """Address (unquoted) and anchor of every link to a declaration in *content*, the HTML of the page at *url*."""
    for match in _HREF.finditer(content):
        try:
            parts = urlsplit(urljoin("/" + url, unescape(match[1])))
        except ValueError:
            continue
        path = unquote(parts.path).lstrip("/").removesuffix("index.html")
        if not parts.scheme and not parts.netloc and path.startswith(DECLARATIONS) and path.endswith("/"):
            yield path, unquote(parts.fragment)


def has_anchor(document: str | None, anchor: str) -> bool:
    """Whether the HTML *document* has an element with id *anchor*; an unknown document is given the benefit."""
    return document is None or f'id="{escape(anchor)}"' in document
