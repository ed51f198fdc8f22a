"""The versions of a declaration as its page lists them: when, what changed, and where the old text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import groupby, islice

from ...repository.history import Commit
from ...source.document import text_hash
from .past import Past, PastVersion
from .step import Step
from .words import FieldChanges, field_changes

BEIJING = timezone(timedelta(hours=8))
_LISTED = 20
"""Versions whose changes stand on the declaration's own page; those of older ones stand on theirs alone."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit's time in Beijing: its day, and in full."""

    day: str
    full: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """One line of the list: a version, or several in a row that are not shown for the same reason."""

    anchor: str
    """Empty for what is not shown."""
    name: str
    """第 2 版, 未提交的改动, or empty where versions cannot be counted."""
    moments: tuple[Moment, ...]
    """One; of several versions the first and the last; none where no date is known."""
    words: str
    """What the commit says of itself."""
    count: str
    """How much changed: 改动 3 处."""
    fields: tuple[FieldChanges, ...]
    remarks: tuple[str, ...]
    """Why there is nothing to see, or what else a reader must know."""
    href: str
    """Its text, from the declaration's page; empty where that is not shown or is the page itself."""
    checksum: str
    """Of its text, as citations quote it."""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The list, and what is said ahead of it."""

    notes: tuple[str, ...]
    versions: tuple[VersionView, ...]

    @property
    def newest(self) -> str:
        """What the present text is called and since when it stands; empty where git tells neither."""
        version = next(iter(self.versions), None)
        if version is None or not version.anchor:
            return ""
        return f"{version.name}（{version.moments[0].day}）" if version.moments else version.name


NO_HISTORY = HistoryView(("没有版本记录：没有读提交记录。",), ())
"""Of a declaration that is looked at alone."""


def history_view(past: Past, steps: Sequence[Step]) -> HistoryView:
    """The list of all versions in *past*, of which *steps* are those that may be shown; the newest first."""
    waiting = iter(steps)
    views: list[VersionView] = []
    for hidden, versions in groupby(past.versions, key=lambda version: version.hidden):
        if hidden:
            views.append(_hidden(hidden, list(versions)))
        else:
            for step in islice(waiting, sum(version.declaration is not None for version in versions)):
                views.append(version_view(step, past, is_brief=len(views) >= _LISTED))
    return HistoryView(tuple(_notes(past)), tuple(views))


def moment(commit: Commit) -> Moment:
    """When *commit* was made, in Beijing."""
    time = datetime.fromtimestamp(commit.time, BEIJING)
    return Moment(time.date().isoformat(), time.isoformat())


def version_name(step: Step) -> str:
    """What a version is called; empty where it cannot be counted."""
    if step.version.commit is None:
        return "未提交的改动"
    return f"第 {step.number} 版" if step.number else ""


def version_anchor(commit: str) -> str:
    """Where the declaration's page lists the version of *commit*; of none, what has not been committed."""
    return f"v-{commit[:12] or 'unsaved'}"


def version_folder(commit: Commit) -> str:
    """Where the text of a version stands, below its declaration's address."""
    return f"versions/{commit.id[:12]}/"


def _notes(past: Past) -> Iterator[str]:
    if past.absence:
        yield f"没有版本记录：{past.absence}。"
    elif not past.versions:
        yield "没有版本记录：这份文件还没有提交。"
    else:
        yield "日期是改动进入提交记录的日期（北京时间）；何时公开，以写明的公开日期为准。"
    if past.is_shallow:
        yield "本次生成只读到最近的提交记录，更早的版本没有列出。"


def version_view(step: Step, past: Past, *, is_brief: bool = False) -> VersionView:
    """One version of *past* that may be shown; *is_brief*: without the changes themselves."""
    commit, is_newest = step.version.commit, step.version is past.versions[0]
    text = step.declaration.document.text
    return VersionView(
        anchor=version_anchor(commit.id if commit else ""),
        name=version_name(step),
        moments=(moment(commit),) if commit and not commit.is_edge else (),
        words=step.version.words,
        count=f"改动 {len(step.changes)} 处" if step.changes else "",
        fields=() if is_brief else field_changes(step),
        remarks=tuple(_remarks(step, past)),
        href=version_folder(commit) if commit and not is_newest else "",
        checksum=text_hash(text)[:12],
    )


def _remarks(step: Step, past: Past) -> Iterator[str]:
    commit = step.version.commit
    if step.before is None:
        is_oldest = step.version is past.versions[-1]
        if commit and commit.is_edge:
            yield "这一版或更早就有，日期没有读到"
        else:
            yield "首次提交" if is_oldest else "此前的版本没有列出原文，不作比较"
        return
    if step.is_moved:
        yield f"编号由 {step.before.id} 改为 {step.version.id}"
    elif not step.changes:
        yield "只改了写法，意思没有变"


def _hidden(reason: str, versions: Sequence[PastVersion]) -> VersionView:
    commits = [version.commit for version in versions if version.commit and not version.commit.is_edge]
    moments = dict.fromkeys(moment(commit) for commit in (commits[-1:] + commits[:1]))
    count = f"{len(versions)} 次提交" if len(versions) > 1 else ""
    return VersionView("", "", tuple(moments), "", count, (), (reason,), "", "")
