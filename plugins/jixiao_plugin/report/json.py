"""The answer of a check as one JSON object, schema jixiao/check/1 (format: What a check answers)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..check.outcome import CheckedDeclaration, Unjudged
from ..finding import Finding
from .privacy import found_text
from .summary import tally

SCHEMA = "jixiao/check/1"


def json_report(checked: Sequence[CheckedDeclaration]) -> str:
    """One indented JSON object with every finding, waived ones included; ends in a line break."""
    counts = tally(checked)
    answer = {
        "schema": SCHEMA,
        "summary": {
            "declarations": counts.declarations,
            "error": counts.error,
            "warning": counts.warning,
            "advice": counts.advice,
            "waived": counts.waived,
        },
        "declarations": [_declaration(item) for item in checked],
        "findings": [_finding(finding) for item in checked for finding in item.findings],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _declaration(item: CheckedDeclaration) -> dict[str, object]:
    return {
        "path": item.path,
        "id": item.id,
        "form": item.declaration.edition.id if item.declaration else "",
        "passed": [rule.code for rule in item.passed],
        "not_applicable": [_unjudged(entry) for entry in item.not_applicable],
        "not_run": [_unjudged(entry) for entry in item.not_run],
    }


def _unjudged(entry: Unjudged) -> dict[str, str]:
    return {"code": entry.rule.code, "reason": entry.reason}


def _finding(finding: Finding) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "path": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "field": finding.place,
        "values": {"found": found_text(finding), "expected": finding.expected},
        "related": [
            {"line": related.span.line, "column": related.span.column, "message": related.message}
            for related in finding.related
        ],
        "waived": {"reason": finding.waived.reason, "line": finding.waived.span.line} if finding.waived else None,
        "fingerprint": finding.fingerprint,
    }
