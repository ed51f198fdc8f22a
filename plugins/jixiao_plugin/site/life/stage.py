"""The years of one project: what each year's declaration said, read where it may be repeated."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...check.collection import declaration_file, shown_path
from ...check.outcome import CheckedDeclaration, Relative
from ...check.settings import Settings
from ...forms.catalog import Catalog
from ...model.build import build_declaration
from ...model.declaration import Declaration
from ...source.read import read_document


@dataclass(frozen=True, slots=True)
class Stage:
    """One year of a project."""

    id: str
    declaration: Declaration | None
    """None where it is withdrawn."""

    @property
    def year(self) -> int:
        """The year it is for; a withdrawn one's is in its id."""
        return self.declaration.year if self.declaration else int(self.id[:4])


@dataclass(frozen=True)
class StageReader:
    """Reads what other years said; picklable. It trusts that what it is asked for may be shown.

    Without slots, and with a memory: each year's page asks for all other years of its project.
    """

    settings: Settings
    catalog: Catalog
    known: dict[str, Declaration | None] = field(default_factory=dict, compare=False, repr=False)

    def stages_of(self, checked: CheckedDeclaration) -> tuple[Stage, ...]:
        """*checked* among its relatives, by year; nothing where it has none."""
        if checked.declaration is None or not checked.relatives:
            return ()
        stages = [Stage(checked.id, checked.declaration), *map(self._stage, checked.relatives)]
        return tuple(sorted(stages, key=lambda stage: (stage.year, stage.id)))

    def _stage(self, relative: Relative) -> Stage:
        if not relative.is_withdrawn and relative.id not in self.known:
            self.known[relative.id] = self._read(relative.id)
        return Stage(relative.id, self.known.get(relative.id))

    def _read(self, id: str) -> Declaration | None:
        path = declaration_file(id, self.settings)
        document = read_document(shown_path(path, self.settings), path.read_bytes())
        return build_declaration(document, self.catalog, id).declaration
