"""Sentences of the handbook that belong to a severity or to the state of a basis."""

from __future__ import annotations

from ...finding import ARITHMETIC, Basis, RuleInfo, Severity

_MEANINGS = {
    Severity.ERROR: "不改正、也不说明，这份申报表不公开。",
    Severity.WARNING: "不妨碍公开；请改正，或者写明原因，读者看得到。",
    Severity.ADVICE: "只供编辑参考，公开的页面上没有。",
}


def severity_meaning(severity: Severity) -> str:
    """What a finding of that severity means for the declaration."""
    return _MEANINGS[severity]


def waiver_words(info: RuleInfo) -> str:
    """Whether the unit may leave a finding as it is, with a reason."""
    if info.severity is Severity.ADVICE:
        return "不用说明，也可以在“豁免”里写明原因。" if info.waivable else ""
    return "可以在“豁免”里写明原因。" if info.waivable else "不能豁免，只能改正。"


def basis_evidence(basis: Basis) -> str:
    """How far the basis was verified; empty for arithmetic, which needs no source."""
    return "" if basis == ARITHMETIC else basis.status.label
