"""The answer of a check as workflow commands of GitHub: annotations beside the lines of a change.

A step shows at most ten annotations of each kind, so only the gravest become commands; the others follow as plain
lines of the log, and the first annotation says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Severity
from ..quoting import visible
from .closing import summary_sentence
from .display import lines_of
from .reported import Reported

SHOWN = 10
"""Annotations of each kind that the host shows for a step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github_report(checked: Sequence[Reported]) -> str:
    """A summary, the gravest findings as annotations, the others as lines; waived findings only in the count."""
    findings = sorted(
        (finding for item in checked for finding in item.open_findings),
        key=lambda finding: (finding.severity.rank, finding.sort_key),
    )
    shown = [finding for severity in Severity for finding in _of(findings, severity)[: _room(severity)]]
    hidden = [finding for severity in Severity for finding in _of(findings, severity)[_room(severity) :]]
    lines = [_summary(checked, len(hidden)), *map(_annotation, shown), *_plain_lines(hidden)]
    return "\n".join(lines) + "\n"


def _of(findings: Sequence[Finding], severity: Severity) -> list[Finding]:
    return [finding for finding in findings if finding.severity is severity]


def _room(severity: Severity) -> int:
    """The summary is a notice itself."""
    return SHOWN - 1 if severity is Severity.ADVICE else SHOWN


def _summary(checked: Sequence[Reported], hidden: int) -> str:
    more = f"；另有 {hidden} 项没有显示成批注，全部列在这一步的日志里" if hidden else ""
    return f"::notice title={_property('绩效目标申报表核对')}::{_message(summary_sentence(checked) + more)}"


def _annotation(finding: Finding) -> str:
    span = finding.span
    properties = {
        "file": finding.path.replace("\\", "/"),
        "line": str(span.line),
        "endLine": str(span.end_line),
        "title": f"{finding.severity.label} {finding.code} {finding.rule.title}",
    }
    if span.line == span.end_line:
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_message(_sentence(finding))}"


def _sentence(finding: Finding) -> str:
    related = "".join(f"\n{lines_of(item.span)}：{item.message}" for item in finding.related)
    return f"{finding.message}{related}\n怎样改：{finding.help}"


def _plain_lines(findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"没有显示成批注的 {len(findings)} 项："
    for finding in findings:
        place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
        yield visible(f"{place}: {finding.severity.label} {finding.code} {finding.message}")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
