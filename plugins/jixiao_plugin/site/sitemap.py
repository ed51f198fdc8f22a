"""The list of all addresses, for search engines."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

_MOST = 50_000
"""Addresses that one sitemap may hold, by the protocol of sitemaps.org."""

_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_files(
    site_url: str, addresses: Iterable[str], lastmod: str = "", mtime: int = 0
) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the sitemap's files; none where the site has no address of its own.

    *site_url* ends with a slash; *addresses* are quoted, below it. *lastmod* is an ISO date or empty, *mtime* the time
    in seconds that the compressed files carry: both are given, never taken from the clock.
    """
    locations = [site_url + address for address in sorted(addresses)]
    if not site_url or not locations:
        return
    parts = [locations[start : start + _MOST] for start in range(0, len(locations), _MOST)]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield from _with_compressed(name, _document("urlset", "url", part, lastmod), mtime)
    if len(parts) > 1:
        index = _document("sitemapindex", "sitemap", [site_url + name for name in names], lastmod)
        yield from _with_compressed("sitemap.xml", index, mtime)


def _document(root: str, element: str, locations: list[str], lastmod: str) -> bytes:
    date = f"<lastmod>{escape(lastmod)}</lastmod>" if lastmod else ""
    rows = "\n".join(f"<{element}><loc>{escape(location)}</loc>{date}</{element}>" for location in locations)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_SPACE}>\n{rows}\n</{root}>\n'.encode()


def _with_compressed(name: str, content: bytes, mtime: int) -> Iterator[tuple[str, bytes]]:
    yield name, content
    yield f"{name}.gz", gzip.compress(content, mtime=mtime)
