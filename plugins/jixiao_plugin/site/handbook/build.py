"""Writes the handbook, or leaves it standing where the last build made the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .. import manifest
from ..made import Workshop
from .pages import Entry, handbook_pages

_NAME = ":handbook"
"""Its name in the manifest; no declaration can be called so."""


@dataclass(frozen=True, slots=True)
class Handbook:
    """The handbook as one build left it."""

    key: str
    files: frozenset[str]
    """All of its files below the site's root, whether made anew or standing there already."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Its public addresses, below the site's root, sorted."""
        return tuple(sorted(path.removesuffix("index.html") for path in self.files))

    def remembered(self, made: manifest.Manifest, site: Path) -> manifest.Manifest:
        """*made* with what the next build may rely on, once the site stands at *site*."""
        entry = manifest.entry_of(site, self.key, sorted(self.files), None)
        return manifest.Manifest({**made.entries, _NAME: entry})


def build_handbook(entries: tuple[Entry, ...], workshop: Workshop, last: manifest.Manifest) -> Handbook:
    """Writes every page of *entries*, unless *last* says that they stand there already."""
    files = frozenset(entry.path for entry in entries)
    key = manifest.stamp(workshop.settings, repr(workshop.shell), *sorted(files))
    if last.reusable(_NAME, key, workshop.site) is None:
        for page in handbook_pages(workshop.settings):
            workshop.write(page.path, workshop.shell.render(page))
    return Handbook(key, files)
