"""Gathers the faults of one file, in bounds: a broken file must not bury the editor under one repeated sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ..finding import Finding, Offence, RuleInfo, finding
from ..position import Span

LIMIT = 50
"""Findings of one kind that are listed; the last of them says how many there are in all."""


class FaultLog:
    """The faults of reading one file; beyond LIMIT of a kind they are only counted."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._findings: list[Finding] = []
        self._counts: Counter[str] = Counter()

    def add(self, rule: RuleInfo, offence: Offence) -> None:
        """Records that *offence* is a fault of the kind *rule*."""
        self._counts[rule.code] += 1
        if self._counts[rule.code] <= LIMIT:
            self._findings.append(finding(rule, self._path, offence))

    def report(self, rule: RuleInfo, span: Span, message: str, *, found: str = "", help: str = "") -> None:
        """Records a fault that needs no more than a place and a sentence."""
        self.add(rule, Offence(span, message, found=shown(found), help=help))

    def findings(self) -> tuple[Finding, ...]:
        """All faults listed, by place."""
        listed = sorted(self._findings, key=lambda item: item.sort_key)
        last = {item.code: index for index, item in enumerate(listed)}
        for code, index in last.items():
            if self._counts[code] > LIMIT:
                note = f"（这一类共 {self._counts[code]} 处，只列出 {LIMIT} 处）"
                listed[index] = replace(listed[index], message=listed[index].message + note)
        return tuple(listed)


def shown(text: str, width: int = 60) -> str:
    """*text* as a message quotes it: without outer space, and no longer than *width* characters."""
    text = text.strip()
    return text if len(text) <= width else text[: width - 1] + "…"
