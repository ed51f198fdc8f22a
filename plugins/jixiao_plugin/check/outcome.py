"""What checking one declaration came to: findings, and for every rule whether it passed, applied and ran."""

from __future__ import annotations

from dataclasses import dataclass

from ..finding import Finding, RuleInfo, Severity
from ..model.declaration import Declaration
from ..source.document import SourceDocument


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A rule without a verdict, and why, in Chinese."""

    rule: RuleInfo
    reason: str


@dataclass(frozen=True, slots=True)
class Relative:
    """Another declaration of the same project, of an earlier or a later year, which the public may see."""

    id: str
    digest: str
    """Hash of its text, so that what is made of it is made again when it changes."""
    is_withdrawn: bool
    """Only a notice stands at its address; nothing it said may be repeated."""


@dataclass(frozen=True, slots=True)
class CheckedDeclaration:
    """One file with everything that is known about it."""

    id: str
    """Path below `declarations/` without `.md`; the stem for a file elsewhere."""
    document: SourceDocument
    declaration: Declaration | None
    """None where the file could not be read as a declaration."""
    findings: tuple[Finding, ...]
    """Sorted by place; waived ones included."""
    passed: tuple[RuleInfo, ...] = ()
    not_applicable: tuple[Unjudged, ...] = ()
    not_run: tuple[Unjudged, ...] = ()
    relatives: tuple[Relative, ...] = ()
    """Those that 延续自 links it with, by id; empty where the others were not looked at."""

    @property
    def path(self) -> str:
        """The file."""
        return self.document.path

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings without a waiver."""
        return tuple(item for item in self.findings if item.waived is None)

    @property
    def has_errors(self) -> bool:
        """Whether an unwaived error keeps it off the site; a notice of withdrawal only by one that cannot be waived."""
        errors = (item for item in self.open_findings if item.severity is Severity.ERROR)
        return any(not (self.is_withdrawn and item.rule.waivable) for item in errors)

    @property
    def is_draft(self) -> bool:
        """Whether it says that it is a draft; what could not be read says nothing."""
        return self.declaration is not None and self.declaration.is_draft

    @property
    def is_withdrawn(self) -> bool:
        """Whether it says that it is withdrawn."""
        return self.declaration is not None and self.declaration.is_withdrawn

    @property
    def is_publishable(self) -> bool:
        """Whether it may become a public page."""
        return self.declaration is not None and not self.has_errors and not self.is_draft
