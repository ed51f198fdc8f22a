"""A form as it lies on paper: lines, grids, cells. What draws it need not know what a declaration is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text as typed, with the mark that opens it (1、) hanging at its left."""

    text: str
    mark: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table that was typed within a narrative; its first row holds the heads."""

    rows: tuple[tuple[str, ...], ...]


Content = tuple[Paragraph | TypedTable, ...]
"""What stands in a cell; nothing where the cell is blank."""


class Role(Enum):
    """What a cell is for: a head above others, a label beside others, or what was filled in."""

    HEAD = "head"
    LABEL = "label"
    VALUE = "value"
    TEXT = "text"
    """Filled in, and wide enough for running text set flush at both sides."""
    SHORT = "short"
    """Filled in, and centred: a figure, a unit, a mark."""
    CORNER = "corner"
    """The blank head above a title at the left of a table; no rule parts the two."""
    SPINE = "spine"
    """That title."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, over *columns* and *rows* of its grid. Only a cell that *may_split* is continued on the next page."""

    content: Content = ()
    role: Role = Role.VALUE
    columns: int = 1
    rows: int = 1
    may_split: bool = True


GridLine = tuple[Cell, ...]
"""The cells that begin in one row of a grid."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table. Cells follow one another as they do in HTML; *head* is printed again on every page."""

    widths: tuple[int, ...]
    """Of the columns, relative to one another."""
    cells: tuple[Cell, ...]
    head: tuple[Cell, ...] = ()
    title: str = ""
    """Printed above it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A headed narrative that is printed before the form."""

    title: str
    content: Content


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """One declaration in the printed layout of its edition."""

    title: str
    """The name of the document."""
    author: str
    heading: tuple[str, ...]
    """Lines above the form, the largest first."""
    grids: tuple[Grid, ...]
    foot: str
    """Where it comes from, on every page."""
    above: tuple[str, ...] = ()
    unit_line: str = ""
    below: tuple[str, ...] = ()
    preface_title: str = ""
    preface: tuple[Chapter, ...] = ()
    note: str = ""
    """What the file holds and the form has no place for, in one sentence."""
    is_landscape: bool = False
    size: float = 10.5
    """Of the text, in points."""


def words(text: str) -> Content:
    """*text* as the content of a cell."""
    return (Paragraph(text),) if text.strip() else ()


def plain_text(content: Content) -> str:
    """The running text of *content*."""
    return "".join(part.text for part in content if isinstance(part, Paragraph))
