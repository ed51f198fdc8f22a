"""The declaration files in which two revisions differ, as git tells them; only what differs is read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import JixiaoError
from .versions import File, FileChanges

_NOTHING = "0" * 40
"""The object id of what only the working tree has (git prints as many zeros as its ids are long)."""
_FILES = frozenset({"100644", "100755"})


@dataclass(frozen=True, slots=True)
class Repository:
    """A site in a working tree, or below its top."""

    root: Path
    """Folder of the site; paths are told below it."""

    def commit(self, revision: str) -> str:
        """The id of the commit that *revision* names; raises JixiaoError where there is none."""
        answer = self._run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", check=False
        )
        if answer.returncode:
            raise JixiaoError(
                f"没有“{revision}”这个版本：写提交号、分支或标签；"
                "自动流程里只取了最近一次提交的，要先取完整历史（fetch-depth: 0 或 git fetch --unshallow）。"
            )
        return answer.stdout.decode().strip()

    def common(self, one: str, other: str) -> str:
        """The commit in which *one* and *other* parted."""
        answer = self._run("merge-base", self.commit(one), self.commit(other), check=False)
        if answer.returncode:
            raise JixiaoError(f"“{one}”和“{other}”没有共同的来历，没法比较。")
        return answer.stdout.decode().strip()

    def changes(self, base: str, head: str | None, declarations: Path) -> FileChanges:
        """What differs between the commits *base* and *head*, or the working tree with its untracked files for none.

        *declarations* is the folder whose Markdown files are declarations, except index.md and hidden ones.
        """
        folder = declarations.relative_to(self.root).as_posix() + "/"
        entries = [*self._raw(base, head), *(self._untracked() if head is None else ())]
        sides = [entry.sides(folder) for entry in entries]
        blobs = self._blobs(dict.fromkeys(side.oid for pair in sides for side in pair if side))
        stayed, gone, new, moves = [], [], [], []
        for before, after in sides:
            was, now = (side and self._file(side, blobs, folder) for side in (before, after))
            if was and now and was.id == now.id:
                stayed.append((was, now))
                continue
            gone += [was] if was else []
            new += [now] if now else []
            moves += [(was.id, now.id)] if was and now else []
        others = {entry.path for entry, pair in zip(entries, sides, strict=True) if pair == (None, None)}
        return FileChanges(tuple(stayed), tuple(gone), tuple(new), tuple(moves), tuple(sorted(map(_shown, others))))

    def _file(self, side: _Side, blobs: dict[str, bytes], folder: str) -> File:
        path = _shown(side.path)
        data = blobs[side.oid] if _is_stored(side.oid) else _on_disk(self.root / side.path)
        return File(path, path.removeprefix(folder).removesuffix(".md"), data)

    def _raw(self, base: str, head: str | None) -> Iterator[_Entry]:
        options = ("--raw", "-z", "--no-abbrev", "--find-renames", "--relative", "--no-ext-diff", "--ignore-submodules")
        answer = self._run("diff", *options, base, *([head] if head else []), "--")
        fields = iter(os.fsdecode(answer.stdout).split("\0"))
        for field in fields:
            if field.startswith(":"):
                old_mode, mode, old, new, status = field[1:].split(" ")
                former = path = next(fields)
                if status[0] == "R":
                    path = next(fields)
                yield _Entry(former, path, old if old_mode in _FILES else "", new if mode in _FILES else "")

    def _untracked(self) -> Iterator[_Entry]:
        answer = self._run("ls-files", "--others", "--exclude-standard", "-z")
        for path in os.fsdecode(answer.stdout).split("\0"):
            if path:
                yield _Entry(path, path, "", _NOTHING)

    def _blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The content of each of *ids*, all of them in one process."""
        wanted = [oid for oid in ids if _is_stored(oid)]
        if not wanted:
            return {}
        answer = self._run("cat-file", "--batch", given="\n".join(wanted).encode() + b"\n")
        return dict(zip(wanted, _contents(answer.stdout), strict=True))

    def _run(
        self, *arguments: str, given: bytes | None = None, check: bool = True
    ) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.root), *arguments]
        try:
            answer = subprocess.run(command, input=given, capture_output=True, check=False)
        except OSError as error:
            raise JixiaoError("这台电脑上没有 git，没法取以前的版本：请先安装 git。") from error
        if check and answer.returncode:
            said = answer.stderr.decode("utf-8", "replace").strip().splitlines()
            raise JixiaoError(f"git {arguments[0]} 没有成功：{said[-1] if said else '没有说明原因'}")
        return answer


@dataclass(frozen=True, slots=True)
class _Side:
    """A file of one version: its path and its object, zeros for what only the working tree has."""

    path: str
    oid: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of what git says: paths and objects before and after; no object where there is no ordinary file."""

    former: str
    path: str
    old: str
    new: str

    def sides(self, folder: str) -> tuple[_Side | None, _Side | None]:
        """The declaration files that it speaks of."""
        return (
            _Side(self.former, self.old) if self.old and is_declaration(self.former, folder) else None,
            _Side(self.path, self.new) if self.new and is_declaration(self.path, folder) else None,
        )


def is_declaration(path: str, folder: str) -> bool:
    """Whether the file *path* below *folder* is taken for a declaration; listings and hidden files are not."""
    parts = path.removeprefix(folder).split("/")
    is_hidden = any(part.startswith(".") for part in parts)
    return path.startswith(folder) and path.endswith(".md") and parts[-1] != "index.md" and not is_hidden


def _contents(output: bytes) -> Iterator[bytes]:
    """The objects of `git cat-file --batch`: a line that ends in the size, the content, a line break."""
    position = 0
    while position < len(output):
        end = output.index(b"\n", position)
        size = int(output[position:end].rsplit(b" ", 1)[1])
        yield output[end + 1 : end + 1 + size]
        position = end + 2 + size


def _is_stored(oid: str) -> bool:
    return bool(oid.strip("0"))


def _on_disk(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise JixiaoError(f"读不了“{_shown(str(path))}”：{error.strerror}。") from error


def _shown(path: str) -> str:
    """*path* as it can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")
