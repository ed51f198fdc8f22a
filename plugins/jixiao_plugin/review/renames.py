"""Which of the files that are gone is which of the new ones: by what the newer one says, by git, by the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .pairing import Pairing, name_likeness, paired
from .versions import Version
from .wording import plain_text

_LEAST_ALIKE = 0.8
"""Names of projects share much (示例市……专项资金), so two that are one must be nearly alike."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file with the ids by which the other side may know it."""

    version: Version
    claim: str
    """Its id; of a new file the id of the gone one that it names under 曾用地址."""
    hint: str
    """Its id; of a new file the id of the gone one that git takes it for."""

    @property
    def identity(self) -> tuple[str, str, int]:
        """Department, project, year; alone in the world where it could not be read."""
        declaration = self.version.declaration
        if declaration is None:
            return self.claim, self.version.file.id, 0
        return self.department, plain_text(declaration.project_name.text), declaration.year

    @property
    def department(self) -> str:
        declaration = self.version.declaration
        return plain_text(declaration.department.text) if declaration else ""


def renamed(gone: Iterable[Version], new: Iterable[Version], moves: Iterable[tuple[str, str]]) -> Pairing[Version]:
    """The versions of files that are gone matched with those of new ones; *moves* are the pairs that git saw.

    A declaration that says it continues another is not that one in a new place.
    """
    old = [_Candidate(version, version.file.id, version.file.id) for version in gone]
    lost = {item.claim for item in old}
    seen = {after: before for before, after in moves}
    now = [_new(version, lost, seen) for version in new]
    keys = (lambda item: item.claim, lambda item: item.hint, lambda item: item.identity)
    found = paired(old, now, keys, _alike)
    return Pairing(
        tuple((one.version, other.version) for one, other in found.both),
        tuple(item.version for item in found.gone),
        tuple(item.version for item in found.new),
    )


def _new(version: Version, lost: set[str], seen: dict[str, str]) -> _Candidate:
    own = f" {version.file.id}"  # No id begins with a space, so that nothing is matched by it.
    former = version.declaration.former_ids if version.declaration else ()
    claim = next((item.text for item in former if item.text in lost), own)
    hint = seen.get(version.file.id, own)
    return _Candidate(version, claim, own if hint == _continued(version) else hint)


def _continued(version: Version) -> str:
    declaration = version.declaration
    return declaration.continues.text.strip() if declaration and declaration.continues else ""


def _alike(old: _Candidate, new: _Candidate) -> float:
    one, other = old.version.declaration, new.version.declaration
    if one is None or other is None or _continued(new.version) == old.version.file.id:
        return 0.0
    if (old.department, one.year) != (new.department, other.year):
        return 0.0
    score = name_likeness(plain_text(one.project_name.text), plain_text(other.project_name.text))
    return score if score >= _LEAST_ALIKE else 0.0
