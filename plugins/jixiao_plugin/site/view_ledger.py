"""What was compared and what came of it, in a reader's words; advice is for editors and never part of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..check.ledger import public_ledger
from ..check.outcome import CheckedDeclaration, Unjudged
from ..check.settings import Settings
from ..finding import Finding, RuleInfo
from .anchors import Anchors
from .page import declaration_address, root_prefix

_SAID, _UNSAID = "已说明", "未说明"
_SHOWN = 3
"""Places of one rule that are listed openly; the rest is folded."""


@dataclass(frozen=True, slots=True)
class Note:
    """A link from a place of the page to what was found there."""

    label: str
    href: str
    kind: str = ""
    """Empty for a reader's note; error, warning or advice for an editor's."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One place where stated and checked differ."""

    anchor: str
    message: str
    href: str
    siblings: tuple[tuple[str, str], ...] = ()
    """Ids of other declarations that it is about, each with where it is shown."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Places that share one recorded reason, or that have none."""

    seen: tuple[Seen, ...]
    more: tuple[Seen, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that one rule found."""

    anchor: str
    number: int
    code: str
    page: str
    """Address of the rule's page in the handbook, below the site's root."""
    title: str
    tag: str
    """已说明, 部分已说明 or 未说明."""
    is_explained: bool
    parts: tuple[Explained, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"核对记录 {self.code}，{self.title}，{self.tag}"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Four groups whose sizes add up to *total*."""

    differences: tuple[Difference, ...]
    passed: tuple[RuleInfo, ...]
    not_applicable: tuple[Unjudged, ...]
    not_run: tuple[Unjudged, ...]
    is_full: bool
    """False: the site shows the counts only."""
    notes: Mapping[str, tuple[Note, ...]]
    """Notes by the id of the place they belong to."""
    reasons: Mapping[str, tuple[str, ...]]
    """Recorded reasons about amounts, by the id of the place they belong to."""

    @property
    def total(self) -> int:
        """How many comparisons the site knows for this declaration."""
        return sum(map(len, (self.differences, self.passed, self.not_applicable, self.not_run)))

    @property
    def explained(self) -> int:
        """How many differences have a reason at each of their places."""
        return sum(item.is_explained for item in self.differences)

    def notes_at(self, anchor: str) -> tuple[Note, ...]:
        """The notes of one place."""
        return self.notes.get(anchor, ())


def ledger(checked: CheckedDeclaration, settings: Settings, places: Anchors) -> Ledger:
    """The public ledger of a declaration, differences in the form's order."""
    book = public_ledger(checked, settings)
    found = book.found
    is_full = settings.ledger != "counts"
    return Ledger(
        differences=tuple(_difference(n, group, places, checked.id) for n, group in enumerate(found.values(), 1)),
        passed=book.passed,
        not_applicable=book.not_applicable,
        not_run=book.not_run,
        is_full=is_full,
        notes=_notes(found.values(), places) if is_full else {},
        reasons=_reasons(checked.findings, places),
    )


def status_line(book: Ledger) -> str:
    """One sentence: how many comparisons, and how each of them ended."""
    explained = f"（{book.explained} 项已说明）" if book.explained else ""
    parts = (
        f"{len(book.passed)} 项相符",
        f"{len(book.differences)} 项有出入{explained}" if book.differences else "没有出入",
        f"{len(book.not_applicable)} 项不适用" if book.not_applicable else "",
        f"{len(book.not_run)} 项未核对" if book.not_run else "",
    )
    return f"本站的 {book.total} 项核对：{'，'.join(part for part in parts if part)}。"


def said_tag(reasons: Sequence[str]) -> str:
    """What stands beside a difference: whether *reasons* were given for it."""
    return _SAID if reasons else _UNSAID


def siblings_of(item: Finding, id: str) -> tuple[tuple[str, str], ...]:
    """The first few of the declarations that *item* is about, each with its address as seen from that of *id*."""
    root = root_prefix(f"{declaration_address(id)}index.html")
    return tuple((sibling, f"{root}{declaration_address(sibling)}") for sibling in item.siblings[:_SHOWN])


def _difference(number: int, group: Sequence[Finding], places: Anchors, id: str) -> Difference:
    by_reason: dict[str, list[Seen]] = {}
    for item in group:
        reason = item.waived.reason if item.waived else ""
        seen = Seen(f"seen-{item.fingerprint}", item.message, f"#{places.of(item.field)}", siblings_of(item, id))
        by_reason.setdefault(reason, []).append(seen)
    open_count = sum(item.waived is None for item in group)
    tag = _SAID if not open_count else _UNSAID if open_count == len(group) else "部分已说明"
    parts = tuple(Explained(tuple(seen[:_SHOWN]), tuple(seen[_SHOWN:]), why) for why, seen in by_reason.items())
    rule = group[0].rule
    return Difference(_anchor(rule.code), number, rule.code, rule.page, rule.title, tag, not open_count, parts)


def _anchor(code: str) -> str:
    """Where all that a rule found stands on the page, whatever else was found."""
    return f"found-{code.lower()}"


def _notes(groups: Iterable[Sequence[Finding]], places: Anchors) -> dict[str, tuple[Note, ...]]:
    notes: dict[str, tuple[Note, ...]] = {}
    for number, group in enumerate(groups, 1):
        note = Note(f"注{number}", f"#{_anchor(group[0].code)}")
        for anchor in dict.fromkeys(places.of(item.field) for item in group):
            notes[anchor] = (*notes.get(anchor, ()), note)
    return notes


def _reasons(findings: Iterable[Finding], places: Anchors) -> dict[str, tuple[str, ...]]:
    reasons: dict[str, tuple[str, ...]] = {}
    for item in findings:
        if item.waived and item.rule.topic == "AMT":
            anchor = places.of(item.field)
            reasons[anchor] = tuple(dict.fromkeys((*reasons.get(anchor, ()), item.waived.reason)))
    return reasons
