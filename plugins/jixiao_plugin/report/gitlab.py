"""The answer of a check as GitLab Code Quality; the host shows lines, so columns are not told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from ..finding import Finding, Severity
from .reported import Reported

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def gitlab_report(checked: Sequence[Reported]) -> str:
    """A list with every finding that no waiver explains."""
    issues = [_issue(finding) for item in checked for finding in item.open_findings]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    path = finding.path.replace("\\", "/").lstrip("/")
    return {
        "description": f"{finding.code} {finding.message}",
        "check_name": finding.code,
        "fingerprint": _fingerprint(finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.span.line, "end": finding.span.end_line}},
    }


def _fingerprint(finding: Finding) -> str:
    """Ours tells findings of one file apart, and the host keeps only the first of two that are equal."""
    facts = f"{finding.path}\0{finding.fingerprint}"
    return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
