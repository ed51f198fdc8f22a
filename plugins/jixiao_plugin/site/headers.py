"""What a web server should say with every page: above all, that no script may run but the site's own.

The theme's pages hold a few scripts of their own, some of which name the way to the site's root and so differ by a
page's depth. The policy names each by its hash; it therefore belongs to one build and is asked for after it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?(?:application/(?:ld\+)?json|text/template)\b""", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s*=", re.IGNORECASE)

_POLICY = (
    "default-src 'none'",
    "script-src 'self' {scripts}",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",  # columns and bars are measured by attributes
    "img-src 'self' data:",  # the theme draws its icons so
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
)


def response_headers(site: Path) -> tuple[tuple[str, str], ...]:
    """Name and value of each header for the finished site at *site*; the same site gives the same ones."""
    documents = (path.read_bytes().decode() for path in sorted(site.rglob("*.html")))
    return (
        ("Content-Security-Policy", content_policy(documents)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
    )


def content_policy(documents: Iterable[str]) -> str:
    """The policy under which all *documents* work, and nothing that is slipped into them."""
    scripts = {script for document in documents for script in _inline_scripts(document)}
    hashes = sorted(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts
    )
    return "; ".join(_POLICY).format(scripts=" ".join(hashes)).replace("'self' ;", "'self';")


def _inline_scripts(document: str) -> Iterator[str]:
    for attributes, script in _SCRIPT.findall(document):
        if not _SOURCE.search(attributes) and not _DATA.search(attributes):
            yield script
