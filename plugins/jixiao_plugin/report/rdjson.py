"""The answer of a check as Reviewdog Diagnostic Format, whose columns are bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..finding import Finding, Severity
from .reported import Reported

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def rdjson_report(checked: Sequence[Reported]) -> str:
    """One object with a diagnostic for each finding that no waiver explains."""
    diagnostics = [_diagnostic(finding, item) for item in checked for finding in item.open_findings]
    report = {"source": {"name": "jixiao"}, "diagnostics": diagnostics}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(finding: Finding, item: Reported) -> dict[str, object]:
    return {
        "message": f"{finding.message}\n怎样改：{finding.help}",
        "location": {"path": finding.path.replace("\\", "/"), "range": _range(finding, item)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }


def _range(finding: Finding, item: Reported) -> dict[str, dict[str, int]]:
    span, measured = finding.span, item.measured.get(finding.span)
    start, end = {"line": span.line}, {"line": span.end_line}
    if measured:
        start["column"], end["column"] = measured.utf8
    return {"start": start, "end": end}
