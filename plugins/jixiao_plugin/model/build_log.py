"""What is noted while a tree becomes a declaration: faults, and labels the edition does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..finding import Finding, Offence, Related, RuleInfo
from ..forms.labels import PRIVATE_LABELS
from ..forms.near_miss import bare
from ..source.faults import DUPLICATE_KEY, FIELD_NOT_PUBLIC, WRONG_KIND
from ..source.log import FaultLog, shown
from ..source.tree import Entry, Mapping, Node, Scalar, Sequence

Place = tuple[str, ...]
"""Names that lead to a value, outermost first."""

Entries = dict[str, Entry]
"""Entries of a mapping by their labels."""

_NOT_APPLICABLE = re.compile(r"\s*不适用\s*(?:[（(](?P<bracketed>.*)[）)]|[：:，,、]\s*(?P<plain>.*))?\s*", re.DOTALL)
_PRIVATE = frozenset(PRIVATE_LABELS)


def not_applicable(text: str) -> str | None:
    """The reason in 不适用（原因）, empty where none is given; none where the text is something else."""
    match = _NOT_APPLICABLE.fullmatch(text)
    return (match["bracketed"] or match["plain"] or "").strip() if match else None


def _is_private(label: str) -> bool:
    return bare(label) in _PRIVATE


def flatten(node: Node) -> str:
    """Everything under *node* in one text, without what is never published."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return "；".join(flatten(item) for item in node)
        case Mapping():
            public = (entry for entry in node if not _is_private(entry.key.text))
            return "；".join(f"{entry.key.text}：{flatten(entry.value)}" for entry in public)


class BuildLog:
    """Gathers faults and unknown labels of one file. Its readers give back something usable whatever stands there."""

    def __init__(self, path: str) -> None:
        self._faults = FaultLog(path)
        self._unknown: list[tuple[Scalar, str]] = []

    def fault(self, rule: RuleInfo, offence: Offence) -> None:
        """Note that *offence* is a fault of the kind *rule*."""
        self._faults.add(rule, offence)

    def scalar(self, node: Node, place: Place) -> Scalar:
        """*node*, which should be one text; anything else is a fault and comes back as one text."""
        if isinstance(node, Scalar):
            return node
        message = f"“{place[-1]}”应是一个值，写成了{_kind(node)}"
        advice = f"写成“{place[-1]}: 值”，值和名称在同一行，下面不再分项。"
        self.fault(WRONG_KIND, Offence(node.span, message, place, help=advice))
        for entry in _private_entries(node):
            self.private(entry, place)
        return Scalar(flatten(node), node.span)

    def mapping(self, node: Node | None, place: Place, example: str) -> Mapping | None:
        """*node*, which should be names with values, as *example* shows; none where blank or (a fault) another kind."""
        if node is None or isinstance(node, Mapping):
            return node
        self._unless_blank(node, place, f"“{place[-1]}”下面应逐行写“名称: 值”，写成了{_kind(node)}", example)
        return None

    def items(self, node: Node | None, place: Place, example: str) -> tuple[Node, ...]:
        """The items of *node*, which should be a list like *example*; none where blank or (a fault) another kind."""
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return node.items
        self._unless_blank(node, place, f"“{place[-1]}”应写成“- ”开头的一串条目，写成了{_kind(node)}", example)
        return ()

    def entries(self, mapping: Mapping | None, place: Place, labels: Iterable[str]) -> Entries:
        """The entries of *mapping* by label; those not among *labels* are noted as unknown."""
        found: Entries = {}
        known = frozenset(labels)
        for entry in mapping or ():
            if entry.key.text in known:
                found.setdefault(entry.key.text, entry)
            else:
                self.unknown(entry, place)
        return found

    def unknown(self, entry: Entry, place: Place) -> None:
        """Note a label without meaning at *place*; what is never published is refused instead, without its value."""
        if _is_private(entry.key.text):
            self.private(entry, place)
            return
        names = (*place, entry.key.text)
        for inner in _private_entries(entry.value):
            self.private(inner, names)
        self._unknown.append((Scalar(" > ".join(names), entry.key.span), flatten(entry.value)))

    def private(self, entry: Entry, place: Place) -> None:
        """Note that the label of *entry* must not be in the file at all; its value is not repeated."""
        label = entry.key.text
        message = f"“{label}”不公开，不能写进申报表文件"
        self.fault(FIELD_NOT_PUBLIC, Offence(entry.key.span, message, (*place, label)))

    def duplicate(self, name: Scalar, first: Scalar, place: Place) -> None:
        """Note that *name* was already used by *first* in the same list."""
        message = f"“{place[-1]}”里有两项都叫“{shown(name.text)}”，程序分不清指的是哪一项"
        related = (Related(first.span, "先出现的一项"),)
        self.fault(DUPLICATE_KEY, Offence(name.span, message, (*place, name.text), name.text, related=related))

    def findings(self) -> tuple[Finding, ...]:
        """All faults, by place."""
        return self._faults.findings()

    def unknown_fields(self) -> tuple[tuple[Scalar, str], ...]:
        """Unknown labels, spelled with the names that lead to them, and what stands under them; in file order."""
        return tuple(sorted(self._unknown, key=lambda item: item[0].span))

    def _unless_blank(self, node: Node, place: Place, message: str, example: str) -> None:
        if not isinstance(node, Scalar) or node.text.strip():
            found = node.text if isinstance(node, Scalar) else ""
            self.fault(WRONG_KIND, Offence(node.span, message, place, found, help=f"照这个样子写：{example}"))


def _private_entries(node: Node) -> Iterator[Entry]:
    match node:
        case Scalar():
            return
        case Sequence():
            for item in node:
                yield from _private_entries(item)
        case Mapping():
            for entry in node:
                if _is_private(entry.key.text):
                    yield entry
                else:
                    yield from _private_entries(entry.value)


def _kind(node: Node) -> str:
    match node:
        case Scalar():
            return f"一个值“{shown(node.text, 20)}”"
        case Sequence():
            return "一串条目"
        case Mapping():
            return "带下级名称的几行"
