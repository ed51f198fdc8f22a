"""A page as it must be to be opened from a folder: every link names a file, for no server adds index.html.

Only the values of attributes are exchanged, where the parser says they stand; all else stays as it is, byte for byte.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import unquote, urlsplit

OFFLINE = "data-offline"
"""Attribute of `<html>` by which styles know that they are in a copy."""

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "form": "action", "button": "formaction", "iframe": "src"}
_REFRESH = re.compile(r"(\s*[\d.]*\s*;\s*url\s*=\s*)(\S+)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+)""")

IsFile = Callable[[str], bool]
"""Whether there is a file at that path below the site's root."""


def offline_page(document: str, path: str, is_file: IsFile) -> str:
    """The page *document*, which stands at *path* below the site's root, with links that work without a server."""
    finder = _Finder(document, path, is_file)
    finder.feed(document)
    finder.close()
    pieces, position = [], 0
    for start, end, text in finder.edits:
        pieces += [document[position:start], text]
        position = end
    return "".join((*pieces, document[position:]))


def named(address: str, path: str, is_file: IsFile) -> str:
    """*address*, found in the page at *path*, with the name of the file it means if it means a folder's page."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    folder = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    page = "index.html" if folder == "." else f"{folder}/index.html"
    if folder.startswith("..") or not is_file(page):
        return address
    typed, rest = address[: len(parts.path)], address[len(parts.path) :]
    return f"{typed}{'' if typed.endswith('/') else '/'}index.html{rest}"


class _Finder(HTMLParser):
    """Finds the values to exchange: where each begins and ends in the document, and what takes its place."""

    def __init__(self, document: str, path: str, is_file: IsFile) -> None:
        super().__init__(convert_charrefs=False)
        self.edits: list[tuple[int, int, str]] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in document.split("\n"))]
        self._path, self._is_file = path, is_file

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Looks at the tags that lead somewhere."""
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        if tag == "html":
            place = start + len("<html")
            self.edits.append((place, place, f" {OFFLINE}"))
        wanted = _ADDRESSES.get(tag, "content" if tag == "meta" and _is_refresh(attrs) else "")
        if wanted:
            self.edits += self._exchanged(self.get_starttag_text() or "", start, wanted)

    def _exchanged(self, tag: str, start: int, wanted: str) -> Iterator[tuple[int, int, str]]:
        for match in _ATTRIBUTE.finditer(tag):
            if match[1].lower() != wanted:
                continue
            old = unescape(match[2].strip("\"'"))
            new = self._named(old) if wanted != "content" else _REFRESH.sub(self._refreshed, old)
            if new != old:
                yield start + match.start(2), start + match.end(2), f'"{escape(new)}"'

    def _refreshed(self, match: re.Match[str]) -> str:
        return match[1] + self._named(match[2])

    def _named(self, address: str) -> str:
        try:
            return named(address, self._path, self._is_file)
        except ValueError:
            return address


def _is_refresh(attrs: list[tuple[str, str | None]]) -> bool:
    return ("http-equiv", "refresh") in ((name, (value or "").lower()) for name, value in attrs)
