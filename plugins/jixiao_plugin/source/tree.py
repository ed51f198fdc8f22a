"""The located tree: what the front matter says, every scalar as typed and with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..position import Span

MAX_DEPTH = 64
"""Levels of mappings and lists that are read."""


class Scalar(NamedTuple):
    """A text exactly as typed; a blank value is the empty text. A named tuple for the reason that `Span` is one."""

    text: str
    span: Span

    def part(self, start: int, end: int) -> Span:
        """The place of text[start:end]; the whole scalar where it spans lines or holds escapes."""
        width = self.span.end_column - self.span.column
        quotes = width - len(self.text)
        if self.span.line != self.span.end_line or quotes not in {0, 2}:
            return self.span
        return self.span.cut(start + quotes // 2, end - start)


class Entry(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order they are written; of two equal keys only the first is kept."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, label: str) -> Node | None:
        """The value under *label*."""
        return next((entry.value for entry in self.entries if entry.key.text == label), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)


Node = Scalar | Mapping | Sequence
