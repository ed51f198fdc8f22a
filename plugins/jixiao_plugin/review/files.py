"""The declaration files in which two versions of a site differ; what does not differ is not read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import JixiaoError
from ..repository.differences import Difference, differences
from ..repository.objects import read_objects
from .versions import File, FileChanges


@dataclass(frozen=True, slots=True)
class _Side:
    """A declaration file of one version, not read yet."""

    path: str
    object: str
    is_unsaved: bool = False


def revision_changes(root: Path, declarations: Path, base: str, head: str | None) -> FileChanges:
    """What differs in the site at *root* between the commits *base* and *head*, or the working tree for none.

    *declarations* is the folder below it whose Markdown files are declarations, except index.md and hidden ones.
    """
    folder = declarations.relative_to(root).as_posix() + "/"
    found = differences(root, base, head)
    sides = [_sides(item, folder) for item in found]
    read = read_objects(root, (side.object for pair in sides for side in pair if side and not side.is_unsaved))
    stayed, gone, new, moves = [], [], [], []
    for pair in sides:
        was, now = (side and _file(side, root, read, folder) for side in pair)
        if was and now and was.id == now.id:
            stayed.append((was, now))
            continue
        gone += [was] if was else []
        new += [now] if now else []
        moves += [(was.id, now.id)] if was and now else []
    others = {_shown(item.path) for item, pair in zip(found, sides, strict=True) if pair == (None, None)}
    return FileChanges(tuple(stayed), tuple(gone), tuple(new), tuple(moves), tuple(sorted(others)))


def _sides(item: Difference, folder: str) -> tuple[_Side | None, _Side | None]:
    return (
        _Side(item.former, item.old) if item.old and _is_declaration(item.former, folder) else None,
        _Side(item.path, item.new, item.is_unsaved) if item.new and _is_declaration(item.path, folder) else None,
    )


def _file(side: _Side, root: Path, read: Mapping[str, bytes], folder: str) -> File:
    path = _shown(side.path)
    data = _on_disk(root / side.path) if side.is_unsaved else read[side.object]
    return File(path, path.removeprefix(folder).removesuffix(".md"), data)


def folder_changes(before: Path, after: Path) -> FileChanges:
    """What differs between two folders of declarations; ids are the paths below them without `.md`."""
    old, new = dict(_files(before)), dict(_files(after))
    both = ((_in_folder(name, old[name]), _in_folder(name, new[name])) for name in sorted(old.keys() & new.keys()))
    return FileChanges(
        stayed=tuple((was, now) for was, now in both if was.data != now.data),
        gone=tuple(_in_folder(name, old[name]) for name in sorted(old.keys() - new.keys())),
        new=tuple(_in_folder(name, new[name]) for name in sorted(new.keys() - old.keys())),
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*.md"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and _is_declaration(name, ""):
            yield name, path


def _in_folder(name: str, path: Path) -> File:
    return File(_shown(path.as_posix()), _shown(name).removesuffix(".md"), _on_disk(path))


def _is_declaration(path: str, folder: str) -> bool:
    parts = path.removeprefix(folder).split("/")
    is_hidden = any(part.startswith(".") for part in parts)
    return path.startswith(folder) and path.endswith(".md") and parts[-1] != "index.md" and not is_hidden


def _on_disk(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise JixiaoError(f"读不了“{_shown(str(path))}”：{error.strerror}。") from error


def _shown(path: str) -> str:
    """*path* as it can be printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")
