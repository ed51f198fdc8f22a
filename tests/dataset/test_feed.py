from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.dataset.feed import MOST_ENTRIES, FeedEntry, FeedHead, atom_feed

ATOM = "{http://www.w3.org/2005/Atom}"
HEAD = FeedHead("示例市财政局：公开", "示例市财政局", "https://example.org/sub/feed.xml", "https://example.org/sub/")
START = datetime(2021, 3, 5, tzinfo=UTC)


def entry(number: int, **texts: str) -> FeedEntry:
    values = {"id": f"tag:{number}", "title": f"第{number}条", "link": f"https://example.org/{number}", "summary": ""}
    return FeedEntry(time=START + timedelta(days=number), **(values | texts))


def texts(feed: bytes, *path: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(feed).findall("/".join(f"{ATOM}{name}" for name in path))]


def test_a_feed_says_what_the_format_asks_for() -> None:
    root = ET.fromstring(atom_feed(HEAD, [entry(1, summary="甲 → 乙\n丙")]))

    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}id") == HEAD.address
    assert root.findtext(f"{ATOM}updated") == "2021-03-06T00:00:00+00:00"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "示例市财政局"
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    assert root.findtext(f"{ATOM}entry/{ATOM}summary") == "甲 → 乙\n丙"


def test_the_newest_come_first_and_no_more_than_the_most() -> None:
    feed = atom_feed(HEAD, [entry(number) for number in range(60)])

    assert texts(feed, "entry", "title")[:2] == ["第59条", "第58条"]
    assert len(texts(feed, "entry", "title")) == MOST_ENTRIES


def test_the_order_in_which_entries_come_changes_no_byte() -> None:
    entries = [FeedEntry(f"tag:{number}", "同时", START, "https://example.org/") for number in range(9)]

    assert atom_feed(HEAD, entries) == atom_feed(HEAD, reversed(entries))


def test_a_feed_without_entries_was_never_changed() -> None:
    assert texts(atom_feed(HEAD, []), "updated") == ["1970-01-01T00:00:00Z"]


@given(st.text())
def test_any_text_makes_a_well_formed_feed(text: str) -> None:
    feed = atom_feed(HEAD, [entry(1, title=text, summary=text)])

    readable = "".join(letter for letter in text if letter.isprintable())
    assert readable in "".join(letter for letter in texts(feed, "entry", "title")[0] if letter.isprintable())
