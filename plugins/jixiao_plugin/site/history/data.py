"""The versions of a declaration as data, beside the page that lists them for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypedDict

from ..view_take import source_name
from .past import Past, PastVersion
from .step import Step
from .view import moment, version_folder


class ChangeData(TypedDict):
    """One change; texts as typed, none where there was or is nothing."""

    kind: str
    grade: str
    field: list[str]
    before: str | None
    after: str | None


class VersionData(TypedDict):
    """One version. What is not known or not shown is none; *hidden* says why its text is not shown."""

    id: str
    number: int | None
    commit: str | None
    date: str | None
    """In Beijing, with its zone."""
    words: str
    hidden: str
    file: str | None
    """Its text, from the declaration's address."""
    sha256: str | None
    changes: list[ChangeData]
    """Against the last version before it that is shown."""


def history_data(id: str, past: Past, steps: Sequence[Step]) -> list[VersionData]:
    """Every version in *past* of the declaration that is *id* now, the newest first; *steps* are those shown."""
    return list(_versions(id, past, steps))


def _versions(id: str, past: Past, steps: Sequence[Step]) -> Iterator[VersionData]:
    waiting = iter(steps)
    for version in past.versions:
        data = _version(version)
        if version.declaration:
            step = next(waiting)
            is_newest = version is past.versions[0]
            folder = "" if is_newest or version.commit is None else version_folder(version.commit)
            data["number"] = step.number or None
            data["file"] = folder + source_name(id)
            data["sha256"] = version.declaration.document.sha256
            data["changes"] = [
                ChangeData(
                    kind=change.kind.value,
                    grade=change.grade.value,
                    field=list(change.field),
                    before=change.before,
                    after=change.after,
                )
                for change in step.changes
            ]
        yield data


def _version(version: PastVersion) -> VersionData:
    commit = version.commit
    return VersionData(
        id=version.id,
        number=None,
        commit=commit.id[:12] if commit else None,
        date=moment(commit).full if commit and not commit.is_edge else None,
        words=version.words,
        hidden=version.hidden,
        file=None,
        sha256=None,
        changes=[],
    )
