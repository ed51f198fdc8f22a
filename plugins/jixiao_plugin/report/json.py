"""The answer of a check as one JSON object, schema jixiao/check/1 (format: What a check answers)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..check.outcome import Unjudged
from ..finding import Finding
from .privacy import found_text
from .reported import Reported
from .summary import tally

SCHEMA = "jixiao/check/1"
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def json_report(checked: Sequence[Reported]) -> str:
    """One JSON object with every finding, waived ones included, a line each; ends in a line break."""
    counts = tally(checked)
    summary = {
        "declarations": counts.declarations,
        "error": counts.error,
        "warning": counts.warning,
        "advice": counts.advice,
        "waived": counts.waived,
    }
    declarations = _list(_declaration(item) for item in checked if item.is_declaration)
    findings = _list(_finding(finding) for item in checked for finding in item.findings)
    # Put together by hand because json.dumps with an indent is three times slower and writes thirty lines a finding.
    return (
        f'{{"schema": {_text(SCHEMA)},\n "summary": {_text(summary)},\n'
        f' "declarations": {declarations},\n "findings": {findings}}}\n'
    )


def _list(records: Iterable[dict[str, object]]) -> str:
    return "[" + ",\n  ".join(map(_text, records)) + "]"


def _text(value: object) -> str:
    return _ENCODER.encode(value)


def _declaration(item: Reported) -> dict[str, object]:
    return {
        "path": item.path,
        "id": item.id,
        "form": item.form,
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
        **({"siblings": list(finding.siblings)} if finding.siblings else {}),
        "waived": {"reason": finding.waived.reason, "line": finding.waived.span.line} if finding.waived else None,
        "fingerprint": finding.fingerprint,
    }
