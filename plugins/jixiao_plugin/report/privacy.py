"""What of a file may be quoted beside a finding: logs, annotations and previews are read by others too.

What keeps a file off the site was masked when it was read; here names and mailboxes are masked as well, and nothing is
quoted of cells that must not be in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..check.outcome import CheckedDeclaration
from ..finding import Finding
from ..position import Span
from ..source.faults import FIELD_NOT_PUBLIC
from ..source.privacy.mask import mask_lines
from ..source.tree import Node, Scalar, Sequence


def quotable_lines(checked: CheckedDeclaration) -> Mapping[int, str]:
    """The lines that findings stand on, by number, as they may be shown; those that may not are left out."""
    lines = mask_lines(checked.document.lines, checked.document.hits)
    withheld = {line for finding in checked.findings if _is_withheld(finding) for line in _lines_of(checked, finding)}
    wanted = {finding.span.line for finding in checked.findings} - withheld
    return {number: lines[number - 1] for number in sorted(wanted) if 1 <= number <= len(lines)}


def found_text(finding: Finding) -> str:
    """What was found, or nothing where it may not be repeated."""
    return "" if _is_withheld(finding) else finding.found


def _is_withheld(finding: Finding) -> bool:
    return finding.code == FIELD_NOT_PUBLIC.code


def _lines_of(checked: CheckedDeclaration, finding: Finding) -> range:
    """The lines of the cell whose label *finding* points at, value included."""
    front = checked.document.front
    value = next(_values(front, finding.span), finding.span) if front else finding.span
    return range(finding.span.line, max(finding.span.end_line, value.end_line) + 1)


def _values(node: Node, key: Span) -> Iterator[Span]:
    if isinstance(node, Scalar):
        return
    if isinstance(node, Sequence):
        for item in node:
            yield from _values(item, key)
        return
    for entry in node:
        if entry.key.span == key:
            yield entry.value.span
        yield from _values(entry.value, key)
