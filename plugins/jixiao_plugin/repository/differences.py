"""In which files two revisions differ, or a revision and the working tree, without reading any of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import JixiaoError
from .git import GitError, git

_RAW = (
    *("diff", "--raw", "-z", "--no-abbrev", "--find-renames=50%", "-l1000", "--relative"),
    *("--no-ext-diff", "--no-textconv", "--ignore-submodules"),
)
_FILES = frozenset({"100644", "100755"})
_SHALLOW = (
    "没有“{}”这个版本：写提交号、分支或标签。自动流程里常常只取了最近一次提交，要先取完整历史"
    "（fetch-depth: 0，或 git fetch --unshallow）。"
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not the same on both sides. Paths are below the folder that was asked about."""

    former: str
    """Where it lay before; the same as *path* unless git saw it move."""
    path: str
    old: str
    """The object that holds its bytes before; empty where there was no ordinary file."""
    new: str
    """The same after; empty where there is none any more."""
    is_unsaved: bool = False
    """Whether what it holds after stands in the working tree alone; *new* is then no object."""


def commit_named(folder: Path, revision: str) -> str:
    """The id of the commit that *revision* names; raises JixiaoError where there is none."""
    try:
        answer = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError as error:
        git(folder, "rev-parse", "--git-dir")  # Without a repository that is what is wrong, and git says so.
        raise JixiaoError(_SHALLOW.format(revision)) from error
    return answer.decode().strip()


def parting_commit(folder: Path, one: str, other: str) -> str:
    """The commit from which *one* and *other* went their own ways; raises JixiaoError where there is none."""
    commits = (commit_named(folder, one), commit_named(folder, other))
    try:
        return git(folder, "merge-base", *commits).decode().split()[0]
    except GitError as error:
        raise JixiaoError(f"“{one}”和“{other}”没有共同的来历，没法比较。") from error


def differences(folder: Path, base: str, head: str | None) -> tuple[Difference, ...]:
    """What differs below *folder* between two commits; for no *head* the working tree with its untracked files."""
    found = list(_tracked(folder, base, head))
    if head is None:
        found += _untracked(folder)
    return tuple(found)


def _tracked(folder: Path, base: str, head: str | None) -> Iterator[Difference]:
    answer = git(folder, *_RAW, base, *([head] if head else []), "--", ".")
    fields = iter(os.fsdecode(answer).split("\0"))
    for field in fields:
        if field.startswith(":"):
            old_mode, mode, old, new, status = field[1:].split(" ")
            former = path = next(fields)
            if status.startswith("R"):
                path = next(fields)
            is_file = mode in _FILES
            is_unsaved = is_file and not new.strip("0")
            yield Difference(former, path, old if old_mode in _FILES else "", new if is_file else "", is_unsaved)


def _untracked(folder: Path) -> Iterator[Difference]:
    answer = git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    for path in os.fsdecode(answer).split("\0"):
        if path:
            yield Difference(path, path, "", "0", is_unsaved=True)
