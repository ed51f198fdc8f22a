"""The answer of a check as SARIF 2.1.0, which code hosts turn into alerts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from ..finding import Finding, Related, RuleInfo, Severity
from ..position import Span
from .closing import summary_sentence
from .columns import Measured
from .reported import Reported

LIMIT = 25_000
"""Results that hosts take in one run; the gravest go first."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif_report(checked: Sequence[Reported]) -> str:
    """One SARIF log with one run: the rules that found something, and every finding, waived ones as suppressed."""
    found = sorted(((finding, item) for item in checked for finding in item.findings), key=_weight)
    shown = found[:LIMIT]
    rules = {finding.code: finding.rule for finding, _ in shown}
    places = {code: number for number, code in enumerate(sorted(rules))}
    run = {
        "tool": {"driver": {"name": "jixiao", "rules": [_rule(rules[code]) for code in places]}},
        "columnKind": "utf16CodeUnits",
        "automationDetails": {"id": "jixiao/"},
        "invocations": [_invocation(checked, len(found) - len(shown))],
        "results": [_result(finding, places[finding.code], item) for finding, item in shown],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _weight(pair: tuple[Finding, Reported]) -> tuple[object, ...]:
    finding = pair[0]
    return finding.waived is not None, finding.severity.rank, finding.sort_key


def _invocation(checked: Sequence[Reported], hidden: int) -> dict[str, object]:
    more = f"；另有 {hidden} 项超过了一次运行的上限 {LIMIT} 项，没有列出" if hidden else ""
    told = {"level": "note", "message": {"text": summary_sentence(checked) + more}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [told]}


def _rule(rule: RuleInfo) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.what or rule.why},
        "help": {"text": f"{rule.why}\n怎样改：{rule.repair}\n依据：{rule.basis.text}（{rule.basis.status.label}）"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.topic]},
    }


def _result(finding: Finding, index: int, item: Reported) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}。怎样改：{finding.help}"},
        "locations": [_location(finding, item)],
        "partialFingerprints": {"jixiao/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [_related(related, finding, item) for related in finding.related]
    if finding.waived:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.waived.reason}]
    return result


def _location(finding: Finding, item: Reported) -> dict[str, object]:
    location: dict[str, object] = {"physicalLocation": _physical(finding.path, finding.span, item)}
    if finding.place:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.place}]
    return location


def _related(related: Related, finding: Finding, item: Reported) -> dict[str, object]:
    return {
        "physicalLocation": _physical(finding.path, related.span, item),
        "message": {"text": related.message},
    }


def _physical(path: str, span: Span, item: Reported) -> dict[str, object]:
    return {"artifactLocation": {"uri": address(path)}, "region": _region(span, item.measured.get(span))}


def address(path: str) -> str:
    """*path* as a URI: Chinese and spaces percent-encoded, relative unless it was absolute."""
    encoded = quote(path.replace("\\", "/").encode("utf-8", "surrogatepass"), safe="/")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _region(span: Span, measured: Measured | None) -> dict[str, int]:
    region = {"startLine": span.line, "endLine": span.end_line}
    if measured:
        region |= {"startColumn": measured.utf16.start, "endColumn": measured.utf16.end}
    return region
