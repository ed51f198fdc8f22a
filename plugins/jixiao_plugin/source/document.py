"""One file as read: its text, its front matter as a located tree, its body as sections, its faults."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from ..finding import Finding
from ..position import Span
from .privacy.hit import Hit
from .tree import Mapping


def text_hash(text: str) -> str:
    """SHA-256 of *text* in UTF-8, in hex digits: what the file beside a published page has."""
    return hashlib.sha256(text.encode()).hexdigest()


class Anchor(NamedTuple):
    """From *offset* in a passage on, its characters stand at *line*, *column* of the file."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of prose with its line breaks joined, that still knows where each character stands in the file."""

    text: str
    anchors: tuple[Anchor, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the file of text[start:end]; an empty passage stands at its first anchor."""
        line, column = self._at(start)
        if end <= start:
            return Span(line, column, line, column)
        end_line, end_column = self._at(end - 1)
        return Span(line, column, end_line, end_column + 1)

    def _at(self, offset: int) -> tuple[int, int]:
        anchor = self.anchors[0] if len(self.anchors) == 1 else self._anchor(offset)
        return anchor.line, anchor.column + offset - anchor.offset

    def _anchor(self, offset: int) -> Anchor:
        return next(anchor for anchor in reversed(self.anchors) if anchor.offset <= offset)


class BlockKind(Enum):
    """What a block of a section is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A paragraph that opens with 1、 （1） 一、 （一） or ①, as on the printed form."""
    HEADING = "heading"
    """A ### heading."""
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a section. *marker* is the opening 1、 of an item; *raw* the source lines, for lists and tables."""

    kind: BlockKind
    marker: str
    passage: Passage
    raw: str

    @property
    def is_item(self) -> bool:
        """Whether it is a numbered paragraph."""
        return self.kind is _ITEM

    @property
    def is_running(self) -> bool:
        """Whether it is sentences: a paragraph, numbered or not."""
        return self.kind in _RUNNING


_ITEM = BlockKind.ITEM
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one ## heading."""

    heading: str
    span: Span
    """Of the heading's words."""
    blocks: tuple[Block, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands under the heading."""
        return not self.blocks

    @property
    def text(self) -> str:
        """All its words, a line a block, markers included."""
        return "\n".join(block.marker + block.passage.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as far as it could be read; *findings* say what could not."""

    path: str
    text: str
    """The file without its byte-order mark, personal data masked in place; lines are counted in it."""
    front: Mapping | None
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    hits: tuple[Hit, ...] = ()
    """Personal data in it, by place."""

    @property
    def lines(self) -> list[str]:
        """The lines of the file without their ends."""
        return self.text.split("\n")

    @property
    def sha256(self) -> str:
        """The hash of its text."""
        return text_hash(self.text)
