"""The declaration files in which two folders differ, for those who keep versions side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import JixiaoError
from .git import is_declaration
from .versions import File, FileChanges


def folder_changes(before: Path, after: Path) -> FileChanges:
    """What differs between two folders of declarations; ids are the paths below them without `.md`."""
    old, new = dict(_files(before)), dict(_files(after))
    pairs = ((_read(before, old[name]), _read(after, new[name])) for name in sorted(old.keys() & new.keys()))
    return FileChanges(
        stayed=tuple((was, now) for was, now in pairs if was.data != now.data),
        gone=tuple(_read(before, old[name]) for name in sorted(old.keys() - new.keys())),
        new=tuple(_read(after, new[name]) for name in sorted(new.keys() - old.keys())),
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*.md"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and is_declaration(name, ""):
            yield name, path


def _read(folder: Path, path: Path) -> File:
    name = path.relative_to(folder).as_posix()
    try:
        return File(path.as_posix(), name.removesuffix(".md"), path.read_bytes())
    except OSError as error:
        raise JixiaoError(f"读不了“{path}”：{error.strerror}。") from error
