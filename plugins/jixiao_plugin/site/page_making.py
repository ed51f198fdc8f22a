"""Makes the pages about many declarations, save those that stand as they would be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .link_check import DECLARATIONS
from .made import Workshop
from .manifest import Entry, Manifest, key_of
from .page import PlannedPage

_ALL = ":pages"


@dataclass(frozen=True, slots=True)
class MadePages:
    """What became of them; their names in the manifest open with a colon, as no declaration's does."""

    files: Mapping[str, tuple[str, ...]]
    """The one file of each, by its name; and all of them together, where no page is written by hand."""
    keys: Mapping[str, str]
    standing: Mapping[str, Entry]
    """Those that did not have to be made again."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Below the site's root."""
        return tuple(path for name, files in self.files.items() if name != _ALL for path in files)


def make_pages(
    planned: Iterable[PlannedPage], of_all: bytes, stamp: str, last: Manifest, workshop: Workshop
) -> MadePages:
    """Makes the *planned* pages, save where a page written by hand has the same address.

    Where *of_all* is as last time so is every page, and it is not even asked which there are: that would take about as
    long as all the rest of a build in which nothing changed.
    """
    key = key_of(stamp, _ALL, of_all)
    return _all_standing(key, last, workshop) or _make(planned, key, stamp, last, workshop)


def _all_standing(key: str, last: Manifest, workshop: Workshop) -> MadePages | None:
    every = last.reusable(_ALL, key, workshop.site)
    if every is None or any(_is_written_by_hand(path, workshop.settings.content) for path in every.paths):
        return None
    standing = {_ALL: every} | {_name(path): last.entries[_name(path)] for path in every.paths}
    return _made_pages({name: entry.key for name, entry in standing.items()}, standing, every.paths)


def _make(planned: Iterable[PlannedPage], key_of_all: str, stamp: str, last: Manifest, workshop: Workshop) -> MadePages:
    keys: dict[str, str] = {}
    standing: dict[str, Entry] = {}
    paths: list[str] = []
    by_hand = False
    for plan in planned:
        if _is_written_by_hand(plan.path, workshop.settings.content):
            by_hand = True
            continue
        name = _name(plan.path)
        keys[name] = key_of(stamp, name, plan.made_of.encode("utf-8", "surrogatepass"))
        entry = last.reusable(name, keys[name], workshop.site)
        if entry:
            standing[name] = entry
        else:
            workshop.write(plan.path, workshop.shell.render(plan.make()))
        paths.append(plan.path)
    return _made_pages(keys if by_hand else keys | {_ALL: key_of_all}, standing, paths)


def _made_pages(keys: Mapping[str, str], standing: Mapping[str, Entry], paths: Sequence[str]) -> MadePages:
    files: dict[str, tuple[str, ...]] = {_name(path): (path,) for path in paths}
    every = {_ALL: tuple(paths)} if _ALL in keys else {}
    return MadePages(files | every, keys, standing)


def _name(path: str) -> str:
    return f":{path}"


def _is_written_by_hand(path: str, content: Path) -> bool:
    """Whether the content folder has a page for *path*; beside a folder of declarations stands only a declaration."""
    folder = content / path.removesuffix("index.html")
    is_list = path.startswith(DECLARATIONS)
    return (folder / "index.md").exists() or (not is_list and folder.with_suffix(".md").exists())
