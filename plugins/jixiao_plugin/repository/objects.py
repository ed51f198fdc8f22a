"""The bytes of files as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .git import git

_HEADER_OF_FILE = 3
"""Words of the line ahead of an object: its id, its kind, its size."""


def read_objects(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The bytes of each file in *names*, all read by one run of git; what is not there or no file is left out.

    A name is an object id or `REVISION:path`, the path counted from the root of the repository. Raises GitError.
    """
    wanted = tuple(dict.fromkeys(name for name in names if name and "\n" not in name))
    if not wanted:
        return {}
    answer = git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode())
    found = zip(wanted, _objects(answer), strict=True)
    return {name: data for name, data in found if data is not None}


def _objects(answer: bytes) -> Iterator[bytes | None]:
    """Each object in the answer: a line that says what follows, so many bytes, a line end; or a line alone."""
    place = 0
    while place < len(answer):
        end = answer.index(b"\n", place)
        header = answer[place:end].rsplit(b" ", _HEADER_OF_FILE - 1)
        place = end + 1
        if len(header) < _HEADER_OF_FILE or not header[2].isdigit():
            yield None
            continue
        size = int(header[2])
        yield answer[place : place + size] if header[1] == b"blob" else None
        place += size + 1
