"""What a report says of one file: small, so that it travels cheaply from the process that checked it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..check.outcome import CheckedDeclaration, Unjudged
from ..finding import Finding, RuleInfo
from ..position import Span
from .columns import Measured, measured
from .privacy import quotable_lines


@dataclass(frozen=True, slots=True)
class Reported:
    """One checked file, without its content but for the lines that findings point at."""

    path: str
    id: str
    form: str
    """Id of the edition; empty where the file could not be read as a declaration."""
    is_readable: bool
    is_draft: bool
    findings: tuple[Finding, ...]
    passed: tuple[RuleInfo, ...]
    not_applicable: tuple[Unjudged, ...]
    not_run: tuple[Unjudged, ...]
    quotes: Mapping[int, str]
    """Lines that may be quoted, by number."""
    measured: Mapping[Span, Measured] = field(default_factory=dict)
    """Columns of the places of its findings as other programs count them; those are left out that cannot be counted."""
    department: str = ""
    is_declaration: bool = True
    """False: a list of the site, which findings speak of and which is not counted as checked."""

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings without a waiver."""
        return tuple(finding for finding in self.findings if finding.waived is None)


def reported(checked: CheckedDeclaration) -> Reported:
    """What reports say of *checked*."""
    declaration = checked.declaration
    return Reported(
        path=checked.path,
        id=checked.id,
        form=declaration.edition.id if declaration else "",
        is_readable=declaration is not None,
        is_draft=checked.is_draft,
        findings=checked.findings,
        passed=checked.passed,
        not_applicable=checked.not_applicable,
        not_run=checked.not_run,
        quotes=quotable_lines(checked),
        measured=measured(checked),
        department=declaration.department.text.strip() if declaration else "",
    )


def reported_lists(findings: Iterable[Finding]) -> tuple[Reported, ...]:
    """What reports say of the site's own lists, in the order in which they are found; their entries are quoted."""
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    return tuple(
        Reported(
            path=path,
            id="",
            form="",
            is_readable=True,
            is_draft=False,
            findings=tuple(found),
            passed=(),
            not_applicable=(),
            not_run=(),
            quotes={finding.span.line: finding.found for finding in found},
            is_declaration=False,
        )
        for path, found in by_path.items()
    )
