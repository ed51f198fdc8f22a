"""Waivers: a recorded reason keeps a finding visible and stops it from failing the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..finding import Finding, Offence, RuleInfo, Severity, Waived, finding
from ..model.declaration import Waiver
from ..rules.waiver_faults import FORBIDDEN, INCOMPLETE, UNMATCHED

_ARROW = re.compile(r"\s*[>＞]\s*")


def apply_waivers(
    path: str, waivers: Iterable[Waiver], findings: Iterable[Finding], rules: Mapping[str, RuleInfo]
) -> tuple[Finding, ...]:
    """*findings* of the file *path*, those marked that one of its *waivers* explains, and what is wrong about these."""
    remaining = list(findings)
    faults: list[Finding] = []
    for waiver in waivers:
        rule = rules.get(waiver.rule)
        fault = _unusable(waiver, rule)
        matched = [] if fault else [item for item in remaining if _matches(waiver, item)]
        if not fault and not matched:
            fault = (UNMATCHED, _unmatched_message(waiver, remaining))
        if fault:
            offence = Offence(waiver.span, fault[1], field=("豁免", waiver.rule), found=waiver.place)
            faults.append(finding(fault[0], path, offence))
        for item in matched:
            remaining[remaining.index(item)] = replace(item, waived=Waived(waiver.reason, waiver.span))
    return (*remaining, *faults)


def _unusable(waiver: Waiver, rule: RuleInfo | None) -> tuple[RuleInfo, str] | None:
    if rule is None:
        return INCOMPLETE, f"豁免写的规则“{waiver.rule}”不存在"
    if not rule.waivable:
        return FORBIDDEN, f"{rule.code}（{rule.title}）不能豁免"
    needed = {"理由": waiver.reason}
    if rule.severity is Severity.ERROR:
        needed["位置"] = waiver.place
    missing = [label for label, text in needed.items() if not text.strip()]
    if missing:
        return INCOMPLETE, f"{rule.code} 的豁免没有写{'、'.join(missing)}"
    return None


def _matches(waiver: Waiver, item: Finding) -> bool:
    if item.waived or item.code != waiver.rule or not item.rule.waivable:
        return False
    if waiver.place and _place(waiver.place) != _place(item.place):
        return False
    needs_value = item.severity is Severity.ERROR
    return waiver.value.strip() == item.found.strip() if waiver.value or needs_value else True


def _place(text: str) -> str:
    return _ARROW.sub(">", text.strip())


def _unmatched_message(waiver: Waiver, findings: list[Finding]) -> str:
    same = [item for item in findings if item.code == waiver.rule and _place(item.place) == _place(waiver.place)]
    if not same:
        where = f"“{waiver.place}”" if waiver.place else "本表"
        return f"{waiver.rule} 的豁免没有对应的出入：{where}现在没有这条"
    now = f"是“{same[0].found}”" if same[0].found else "空着"
    return f"{waiver.rule} 的豁免已经失效：豁免里的值是“{waiver.value}”，现在{now}"
