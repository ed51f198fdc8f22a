"""Columns as other programs count them: UTF-16 units, as SARIF does unless told otherwise, or bytes of UTF-8.

Ours are characters. A Chinese character is one unit and three bytes; 𠮷 is two units and four bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..check.outcome import CheckedDeclaration
from ..position import Span
from ..source.privacy.hit import Personal


class Columns(NamedTuple):
    """First column of a place and the one just past its last, counted from 1."""

    start: int
    end: int


class Measured(NamedTuple):
    """The columns of one place in both countings."""

    utf16: Columns
    utf8: Columns


def measured(checked: CheckedDeclaration) -> Mapping[Span, Measured]:
    """The columns of every place that findings of *checked* name; those are left out that cannot be counted."""
    lines = checked.document.lines
    masked = {hit.span.line for hit in checked.document.hits if hit.kind is Personal.PATIENT}
    return {span: found for span in _spans(checked) if (found := _measured(span, lines, masked))}


def _spans(checked: CheckedDeclaration) -> Iterator[Span]:
    for finding in checked.findings:
        yield finding.span
        yield from (related.span for related in finding.related)


def _measured(span: Span, lines: Sequence[str], masked: set[int]) -> Measured | None:
    """None for a place outside the file, and on lines where a mask takes fewer bytes than what it hides."""
    if not 1 <= span.line <= span.end_line <= len(lines) or {span.line, span.end_line} & masked:
        return None
    before, until = lines[span.line - 1][: span.column - 1], lines[span.end_line - 1][: span.end_column - 1]
    return Measured(Columns(_units(before), _units(until)), Columns(_bytes(before), _bytes(until)))


def _units(text: str) -> int:
    return 1 + len(text) + sum(char > "\uffff" for char in text) if not text.isascii() else 1 + len(text)


def _bytes(text: str) -> int:
    return 1 + len(text.encode("utf-8", "surrogatepass"))
