"""The site's own settings, read from `jixiao.yml` by whoever runs the core."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..finding import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site adds to the core. All paths are absolute."""

    root: Path
    """Folder of `jixiao.yml`."""
    content: Path
    """Folder that holds `declarations/`."""
    editions: tuple[Path, ...] = ()
    """Folders with the site's own form editions."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists that rules ask for, by name."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Rules whose severity the site lowers."""
    publisher: str = ""
    """Who publishes the site; default of 公开 > 发布机构."""
    correction: str = ""
    """Address readers write to about a wrong figure: an https or mailto link with {id} and {title} filled in."""
    repository: str = ""
    """Address of the file's history in the git host, with {path} filled in; empty where there is none."""
    ledger: str = "full"
    """`full` or `counts`: how much of the ledger a public page shows."""
