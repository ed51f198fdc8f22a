"""What the feed tells of a declaration: that it was published, changed, moved or withdrawn, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import islice, takewhile

from ...check.settings import Settings
from ...dataset.feed import MOST_ENTRIES
from ...forms.labels import WITHDRAWN
from ...model.declaration import Declaration
from ...repository.history import Commit
from ...review.change import Change, Kind
from ...rules.publication import publication_day, read_day
from .past import Past
from .step import Step
from .view import BEIJING

_MOST_LINES = 20
_IN_TITLE = 24
"""Characters up to which a value is told in a title."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the feed; small and picklable."""

    id: str
    """The declaration's id at that time, so that an entry stays the same when its address changes."""
    commit: str
    """In full; empty where the day of publication is all that is known."""
    time: int
    """In seconds since 1970."""
    title: str
    summary: str
    """Every change on a line of its own."""
    is_listed: bool = True
    """Whether the declaration's page has a place for it."""


def events_of(declaration: Declaration, settings: Settings, past: Past, steps: Sequence[Step]) -> tuple[Event, ...]:
    """What became of *declaration*, the newest first; of a withdrawn one nothing but that."""
    if declaration.is_withdrawn:
        return tuple(_withdrawal(declaration, past))
    found = [event for step in steps for event in _event(step)]
    if not steps or steps[-1].version.commit is None or steps[-1].version.commit.is_edge:
        found += _publication(declaration, settings)
    return tuple(islice(found, MOST_ENTRIES))


def _withdrawal(declaration: Declaration, past: Past) -> Iterator[Event]:
    since = list(takewhile(lambda version: version.hidden == WITHDRAWN, past.versions))
    commits = [version.commit for version in since if version.commit]
    if commits and not commits[-1].is_edge:
        reason = declaration.withdrawal_reason or "没有写明撤回的理由。"
        yield replace(_at(commits[-1], declaration, WITHDRAWN, "", reason), is_listed=False)


def _publication(declaration: Declaration, settings: Settings) -> Iterator[Event]:
    """The day of publication as the file states it, where no commit tells when it came."""
    day = read_day(publication_day(declaration, settings.lists))
    if day:
        moment = int(datetime.combine(day, time(), BEIJING).timestamp())
        yield Event(declaration.id, "", moment, f"公开：{_named(declaration)}", "", is_listed=False)


def _event(step: Step) -> Iterator[Event]:
    commit, declaration = step.version.commit, step.declaration
    if commit is None or commit.is_edge:
        return
    if step.before is None:
        yield _at(commit, declaration, "公开", "", "")
    elif step.changes:
        yield _at(commit, declaration, "改动", _gist(step.changes), _told(step.changes))
    elif step.is_moved:
        yield _at(commit, declaration, "换地址", f"编号由 {step.before.id} 改为 {step.version.id}", "")


def _at(commit: Commit, declaration: Declaration, kind: str, gist: str, summary: str) -> Event:
    title = f"{kind}：{_named(declaration)}{f'，{gist}' if gist else ''}"
    return Event(declaration.id, commit.id, commit.time, title, summary)


def _named(declaration: Declaration) -> str:
    return f"{declaration.project_name.text}（{declaration.year}年度，{declaration.department.text}）"


def _gist(changes: Sequence[Change]) -> str:
    """The first change in a few words, and how many there are."""
    first = changes[0]
    is_short = max(len(first.before or ""), len(first.after or "")) <= _IN_TITLE and first.kind is not Kind.TEXT
    told = _line(first) if is_short else f"{first.place}{first.grade.label}"
    return told if len(changes) == 1 else f"{told}，共 {len(changes)} 处"


def _told(changes: Sequence[Change]) -> str:
    lines = [_line(change) for change in changes[:_MOST_LINES]]
    more = len(changes) - len(lines)
    return "\n".join((*lines, f"另有 {more} 处") if more else lines)


def _line(change: Change) -> str:
    place = " › ".join(change.field[1:] or change.field)
    if change.before and change.after:
        return f"{place} {change.before} → {change.after}"
    return f"{place} {change.grade.label} {change.before or change.after}"
