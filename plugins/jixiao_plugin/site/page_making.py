"""Makes the pages about many declarations, save those that stand as they would be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .made import Workshop
from .manifest import Entry, Manifest, key_of
from .page import PlannedPage


@dataclass(frozen=True, slots=True)
class MadePages:
    """What became of them; their names in the manifest open with a colon, as no declaration's does."""

    paths: tuple[str, ...]
    """Below the site's root."""
    keys: Mapping[str, str]
    standing: Mapping[str, Entry]
    """Those that did not have to be made again."""

    @property
    def files(self) -> dict[str, tuple[str, ...]]:
        """The one file of each, by its name."""
        return {_name(path): (path,) for path in self.paths}


def make_pages(planned: Iterable[PlannedPage], stamp: str, last: Manifest, workshop: Workshop) -> MadePages:
    """Makes the *planned* pages, save where a hand-written page has the same address."""
    paths: list[str] = []
    keys: dict[str, str] = {}
    standing: dict[str, Entry] = {}
    for plan in planned:
        if (workshop.settings.content / plan.path).with_suffix(".md").exists():
            continue
        name = _name(plan.path)
        key = key_of(stamp, name, plan.made_of.encode("utf-8", "surrogatepass"))
        entry = last.reusable(name, key, workshop.site)
        if entry is None:
            workshop.write(plan.path, workshop.shell.render(plan.make()))
        else:
            standing[name] = entry
        paths.append(plan.path)
        keys[name] = key
    return MadePages(tuple(paths), keys, standing)


def _name(path: str) -> str:
    return f":{path}"
