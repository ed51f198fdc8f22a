"""The theme's page, rendered once with marks in it and split there, into which every page of ours is set.

The theme renders one page of marks (`SENTINEL`). It lies nine folders deep, so that nine times `../` is a mark for the
way to the site's root that no other address can hold. What the theme does with a contents list is learnt from two
entries: what stands between them stands between any two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from ..errors import JixiaoError
from .browse.address import BROWSE
from .link_check import DECLARATIONS
from .page import Page

_DEPTH = 9


@dataclass(frozen=True, slots=True)
class Marks:
    """The words that stand in the theme's page where a page's own belong. They need no escaping anywhere."""

    title: str = "JxMarkTitle"
    description: str = "JxMarkDescription"
    canonical: str = "JxMarkCanonical"
    head: str = "JxMarkHead"
    """Set at the end of the document's head, where no theme has a place for it."""
    start: str = "jx-mark-start"
    """Id of the heading: where a reader who skips the navigation lands."""
    article: str = "<h1>JxMarkArticle</h1>"
    """Holds a heading, because themes add one to an article that has none."""
    anchors: tuple[str, str] = ("jx-mark-anchor-one", "jx-mark-anchor-two")
    words: tuple[str, str] = ("JxMarkWordsOne", "JxMarkWordsTwo")
    folder: str = "jx-mark/" * _DEPTH
    root: str = "../" * (_DEPTH - 1) + ".."


MARKS = Marks()
HERE = {part: f' aria-current="jx-mark-{part[:-1]}"' for part in ("search/", BROWSE, "data/")}
"""What the theme's page may write into its link to a part of the site, for a page that is in it to say so."""
_WITHIN = {BROWSE: (BROWSE, DECLARATIONS)}

_CONTENTS = re.compile(
    f"{MARKS.anchors[0]}(?P<open>.*?){MARKS.words[0]}(?P<gap>.*?){MARKS.anchors[1]}(?P=open){MARKS.words[1]}", re.DOTALL
)
_SIMPLE = {
    MARKS.title: "title",
    MARKS.description: "description",
    MARKS.canonical: "canonical",
    MARKS.head: "head",
    MARKS.start: "start",
    MARKS.article: "article",
    MARKS.root: "root",
    **{mark: part for part, mark in HERE.items()},
}
_NO_ROBOTS = '<meta name="robots" content="noindex">'
_PIECES = re.compile(f"({'|'.join(map(re.escape, _SIMPLE))})")
_BLANK_LINES = re.compile(r"\n\s*\n")
"""Templates leave hundreds of them; every page would carry them all."""
_FIRST_ID = re.compile(r"""\sid=["']?([^"'\s>]+)""")


@dataclass(frozen=True, slots=True)
class ContentsList:
    """How the theme prints its contents list: anchor, *opening*, words, and *gap* before the next anchor."""

    opening: str
    gap: str

    def render(self, contents: tuple[tuple[str, str], ...]) -> str:
        """The list for *contents*, anchor ids and words, both escaped here."""
        return self.gap.join(f"{escape(anchor)}{self.opening}{escape(words)}" for anchor, words in contents)


@dataclass(frozen=True, slots=True)
class Outline:
    """One rendered theme page cut at its marks: literal text, name of a mark, literal text, …"""

    pieces: tuple[str, ...]
    lists: tuple[ContentsList, ...]

    def fill(self, values: dict[str, str], contents: tuple[tuple[str, str], ...]) -> str:
        """The page with *values* in the place of their marks."""
        filled = list(self.pieces)
        filled[1::2] = [
            self.lists[int(name)].render(contents) if name.isdecimal() else values[name] for name in self.pieces[1::2]
        ]
        return "".join(filled)


@dataclass(frozen=True, slots=True)
class Shell:
    """What the theme puts around an article; picklable, so that it travels to workers."""

    with_contents: Outline
    without_contents: Outline
    site_url: str
    """Address of the site with its closing slash; empty where the site has none."""

    def render(self, page: Page) -> str:
        """The finished document of *page*; title, description and contents list are escaped here."""
        first_id = _FIRST_ID.search(page.article)
        values = {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(self.site_url + page.address),
            "head": page.head if page.public else _NO_ROBOTS + page.head,
            "start": first_id[1] if first_id else "__search",
            "article": page.article,
            "root": page.root.rstrip("/"),
            **{part: _current(page.address, part) for part in HERE},
        }
        outline = self.with_contents if page.contents else self.without_contents
        return outline.fill(values, page.contents)


def _current(address: str, part: str) -> str:
    """What a link to *part* of the site says on the page at *address*."""
    if address == part:
        return ' aria-current="page"'
    return ' aria-current="true"' if address.startswith(_WITHIN.get(part, part)) else ""


def split_shell(with_contents: str, without_contents: str, site_url: str) -> Shell:
    """The shell in two renderings of the page of marks, one with a contents list of two entries and one with none.

    Raises JixiaoError where the theme lost the article or the title.
    """
    site_url = site_url.rstrip("/") + "/" if site_url else ""
    return Shell(_outline(with_contents), _outline(without_contents), site_url)


def _outline(text: str) -> Outline:
    text = _BLANK_LINES.sub("\n", text).replace("</head>", f"{MARKS.head}</head>", 1)
    lists: list[ContentsList] = []
    pieces: list[str] = []
    end = 0
    for match in _CONTENTS.finditer(text):
        pieces += [*_cut(text[end : match.start()]), str(len(lists))]
        lists.append(ContentsList(match["open"], match["gap"]))
        end = match.end()
    pieces += _cut(text[end:])
    for mark in ("title", "article"):
        if mark not in pieces[1::2]:
            raise JixiaoError(
                f"主题模板里没有放“{mark}”的地方，申报表页面无法生成；请核对 mkdocs.yml 的 theme 和 overrides。"
            )
    return Outline(tuple(pieces), tuple(lists))


def _cut(text: str) -> list[str]:
    pieces = _PIECES.split(text)
    pieces[1::2] = [_SIMPLE[mark] for mark in pieces[1::2]]
    return pieces
