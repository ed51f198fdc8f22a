"""What git knows of all declarations, read once for all of them and handed to the workers in portions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ...check.settings import Settings
from ...repository.git import GitError
from ...repository.history import Version, read_history
from ...repository.objects import read_objects

_END = ".md"
_ID = re.compile(rb"\d{4}(?:/[a-z0-9-]+)+")


@dataclass(frozen=True)
class Portion:
    """What git knows of some declarations; picklable. Without slots, so that their old texts are read once."""

    folder: Path
    """Where the declarations lie."""
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    """By id, the newest first; of declarations that are gone, whose address these may have had, too."""
    unsaved: frozenset[str] = frozenset()
    """Ids of those that differ from their last commit, or are in none."""
    is_shallow: bool = False
    absence: str = ""
    """Why nothing is known, in Chinese; empty where git could be read."""

    def versions_of(self, id: str, former_ids: Iterable[str] = ()) -> tuple[Version, ...]:
        """Every version of *id*, the newest first, and before those what stood at its former addresses."""
        found = list(self.versions.get(id, ()))
        former = [versions for name in former_ids if (versions := self.versions.get(name)) and _is_gone(versions)]
        for versions in sorted(former, key=lambda item: -item[0].commit.time):
            if not found or versions[0].commit.time <= found[-1].commit.time:
                found += versions[1:]
        return tuple(found)

    @cached_property
    def texts(self) -> Mapping[str, bytes]:
        """The bytes of these versions by object, save where the file itself still holds them, or git cannot."""
        try:
            return read_objects(self.folder, self._old_blobs())
        except GitError:
            return {}

    def _old_blobs(self) -> Iterator[str]:
        for name, versions in self.versions.items():
            is_file = name not in self.unsaved and not _is_gone(versions)
            yield from (version.blob for version in versions[is_file:])


@dataclass(frozen=True, slots=True)
class SiteHistory:
    """What git knows of all declarations of a site."""

    known: Portion
    gone: frozenset[str]
    """Ids of declarations that are there no more."""

    def key(self, name: str) -> bytes:
        """What the history of declaration *name* is made of: equal keys make equal histories."""
        known = self.known
        told = (f"{item.commit.id} {item.commit.is_edge} {item.path} {item.blob}" for item in known.versions_of(name))
        state = (name in known.unsaved, known.is_shallow, bool(known.absence))
        return "\n".join((repr(state), *told)).encode("utf-8", "surrogatepass")

    def portion(self, files: Mapping[str, Path]) -> Portion:
        """What is known of the declarations *files*, by id, and of those gone ones whose address they name."""
        known = self.known
        named = {name for path in files.values() for name in _ids(path)} if self.gone else set()
        wanted = (*files, *sorted(named & self.gone))
        versions = {name: known.versions[name] for name in wanted if name in known.versions}
        return replace(known, versions=versions, unsaved=known.unsaved.intersection(files))


def read_site_history(settings: Settings) -> SiteHistory:
    """What git knows of the declarations of a site; where it cannot be asked, why not."""
    folder = settings.content / "declarations"
    try:
        history = read_history(folder)
    except GitError as error:
        return SiteHistory(Portion(folder, absence=str(error)), frozenset())
    versions = {path.removesuffix(_END): versions for path, versions in history.versions.items()}
    unsaved = frozenset(path.removesuffix(_END) for path in history.unsaved)
    gone = frozenset(name for name, versions in versions.items() if _is_gone(versions))
    return SiteHistory(Portion(folder, versions, unsaved, history.is_shallow), gone)


def _is_gone(versions: tuple[Version, ...]) -> bool:
    return not versions[0].blob


def _ids(path: Path) -> Iterator[str]:
    """Everything in a file that reads like an id; which of them are 曾用地址 is for its reader to say."""
    return (name.decode() for name in _ID.findall(path.read_bytes()))
