"""Where `jixiao.yml` is, seen from a place; apart from the checks, which are slow to import and not always wanted."""

from __future__ import annotations

import os
from pathlib import Path

from ..check.settings import Settings, default_settings, load_settings

SETTINGS_FILE = "jixiao.yml"


def settings_here(place: Path) -> Settings | None:
    """The settings of the site that *place* lies in; none outside any site."""
    file = settings_file(place)
    return load_settings(file) if file else None


def settings_file(place: Path) -> Path | None:
    """The `jixiao.yml` that holds for *place*: there or in a folder above."""
    start = full_path(place)
    candidates = (folder / SETTINGS_FILE for folder in (start, *start.parents))
    return next((file for file in candidates if file.is_file()), None)


def settings_or_default(place: Path) -> Settings:
    """The settings of the site that *place* lies in; outside any site those of a site without settings."""
    return settings_here(place) or default_settings(place)


def full_path(path: Path) -> Path:
    """*path* from the root of the file system and without `..`; links stay as they are."""
    return Path(os.path.normpath(path.absolute()))
