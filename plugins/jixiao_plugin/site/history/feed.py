"""The site's feed: what became of every public declaration, each with a name that lasts and a place to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import quote, urlsplit

from ...check.settings import Settings
from ...dataset.feed import FeedEntry, FeedHead, atom_feed
from ..page import declaration_address
from .event import Event
from .view import BEIJING, version_anchor

FEED = "feed.xml"
"""Where it stands below the site's root."""
_TITLE = "绩效目标申报表的公开、改动与撤回"


def site_feed(events: Iterable[tuple[str, Event]], site_url: str, settings: Settings) -> bytes:
    """The feed of *events*, each with the id under which its declaration stands now; *site_url* ends with a slash."""
    publisher = settings.publisher
    head = FeedHead(
        title=f"{publisher}：{_TITLE}" if publisher else _TITLE,
        author=publisher or "本站",
        address=site_url + FEED,
        site=site_url,
    )
    return atom_feed(head, _entries(events, site_url))


def _entries(events: Iterable[tuple[str, Event]], site_url: str) -> Iterator[FeedEntry]:
    for name, event in events:
        anchor = f"#{version_anchor(event.commit)}" if event.is_listed else ""
        yield FeedEntry(
            id=_tag(event, site_url),
            title=event.title,
            time=datetime.fromtimestamp(event.time, BEIJING),
            link=site_url + quote(declaration_address(name)) + anchor,
            summary=event.summary,
        )


def _tag(event: Event, site_url: str) -> str:
    """A name that stays the same wherever the declaration moves (RFC 4151)."""
    parts = urlsplit(site_url)
    day = datetime.fromtimestamp(event.time, BEIJING).date().isoformat()
    return f"tag:{parts.hostname},{day}:{parts.path}{quote(declaration_address(event.id))}{event.commit[:12]}"
