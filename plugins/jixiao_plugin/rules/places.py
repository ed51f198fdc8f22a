"""The names that lead to a place of a file, found from the place alone; also where no declaration could be built."""

from __future__ import annotations

from collections.abc import Iterator

from ..position import Span
from ..source.document import SourceDocument
from ..source.tree import Mapping, Node, Scalar, Sequence


def names_at(document: SourceDocument, span: Span) -> tuple[str, ...]:
    """The keys, or the heading, under which *span* stands, outermost first; empty where it stands under none."""
    if document.front is not None:
        names = tuple(_names(document.front, span))
        if names:
            return names
    headings = [section.heading for section in document.sections if section.span.line <= span.line]
    return (headings[-1],) if headings else ()


def _names(node: Node, span: Span) -> Iterator[str]:
    match node:
        case Mapping():
            for entry in node:
                if _within(span, entry.key.span.to(entry.value.span)):
                    yield entry.key.text
                    yield from _names(entry.value, span)
        case Sequence():
            for number, item in enumerate(node, 1):
                if _within(span, item.span):
                    yield _name_of(item, number)
                    yield from _names(item, span)
        case Scalar():
            return


def _name_of(item: Node, number: int) -> str:
    """What a list calls its item: the first cell of a row."""
    first = item.entries[0].value if isinstance(item, Mapping) and item.entries else None
    return first.text if isinstance(first, Scalar) and first.text else f"第{number}项"


def _within(inner: Span, outer: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) and (inner.end_line, inner.end_column) <= (
        outer.end_line,
        outer.end_column,
    )
