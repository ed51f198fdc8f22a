"""What a check of one or many declarations came to, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..check.outcome import Unjudged
from ..finding import Finding, RuleInfo, Severity
from .reported import Reported


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over declarations; waived findings are not counted under their severity."""

    declarations: int
    error: int
    warning: int
    advice: int
    waived: int
    drafts: int
    unreadable: int


def tally(checked: Sequence[Reported]) -> Tally:
    """The counts over *checked*."""
    by_severity = Counter(finding.severity for item in checked for finding in item.open_findings)
    return Tally(
        declarations=sum(item.is_declaration for item in checked),
        error=by_severity[Severity.ERROR],
        warning=by_severity[Severity.WARNING],
        advice=by_severity[Severity.ADVICE],
        waived=sum(len(item.findings) - len(item.open_findings) for item in checked),
        drafts=sum(item.is_draft for item in checked),
        unreadable=sum(not item.is_readable for item in checked),
    )


def reaches(checked: Sequence[Reported], level: Severity) -> bool:
    """Whether an unwaived finding outside a draft is at least as grave as *level*."""
    return any(
        finding.severity.rank <= level.rank for item in checked if not item.is_draft for finding in item.open_findings
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """Rules by what became of them, each counted once: found before not run before passed before not applicable."""

    found: int
    not_run: int
    passed: int
    not_applicable: int


def standing(checked: Sequence[Reported]) -> Standing:
    """Where every rule stands over all of *checked*."""
    found = {finding.code for item in checked for finding in item.findings}
    not_run = {entry.rule.code for item in checked for entry in item.not_run} - found
    passed = {rule.code for item in checked for rule in item.passed} - found - not_run
    spared = {entry.rule.code for item in checked for entry in item.not_applicable} - found - not_run - passed
    return Standing(len(found), len(not_run), len(passed), len(spared))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why rules went without a verdict: the rules, and in how many declarations."""

    text: str
    rules: tuple[RuleInfo, ...]
    declarations: int


def reasons(entries: Iterable[tuple[Unjudged, ...]]) -> tuple[Reason, ...]:
    """The reasons of *entries* (one tuple for each declaration), each with its rules, in order of appearance."""
    rules: dict[str, dict[str, RuleInfo]] = {}
    declarations: Counter[str] = Counter()
    for unjudged in entries:
        for entry in unjudged:
            rules.setdefault(entry.reason, {})[entry.rule.code] = entry.rule
        declarations.update({entry.reason for entry in unjudged})
    return tuple(Reason(text, tuple(found.values()), declarations[text]) for text, found in rules.items())


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often one rule was offended."""

    rule: RuleInfo
    severity: Severity
    findings: int
    declarations: int
    waived: int


def rule_counts(checked: Sequence[Reported]) -> tuple[RuleCount, ...]:
    """Every offended rule with its counts: those with open findings first, then the gravest, then the most frequent."""
    by_rule: dict[str, list[Finding]] = {}
    for item in checked:
        for finding in item.findings:
            by_rule.setdefault(finding.code, []).append(finding)
    counts = [_rule_count(findings) for findings in by_rule.values()]
    return tuple(sorted(counts, key=_weight))


def _weight(count: RuleCount) -> tuple[bool, int, int, str]:
    return count.waived == count.findings, count.severity.rank, -count.findings, count.rule.code


def _rule_count(findings: list[Finding]) -> RuleCount:
    return RuleCount(
        rule=findings[0].rule,
        severity=min((finding.severity for finding in findings), key=lambda severity: severity.rank),
        findings=len(findings),
        declarations=len({finding.path for finding in findings}),
        waived=sum(finding.waived is not None for finding in findings),
    )
