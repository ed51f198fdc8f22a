"""The form's own words as HTML: paragraphs and items by hand, lists and tables by Python-Markdown and a sieve."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import escape as escape_html

import nh3
from markdown import Markdown
from markupsafe import Markup

from ..source.document import Block, BlockKind
from .prose_links import LINK, LinkContext, linked, resolved

_TAGS = {"ul", "ol", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "a"}
_ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}}
_LITERAL_BLOCKS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
_LITERAL_MARKS = (
    "backtick",
    "escape",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
    "em_strong",
)
_CELL_END = re.compile(r"</(td|th)>\s*<")


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block ready for the template: *kind* is item, paragraph, heading or rich (lists and tables)."""

    kind: str
    marker: str
    html: Markup

    @property
    def is_wide(self) -> bool:
        """Whether the marker takes more room than 1、 does, as （一） and 12、 do."""
        return len(self.marker) > 2


def prose(blocks: Iterable[Block], context: LinkContext) -> tuple[BlockView, ...]:
    """The blocks of a section in order."""
    return tuple(_view(block, context) for block in blocks)


def _view(block: Block, context: LinkContext) -> BlockView:
    if block.kind in {BlockKind.LIST, BlockKind.TABLE}:
        return BlockView("rich", "", rich(block.raw, context))
    return BlockView(block.kind.value, block.marker, linked(block.passage.text, context))


def rich(raw: str, context: LinkContext) -> Markup:
    """A list or table of the dialect as HTML; links are made safe, every other mark of Markdown is literal."""
    markdown = _dialect()
    markdown.reset()
    links: list[Markup] = []

    def keep(match: re.Match[str]) -> str:
        if not resolved(match[2], context):
            return match[0]
        links.append(linked(match[0], context))
        return f"\ue000{len(links) - 1}\ue001"

    text = escape_html(LINK.sub(keep, raw.replace("\ue000", "").replace("\ue001", "")), quote=False)
    html = re.sub("\ue000(\\d+)\ue001", lambda match: links[int(match[1])], markdown.convert(text))
    safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"}, link_rel=None)
    return Markup(_CELL_END.sub(r"</\1> <", safe).replace("<table>", '<table class="jx-table">'))


@cache
def _dialect() -> Markdown:
    """Python-Markdown with nothing in it but lists and tables; the text it is given is already escaped."""
    markdown = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    for name in _LITERAL_BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    for name in _LITERAL_MARKS:
        markdown.inlinePatterns.deregister(name)
    markdown.preprocessors.deregister("html_block")
    return markdown
