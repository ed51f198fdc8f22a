"""The same fault many times is told once: findings of one rule at similar places, with the first few as samples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..finding import Finding

SAMPLES = 3
"""How many of a group are shown in full."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one rule at similar places of one file: those to show and those to count."""

    samples: tuple[Finding, ...]
    others: tuple[Finding, ...]


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """*findings* of one file in groups, in the order of each group's first place."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_place(finding), []).append(finding)
    return tuple(_group(found) for found in groups.values())


def _place(finding: Finding) -> tuple[object, ...]:
    """What makes places similar: what they lie in and how deep, for one rule and severity."""
    return finding.code, finding.severity, finding.field[:-1][:1], len(finding.field)


def _group(findings: list[Finding]) -> Group:
    """The first few as samples, and those at the very place of one, which a line number would not tell apart."""
    first, rest = findings[:SAMPLES], findings[SAMPLES:]
    places = {finding.span for finding in first}
    unlike = [finding for finding in rest if finding.span in places]
    return Group((*first, *unlike), tuple(finding for finding in rest if finding.span not in places))
