"""Links typed in a declaration: to other declarations, to pages of the site, outside; anything else stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from .link_check import resolve
from .page import declaration_address, root_prefix

LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]+)\)")
"""A link of the dialect: words and an address without spaces or brackets."""

_OUTSIDE = {"http", "https", "mailto"}


@dataclass(frozen=True, slots=True)
class LinkContext:
    """Where the links of a declaration start from."""

    id: str

    @property
    def root(self) -> str:
        """Relative prefix from the declaration's page to the site's root."""
        return root_prefix(declaration_address(self.id))


def resolved(href: str, context: LinkContext) -> str:
    """The address a typed link leads to from the declaration's page; empty where it must not become a link."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme:
        return href if parts.scheme.lower() in _OUTSIDE and (parts.netloc or parts.scheme == "mailto") else ""
    if href.startswith("#"):
        return f"#{quote(parts.fragment)}"
    target = resolve(href, f"declarations/{context.id}.md")
    return _page_address(*target, context) if target else ""


def _page_address(file: str, anchor: str, context: LinkContext) -> str:
    if file.startswith("../") or not file.endswith(".md"):
        return ""
    page = file.removesuffix(".md")
    address = "" if page == "index" else f"{page.removesuffix('/index')}/"
    return context.root + quote(address) + (f"#{quote(anchor)}" if anchor else "")


def linked(text: str, context: LinkContext) -> Markup:
    """*text* escaped, with its links made; every other character is what was typed."""
    if "](" not in text:
        return escape(text)
    pieces: list[Markup] = []
    end = 0
    for match in LINK.finditer(text):
        address = resolved(match[2], context)
        if address:
            pieces += (escape(text[end : match.start()]), _anchor(address, match[1]))
            end = match.end()
    return Markup("").join((*pieces, escape(text[end:])))


def _anchor(address: str, words: str) -> Markup:
    outside = Markup(' rel="noopener"') if urlsplit(address).scheme else Markup("")
    return Markup('<a href="{}"{}>{}</a>').format(address, outside, words)
