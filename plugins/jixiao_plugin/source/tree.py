"""The located tree: what the front matter says, every scalar as typed and with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..position import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text exactly as typed; a blank value is the empty text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
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
