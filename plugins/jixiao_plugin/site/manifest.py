"""What the last build made, so that the next one does not make it again. Losing it costs time and nothing else."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path

from .. import __file__ as package_file
from ..check.settings import Settings
from .made import STORED_TYPES, Made


@dataclass(frozen=True, slots=True)
class Standing:
    """A file of the built site as it was left."""

    path: str
    """Below the site's root."""
    size: int
    mtime: int
    """In nanoseconds."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one declaration, or one thing that is made of all of them, was made into."""

    key: str
    """Hash of everything it was made from."""
    files: tuple[Standing, ...]
    made: Made | None
    """None for what is made of all."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files, below the site's root."""
        return tuple(file.path for file in self.files)


@dataclass(frozen=True, slots=True)
class Manifest:
    """All entries of one build, by id of the declaration."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def reusable(self, name: str, key: str, site: Path) -> Entry | None:
        """The entry of *name*, if it would be made the same again and its files still stand untouched below *site*."""
        entry = self.entries.get(name)
        if entry is None or entry.key != key or any(standing(site, item.path) != item for item in entry.files):
            return None
        return entry


def standing(site: Path, path: str) -> Standing | None:
    """The file *path* as it is now; none where it is missing."""
    try:
        # Not a Path: there are three files for each declaration, and most builds do little else than this.
        status = os.stat(f"{site}/{path}")  # noqa: PTH116
    except OSError:
        return None
    return Standing(path, status.st_size, status.st_mtime_ns)


def entry_of(site: Path, key: str, files: Iterable[str], made: Made | None) -> Entry:
    """The entry of what has been put below *site*; with a file that is missing there it can never be reused."""
    return Entry(key, tuple(standing(site, path) or Standing(path, -1, -1) for path in files), made)


def load(path: Path) -> Manifest:
    """The manifest kept at *path*; an empty one where there is none or it cannot be made sense of."""
    try:
        with path.open("rb") as file:
            manifest = _KnownTypesOnly(file).load()
    except (OSError, EOFError, ValueError, AttributeError, ImportError, LookupError, TypeError, pickle.UnpicklingError):
        return Manifest()
    return manifest if isinstance(manifest, Manifest) else Manifest()


def save(manifest: Manifest, path: Path) -> None:
    """Keeps *manifest* at *path*, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as file:
        pickle.dump(manifest, file, protocol=pickle.HIGHEST_PROTOCOL)
    fresh.replace(path)


def stamp(settings: Settings, *parts: str) -> str:
    """Hash of all that a page depends on besides its declaration's text: code, templates, forms, settings, *parts*."""
    digest = hashlib.sha256("\0".join((sys.version, repr(settings), *parts)).encode())
    for folder in (Path(package_file).parent, *settings.editions):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(folder).as_posix().encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def key_of(stamp: str, name: str, text: bytes, history: bytes = b"") -> str:
    """The key of what is made of *text* and its *history* under *name*: equal keys make equal files."""
    return hashlib.sha256(f"{stamp}\0{name}\0{len(text)}\0".encode() + text + history).hexdigest()


class _KnownTypesOnly(pickle.Unpickler):
    """Reads our own plain values and refuses everything else, so that a foreign file cannot run anything."""

    def __init__(self, file: BufferedReader) -> None:
        super().__init__(file)

    def find_class(self, module: str, name: str) -> object:
        for known in (Manifest, Entry, Standing, *STORED_TYPES):
            if (module, name) == (known.__module__, known.__qualname__):
                return known
        raise pickle.UnpicklingError(f"{module}.{name}")
