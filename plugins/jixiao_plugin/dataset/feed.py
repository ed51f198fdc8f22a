"""An Atom feed (RFC 4287): what is new, changed, moved and withdrawn, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

MOST_ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"
"""When an empty feed was last changed: the format asks for a time, and the clock is not asked."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold, however they are written."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. Texts are plain; they are escaped here."""

    id: str
    """An IRI that stays the same for ever."""
    title: str
    time: datetime
    """With its zone."""
    link: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself."""

    title: str
    author: str
    address: str
    """Where it stands, in full; also its id."""
    site: str
    """Where the site of which it tells begins."""


def atom_feed(head: FeedHead, entries: Iterable[FeedEntry]) -> bytes:
    """The feed of the newest of *entries*; the same entries give the same bytes, in whatever order they come."""
    newest = sorted(entries, key=lambda entry: entry.id)
    newest.sort(key=lambda entry: entry.time, reverse=True)
    newest = newest[:MOST_ENTRIES]
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "zh-CN"})
    _add(root, "id", head.address)
    _add(root, "title", head.title)
    _add(root, "updated", newest[0].time.isoformat() if newest else _NEVER)
    _add(ET.SubElement(root, "author"), "name", head.author)
    _link(root, "self", "application/atom+xml", head.address)
    _link(root, "alternate", "text/html", head.site)
    for entry in newest:
        _entry(ET.SubElement(root, "entry"), entry)
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _entry(node: ET.Element, entry: FeedEntry) -> None:
    _add(node, "id", entry.id)
    _add(node, "title", entry.title)
    _add(node, "updated", entry.time.isoformat())
    _add(node, "published", entry.time.isoformat())
    _link(node, "alternate", "text/html", entry.link)
    if entry.summary:
        _add(node, "summary", entry.summary)


def _link(parent: ET.Element, relation: str, kind: str, address: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "type": kind, "href": address})


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _NOT_XML.sub("", text)
