"""What became of a declaration from one version that may be shown to the next one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.declaration import Declaration
from ...review.change import Change
from ...review.compare import changes
from .past import Past, PastVersion


@dataclass(frozen=True, slots=True)
class Step:
    """One version that may be shown, and how it came of the one before it."""

    version: PastVersion
    declaration: Declaration
    number: int
    """The oldest is 1; 0 where older ones may be unknown."""
    before: PastVersion | None
    """The last one before it that may be shown."""
    changes: tuple[Change, ...]
    """What changed in meaning; nothing where only the spelling did, or nothing came before."""

    @property
    def is_moved(self) -> bool:
        """Whether it got another address."""
        return self.before is not None and self.before.id != self.version.id


def steps_of(past: Past) -> tuple[Step, ...]:
    """The steps of *past*, the newest first."""
    return tuple(_steps(past))


def _steps(past: Past) -> Iterator[Step]:
    shown = [(version, version.declaration) for version in past.versions if version.declaration]
    for place, (version, declaration) in enumerate(shown):
        before, earlier = shown[place + 1] if place + 1 < len(shown) else (None, None)
        number = 0 if past.is_shallow else len(shown) - place
        found = changes(earlier, declaration) if earlier else ()
        yield Step(version, declaration, number, before, found)
