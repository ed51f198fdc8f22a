"""Which versions the files of a folder have had, read for all of them by one walk of git.

The walk follows first parents: a version is what the main line held, which is what a site built from it showed, and its
date is when it arrived there (the committer's). What was tried on a branch before it was merged is no version. Who made
a commit is never asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .git import git

_HEAD = re.compile(r"[0-9a-f]{40,64}")
_LOG = (
    *("log", "--first-parent", "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev"),
    *("--find-renames=90%", "-l200", "--no-ext-diff", "--no-show-signature", "--no-color", "--no-notes"),
    *("--encoding=UTF-8", "--format=tformat:%H%x00%ct%x00%P%x00%s%x00%b%x00", "--relative", "--", "."),
)
_STATE = len("XY ")
"""What stands ahead of each path in the answer of `git status`."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of the main line, without its author."""

    id: str
    """In full."""
    time: int
    """When it arrived there, in seconds since 1970."""
    words: str
    """What it was said to do: its first line; of a merge, whose own names branches and people, that of the request."""
    is_edge: bool = False
    """Whether a shallow clone ends here: what is older is not known, and what it seems to add may be older."""


class Version(NamedTuple):
    """A file as one commit left it."""

    commit: Commit
    path: str
    """Where it lay then, below the folder."""
    blob: str
    """The object that holds its bytes; empty where the commit took the file away."""


@dataclass(frozen=True, slots=True)
class History:
    """What git knows of the files of a folder."""

    versions: Mapping[str, tuple[Version, ...]]
    """By path below the folder, the newest first; of files that are gone too, save those that only moved."""
    unsaved: frozenset[str] = frozenset()
    """Paths of files that differ from their last commit, or are in none."""
    is_shallow: bool = False
    """Whether the clone leaves out what is older."""


def read_history(folder: Path) -> History:
    """The history of every file below *folder*, up to the commit that is checked out. Raises GitError."""
    facts = git(folder, "rev-parse", "--is-shallow-repository", "--git-path", "shallow", "--show-prefix", "HEAD")
    shallow, edges, prefix, _ = facts.decode().split("\n", 3)
    known = frozenset((folder / edges).read_text(encoding="ascii").split()) if shallow == "true" else frozenset()
    versions = _versions(git(folder, *_LOG).decode(errors="replace"), known)
    return History(versions, frozenset(_unsaved(folder, prefix)), shallow == "true")


def _unsaved(folder: Path, prefix: str) -> Iterator[str]:
    """What git says is not as its last commit has it: it alone knows how line ends are kept."""
    status = git(folder, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    for entry in status.decode(errors="replace").split("\0"):
        yield from [entry[_STATE:].removeprefix(prefix)] if entry else []


def _versions(log: str, edges: frozenset[str]) -> dict[str, tuple[Version, ...]]:
    """Versions by the path that a file has at last.

    The log opens with the newest change, so it is read backwards in time: *owners* holds under which name the file is
    listed that lay at a path before all changes read so far, and none for a path whose later file came from elsewhere.
    """
    found: dict[str, list[Version]] = {}
    owners: dict[str, str | None] = {}
    for version, former in _changes(iter(log.split("\0")), edges):
        owner = owners.get(version.path, version.path)
        if owner is None:
            continue
        found.setdefault(owner, []).append(version)
        if former:
            owners |= {version.path: None, former: owner}
    return {path: tuple(versions) for path, versions in found.items()}


def _changes(parts: Iterator[str], edges: frozenset[str]) -> Iterator[tuple[Version, str]]:
    """The log's changes in its order, each with the path the file moved from, if it moved.

    A commit is five parts; a change is two, or three where a file moved.
    """
    commit = Commit("", 0, "")
    for part in parts:
        head = part.strip()
        if head.startswith(":"):
            _, _, _, blob, kind = head.split(" ")
            former = next(parts) if kind.startswith("R") else ""
            yield Version(commit, next(parts), blob if blob.strip("0") else ""), former
        elif _HEAD.fullmatch(head):
            time, parents, subject, body = (next(parts) for _ in range(4))
            words = body.strip().partition("\n")[0] if " " in parents else subject
            commit = Commit(head, int(time), words.strip(), head in edges)
