"""Puts a finished site in the place of the old one, so that unchanged files stay and no file is ever half written."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Container
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


def publish(staging: Path, site: Path, kept: Container[str]) -> None:
    """Moves everything from *staging* into *site* and removes what is in neither *staging* nor *kept*.

    *kept* holds paths below *site*, with slashes, of files that stand there from an earlier build. Hidden entries at
    the top of *site* are not ours and stay. Each file is replaced in one step; equal ones are not touched.
    """
    for entry in sorted(os.scandir(site), key=lambda entry: entry.name):
        if not entry.name.startswith("."):
            _remove_gone(entry, staging / entry.name, entry.name, kept)
    _move_into(staging, site)
    discard_staging(staging)


def _remove_gone(entry: os.DirEntry[str], successor: Path, name: str, kept: Container[str]) -> None:
    """Removes what has no successor, and what would stand in the way of one of another kind."""
    if not entry.is_dir(follow_symlinks=False):
        if name not in kept and not successor.is_file():
            Path(entry.path).unlink()
        return
    with os.scandir(entry.path) as children:
        for child in list(children):
            _remove_gone(child, successor / child.name, f"{name}/{child.name}", kept)
    if not successor.is_dir() and not any(os.scandir(entry.path)):
        Path(entry.path).rmdir()


def _move_into(source: Path, target: Path) -> None:
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                _move_into(Path(entry.path), place)
            elif entry.is_dir() or not place.is_file() or not filecmp.cmp(entry.path, place, shallow=False):
                Path(entry.path).replace(place)
