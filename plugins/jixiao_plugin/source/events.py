"""Front matter to located tree, from the events of ruamel's C parser or, where that is missing, its Python one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, cast

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ..finding import Offence, Related, RuleInfo
from ..position import Span
from .characters import has_unseen, unseen_name
from .faults import ANCHOR, CONTROL_CHARACTER, DUPLICATE_KEY, SYNTAX, TOO_LARGE, WRONG_KIND
from .line import Line
from .tree import MAX_DEPTH, Entry, Mapping, Node, Scalar, Sequence

try:
    from _ruamel_yaml import CParser
except ImportError:  # the C library is an extra; the Python parser says the same, thirty times slower
    CParser = None


class EventSource(Protocol):
    """What both parsers have in common."""

    def get_event(self) -> Event | None:
        """The next event; none at the end."""


def python_events(text: str) -> EventSource:
    """The events of *text* by the parser written in Python."""
    return cast(EventSource, YAML(typ="safe", pure=True).get_constructor_parser(text)[1])


def c_events(text: str) -> EventSource:
    """The events of *text* by the C parser."""
    return cast(EventSource, CParser(text))


events: Callable[[str], EventSource] = c_events if CParser else python_events
"""The faster of the two that is installed."""


class _Frame:
    """A mapping or a list that is still open."""

    __slots__ = ("entries", "is_mapping", "items", "key", "places", "span")

    def __init__(self, is_mapping: bool, span: Span) -> None:
        self.is_mapping = is_mapping
        self.span = span
        self.key: Scalar | None = None
        self.entries: list[Entry] = []
        self.items: list[Node] = []
        self.places: dict[str, Span] = {}

    def node(self, end: Span | None) -> Node:
        """The node it has become; a block collection ends where its last part ends."""
        parts: list[Node] = [entry.value for entry in self.entries] if self.is_mapping else self.items
        last = end or (parts[-1].span if parts else self.span)
        span = self.span.to(last)
        return Mapping(tuple(self.entries), span) if self.is_mapping else Sequence(tuple(self.items), span)


class TreeBuilder:
    """Makes a located tree of events; its faults are kept apart, for a text may be read twice."""

    def __init__(self, lines: list[Line], first: int) -> None:
        self.faults: list[tuple[RuleInfo, Offence]] = []
        self._lines = lines
        self._first = first
        self._as_typed = all(line.origins is None for line in lines)
        self._stack: list[_Frame] = []
        self._skipped = 0
        self._root: Node | None = None

    def build(self, source: EventSource) -> Node | None:
        """The tree; none where there is nothing. Raises the parser's error where the text is not YAML."""
        take = source.get_event
        handlers: dict[type[Event], Callable[[Any], None]] = {
            ScalarEvent: self._plain if self._as_typed else self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        while (event := take()) is not None:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
        return self._root

    def _document(self, event: DocumentStartEvent) -> None:
        if self._root is not None:
            self._fault(SYNTAX, self._span(event), "表头里只能有一份内容，这里又开始了一份，后一份没有读入")

    def _span(self, event: Event) -> Span:
        start, end, first = event.start_mark, event.end_mark, self._first
        if self._as_typed:
            return Span(start.line + first, start.column + 1, end.line + first, end.column + 1)
        return Span(*self._place(start.line, start.column), *self._place(end.line, end.column))

    def _place(self, line: int, column: int) -> tuple[int, int]:
        if self._as_typed or line >= len(self._lines):
            return line + self._first, column + 1
        return line + self._first, self._lines[line].origin(column) + 1

    def _fault(self, rule: RuleInfo, span: Span, message: str, found: str = "", advice: str = "") -> None:
        self.faults.append((rule, Offence(span, message, self._field(), found, help=advice)))

    def _field(self) -> tuple[str, ...]:
        return tuple(frame.key.text for frame in self._stack if frame.key)

    def _plain(self, event: ScalarEvent) -> None:
        """The usual scalar, filled, without quotes, mark or tag, on lines as typed: a shorter way to the same."""
        text = event.value
        if self._skipped or event.style or event.anchor or event.tag or not text:
            self._scalar(event)
            return
        start, end, first = event.start_mark, event.end_mark, self._first
        scalar = Scalar(text, Span(start.line + first, start.column + 1, end.line + first, end.column + 1))
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.is_mapping and frame.key is None:
            frame.key = scalar
        else:
            self._add(scalar)

    def _scalar(self, event: ScalarEvent) -> None:
        if self._skipped:
            return
        text = event.value
        span = self._span(event) if text and not event.style else self._worded_span(event)
        if event.anchor or event.tag:
            self._refuse_mark(event, span)
        if event.style == '"' and has_unseen(text):
            self._refuse_escape(text, span)
        self._add(Scalar(text, span))

    def _worded_span(self, event: ScalarEvent) -> Span:
        """Place of the words themselves: inside quotes, up to the last line of a block, after the colon of a blank."""
        if not event.style:
            return self._span(event) if event.tag or event.anchor else self._blank_span(event)
        start, end = event.start_mark, event.end_mark
        if event.style in "'\"":
            return Span(*self._place(start.line, start.column + 1), *self._place(end.line, end.column - 1))
        last = min(end.line, len(self._lines)) - 1
        while last > start.line and not self._lines[last].text.strip():
            last -= 1
        return Span(*self._place(start.line, start.column), *self._place(last, len(self._lines[last].text)))

    def _blank_span(self, event: ScalarEvent) -> Span:
        frame = self._stack[-1] if self._stack else None
        if frame is None:
            return self._span(event)
        if frame.key:
            line, column = frame.key.span.end_line, frame.key.span.end_column + 1
            return Span(line, column, line, column)
        previous = frame.items[-1].span if frame.items else frame.span
        return Span(previous.end_line, previous.end_column, previous.end_line, previous.end_column)

    def _refuse_mark(self, event: ScalarEvent | CollectionStartEvent, span: Span) -> None:
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        mark = f"锚点“&{event.anchor}”" if event.anchor else f"标签“{tag}”"
        self._fault(ANCHOR, span, f"这里用了 YAML 的{mark}，申报表里不用", mark)

    def _refuse_escape(self, text: str, span: Span) -> None:
        character = next(character for character in text if has_unseen(character))
        message = f"双引号里用反斜杠写出了{unseen_name(character)}"
        self._fault(CONTROL_CHARACTER, span, message, f"U+{ord(character):04X}")

    def _alias(self, event: AliasEvent) -> None:
        if self._skipped:
            return
        span = self._span(event)
        text = f"*{event.anchor}"
        advice = f"要引用的内容原样写出来；本来就是文字的，写成 '{text}'。"
        self._fault(ANCHOR, span, f"“{text}”在 YAML 里是引用别处的内容，申报表里不用", text, advice)
        self._add(Scalar(text, span))

    def _open(self, event: CollectionStartEvent) -> None:
        if self._skipped or len(self._stack) >= MAX_DEPTH:
            self._skip(event)
            return
        span = self._span(event)
        if event.anchor or event.tag:
            self._refuse_mark(event, span)
        self._stack.append(_Frame(isinstance(event, MappingStartEvent), span))

    def _skip(self, event: CollectionStartEvent) -> None:
        if not self._skipped:
            span = self._span(event)
            self._fault(TOO_LARGE, span, f"第 {span.line} 行的层级超过 {MAX_DEPTH} 层，再往下没有读入")
            self._add(Scalar("", Span(span.line, span.column, span.line, span.column)))
        self._skipped += 1

    def _close(self, event: CollectionEndEvent) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        frame = self._stack.pop()
        flows = event.end_mark.index > event.start_mark.index
        self._add(frame.node(self._span(event) if flows else None))

    def _add(self, node: Node) -> None:
        if not self._stack:
            self._root = node if self._root is None else self._root
            return
        frame = self._stack[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self._key(node)
        else:
            self._set(frame, frame.key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        message = "名称应为一段文字，这里却是带括号的列表或下级"
        self._fault(WRONG_KIND, node.span, message, advice="名称以括号开头的，给整个名称加上单引号。")
        return Scalar("", node.span)

    def _set(self, frame: _Frame, key: Scalar, value: Node) -> None:
        if key.text == "<<":
            self._fault(ANCHOR, key.span, "“<<”在 YAML 里是合并键，申报表里不用", "<<")
        first = frame.places.setdefault(key.text, key.span)
        if first is key.span:
            frame.entries.append(Entry(key, value))
        else:
            self._duplicate(key, first)
        frame.key = None

    def _duplicate(self, key: Scalar, first: Span) -> None:
        message = f"“{key.text}”在第 {first.line} 行和第 {key.span.line} 行各出现一次，只读入了前一个"
        related = (Related(first, f"“{key.text}”第一次出现在这里"),)
        self.faults.append((DUPLICATE_KEY, Offence(key.span, message, self._field(), key.text, related=related)))
