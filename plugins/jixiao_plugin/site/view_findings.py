"""What an editor sees at the top of a preview: every finding with its line, what to do, and where it is on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..check.outcome import CheckedDeclaration
from ..finding import Finding, Severity
from ..position import Span
from ..report.privacy import quotable_lines
from .anchors import Anchors
from .view_ledger import Note, siblings_of

_LISTED = 200
"""Findings a preview lists; a terminal shows the others."""
_SHOWN = 3
"""Places of one rule that stand open."""
_BEFORE, _AFTER = 24, 60


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file around the faulty characters, cut where it is long."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One place that a rule points at."""

    anchor: str
    place: str
    """Line and column."""
    message: str
    help: str
    """What to do here, where the rule's own advice is not the whole answer."""
    source: SourceLine
    related: tuple[tuple[int, str], ...]
    reason: str
    href: str
    siblings: tuple[tuple[str, str], ...]
    """Ids of other declarations that it is about, each with where it is shown."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """All that one rule found with one severity, in an editor's words; what is beyond the first few is folded."""

    kind: str
    label: str
    code: str
    page: str
    """Address of the rule's page in the handbook, below the site's root."""
    title: str
    help: str
    shown: tuple[FindingView, ...]
    folded: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """The banner of a preview and the findings below it."""

    state: str
    is_public: bool
    explanation: str
    counts: str
    groups: tuple[FindingGroup, ...]
    hidden: int


def findings_view(checked: CheckedDeclaration, places: Anchors | None) -> FindingsView:
    """All findings, gravest first; without *places* (no page to lead to) they carry no links."""
    ordered = _ordered(checked)
    lines = quotable_lines(checked)
    groups: dict[tuple[str, str], list[tuple[int, Finding]]] = {}
    for number, item in enumerate(ordered[:_LISTED], 1):
        groups.setdefault((_kind(item), item.code), []).append((number, item))
    state, explanation = _state(checked)
    return FindingsView(
        state=state,
        is_public=checked.is_publishable,
        explanation=explanation,
        counts=_counts(checked),
        groups=tuple(_group(kind, members, lines, places, checked.id) for (kind, _), members in groups.items()),
        hidden=max(0, len(ordered) - _LISTED),
    )


def notes_for_editor(checked: CheckedDeclaration, places: Anchors) -> Mapping[str, tuple[Note, ...]]:
    """For each place of the page the findings that belong there."""
    notes: dict[str, tuple[Note, ...]] = {}
    for number, item in enumerate(_ordered(checked)[:_LISTED], 1):
        anchor = places.of(item.field)
        note = Note(f"{item.severity.label}{number}", f"#e{number}", _kind(item))
        notes[anchor] = (*notes.get(anchor, ()), note)
    return notes


def _ordered(checked: CheckedDeclaration) -> list[Finding]:
    """What needs work first, the gravest at the top; findings of one rule stand together at its first place."""
    first: dict[tuple[str, str], Span] = {}
    for item in checked.findings:
        first.setdefault((_kind(item), item.code), item.span)
    return sorted(
        checked.findings,
        key=lambda item: (
            item.waived is not None,
            item.severity.rank,
            first[_kind(item), item.code],
            item.code,
            item.span,
        ),
    )


def _kind(item: Finding) -> str:
    return "waived" if item.waived else item.severity.value


def _state(checked: CheckedDeclaration) -> tuple[str, str]:
    if checked.is_draft:
        return "草稿，未公开", "状态是“草稿”：照常核对，不公开。"
    if checked.is_publishable:
        return "可以公开", "没有错误；提醒和建议不妨碍公开。"
    if checked.declaration is None:
        return "未公开", "文件没有读成申报表，改好下面的错误才有页面。"
    return "未公开", "有错误没有改正，也没有说明，这份申报表不会出现在公开的网站上。"


def _counts(checked: CheckedDeclaration) -> str:
    counts = Counter(item.severity for item in checked.open_findings)
    parts = [f"{severity.label} {counts[severity]}" for severity in Severity]
    waived = len(checked.findings) - len(checked.open_findings)
    return "　".join((*parts, f"已说明 {waived}"))


def _group(
    kind: str, members: Sequence[tuple[int, Finding]], lines: Mapping[int, str], places: Anchors | None, id: str
) -> FindingGroup:
    first = members[0][1]
    views = tuple(_view(number, item, lines, places, id) for number, item in members)
    return FindingGroup(
        kind=kind,
        label=first.severity.label,
        code=first.code,
        page=first.rule.page,
        title=first.rule.title,
        help="" if first.waived or all(view.help for view in views) else first.rule.repair,
        shown=views[:_SHOWN],
        folded=views[_SHOWN:],
    )


def _view(number: int, item: Finding, lines: Mapping[int, str], places: Anchors | None, id: str) -> FindingView:
    return FindingView(
        anchor=f"e{number}",
        place=f"第 {item.span.line} 行第 {item.span.column} 个字",
        message=item.message,
        help="" if item.waived or item.help == item.rule.repair else item.help,
        source=_source_line(item.span, lines),
        related=tuple((related.span.line, related.message) for related in item.related),
        reason=item.waived.reason if item.waived else "",
        href=f"#{places.of(item.field)}" if places else "",
        siblings=siblings_of(item, id),
    )


def _source_line(span: Span, lines: Mapping[int, str]) -> SourceLine:
    text = lines.get(span.line, "")
    start = min(span.column - 1, len(text))
    end = min(span.end_column - 1, len(text)) if span.end_line == span.line else len(text)
    end = max(start, min(end, start + _AFTER))
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return SourceLine(
        ("……" if start > _BEFORE else "") + before, text[start:end], after + ("……" if len(text) > end + _AFTER else "")
    )
