"""What a reader is told of the checks: everything that is not mere advice to editors, counted by rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..finding import Finding, RuleInfo, Severity
from .outcome import CheckedDeclaration, Unjudged
from .settings import Settings


@dataclass(frozen=True, slots=True)
class PublicLedger:
    """What was found, and the rules that found nothing in three groups."""

    findings: tuple[Finding, ...]
    """In the file's order; waived ones included."""
    passed: tuple[RuleInfo, ...]
    not_applicable: tuple[Unjudged, ...]
    not_run: tuple[Unjudged, ...]

    @property
    def found(self) -> Mapping[str, Sequence[Finding]]:
        """The findings by code: a rule counts once, however many places it names."""
        found: dict[str, list[Finding]] = {}
        for item in self.findings:
            found.setdefault(item.code, []).append(item)
        return found

    @property
    def explained(self) -> int:
        """How many rules found nothing but what a waiver gives the reason for."""
        return sum(all(item.waived for item in found) for found in self.found.values())


def public_ledger(checked: CheckedDeclaration, settings: Settings) -> PublicLedger:
    """The outcomes of *checked* without advice."""
    advice = _advice(checked, settings)
    return PublicLedger(
        findings=tuple(item for item in checked.findings if item.severity is not Severity.ADVICE),
        passed=tuple(rule for rule in checked.passed if not advice(rule)),
        not_applicable=tuple(item for item in checked.not_applicable if not advice(item.rule)),
        not_run=tuple(item for item in checked.not_run if not advice(item.rule)),
    )


def _advice(checked: CheckedDeclaration, settings: Settings) -> Callable[[RuleInfo], bool]:
    """Whether a rule only gives advice, by itself or because the edition or the site takes it lightly."""
    edition = checked.declaration.edition.severities if checked.declaration else {}
    softened = {
        code for given in (edition, settings.severities) for code, level in given.items() if level is Severity.ADVICE
    }
    return lambda rule: rule.severity is Severity.ADVICE or rule.code in softened
