"""What a report must not repeat: logs are public too."""

from __future__ import annotations

from ..check.outcome import CheckedDeclaration
from ..finding import Finding

_WITHHELD = frozenset({"SRC22"})
"""Rules about fields that must not be published; what stands there is never shown."""


def hidden_lines(checked: CheckedDeclaration) -> frozenset[int]:
    """The lines of the file that may not be quoted, under whatever finding."""
    return frozenset(
        line
        for finding in checked.findings
        if finding.code in _WITHHELD
        for line in range(finding.span.line, finding.span.end_line + 1)
    )


def found_text(finding: Finding) -> str:
    """What was found, or nothing where it may not be repeated."""
    return "" if finding.code in _WITHHELD else finding.found
