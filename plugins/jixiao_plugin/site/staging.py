"""Puts a finished site in the place of the old one, so that unchanged files stay and no file is ever half written."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

STAGING = ".jixiao-staging"
"""Folder inside the site's own, so that moving out of it never copies; MkDocs leaves hidden entries alone."""


def prepare_staging(site: Path) -> Path:
    """An empty folder to build in; whatever a killed build left there is removed."""
    staging = site / STAGING
    discard_staging(staging)
    staging.mkdir(parents=True)
    return staging


def discard_staging(staging: Path) -> None:
    """Removes what was built and is not wanted."""
    if staging.exists():
        shutil.rmtree(staging)


def publish(staging: Path, site: Path, kept: frozenset[str]) -> None:
    """Moves everything from *staging* into *site* and removes what is in neither *staging* nor *kept*.

    *kept* holds paths below *site*, with slashes, of files that stand there from an earlier build. Hidden entries at
    the top of *site* are not ours and stay. Each file is replaced in one step; equal ones are not touched.
    """
    _sweep(site, "", kept.union(_files(staging, "")))
    _move_into(staging, site)
    discard_staging(staging)


def _files(folder: Path | str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name


def _sweep(folder: Path | str, prefix: str, wanted: frozenset[str]) -> bool:
    """Removes every file below *folder* that is not wanted; whether nothing is left there.

    Works on plain strings: with path objects it takes several times as long for ten thousand declarations.
    """
    empty = True
    with os.scandir(folder) as entries:
        for entry in list(entries):
            name = prefix + entry.name
            if not prefix and name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if _sweep(entry.path, f"{name}/", wanted):
                    Path(entry.path).rmdir()
                    continue
            elif name not in wanted:
                Path(entry.path).unlink()
                continue
            empty = False
    return empty


def _move_into(source: Path, target: Path) -> None:
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                _move_into(Path(entry.path), place)
            elif entry.is_dir() or not place.is_file() or not filecmp.cmp(entry.path, place, shallow=False):
                Path(entry.path).replace(place)
