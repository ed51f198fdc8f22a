"""A baseline: findings that were there when checking began, pinned so that only what is new fails; it can only shrink.

A pin is made of facts (declaration, rule, fingerprint), so that moved lines keep it and a changed figure loses it. It
frees nobody from anything: what is pinned still keeps its declaration off the site. A pin whose finding is gone must be
taken out, else the fault could come back unseen. What cannot be waived cannot be pinned.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from ..errors import JixiaoError
from ..finding import Finding, Severity
from .reported import Reported

SCHEMA = "jixiao/baseline/1"
_UNREAD = "（没有读成申报表）"


class Pin(NamedTuple):
    """One pinned finding; by department, so that each can see its own list grow shorter."""

    department: str
    id: str
    code: str
    fingerprint: str
    field: str
    """Where it stands, for people; the fingerprint is what counts."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is recognised by, whatever its department is called by now."""
        return self.id, self.code, self.fingerprint


@dataclass(frozen=True, slots=True)
class Applied:
    """What a baseline comes to beside a check."""

    checked: tuple[Reported, ...]
    """Without the findings that are pinned."""
    kept: tuple[Pin, ...]
    """Pins that still hold, or whose declaration was not looked at."""
    stale: tuple[Pin, ...]
    """Pins whose finding is gone."""


def pins_of(checked: Iterable[Reported], level: Severity) -> tuple[Pin, ...]:
    """A pin for each open finding at least as grave as *level*, outside drafts."""
    return tuple(
        sorted(
            _pin(item, finding)
            for item in checked
            if not item.is_draft
            for finding in item.open_findings
            if finding.severity.rank <= level.rank and finding.rule.waivable
        )
    )


def apply_baseline(pins: Sequence[Pin], checked: Sequence[Reported], *, is_whole: bool) -> Applied:
    """*checked* without what *pins* pin. *is_whole*: a pin of a declaration that is not among *checked* is stale."""
    waiting = Counter(pin.key for pin in pins)
    held: Counter[tuple[str, str, str]] = Counter()
    rest = []
    for item in checked:
        left = []
        for finding in item.findings:
            key = (item.id, finding.code, finding.fingerprint)
            if finding.waived is None and finding.rule.waivable and waiting[key] > held[key]:
                held[key] += 1
            else:
                left.append(finding)
        rest.append(replace(item, findings=tuple(left)))
    looked_at = {item.id for item in checked}
    kept: list[Pin] = []
    stale: list[Pin] = []
    for pin in pins:
        is_held = held[pin.key] > 0
        held[pin.key] -= is_held
        (kept if is_held or not (is_whole or pin.id in looked_at) else stale).append(pin)
    return Applied(tuple(rest), tuple(kept), tuple(stale))


def _pin(item: Reported, finding: Finding) -> Pin:
    return Pin(item.department or _UNREAD, item.id, finding.code, finding.fingerprint, finding.place)


def baseline_text(pins: Iterable[Pin]) -> str:
    """The file that holds *pins*: JSON by department and declaration, a line for each pin."""
    tree: dict[str, dict[str, list[Pin]]] = {}
    for pin in sorted(pins):
        tree.setdefault(pin.department, {}).setdefault(pin.id, []).append(pin)
    departments = ",\n".join(
        f" {_json(department)}: {{\n{_declarations(listed)}\n }}" for department, listed in tree.items()
    )
    return f'{{"schema": {_json(SCHEMA)},\n"departments": {{\n{departments}\n}}}}\n'


def _declarations(listed: dict[str, list[Pin]]) -> str:
    return ",\n".join(f"  {_json(name)}: [\n{_lines(pins)}\n  ]" for name, pins in listed.items())


def _lines(pins: Iterable[Pin]) -> str:
    records = ({"code": pin.code, "fingerprint": pin.fingerprint, "field": pin.field} for pin in pins)
    return ",\n".join(f"   {_json(record)}" for record in records)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def read_baseline(name: str, text: str) -> tuple[Pin, ...]:
    """The pins in *text*; raises JixiaoError where the file called *name* is no baseline."""
    try:
        return tuple(_pins(json.loads(text)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JixiaoError(f"“{name}”不是基线文件：应由 jixiao check --update-baseline 写成。") from error


def _pins(record: dict[str, Any]) -> Iterator[Pin]:
    if record["schema"] != SCHEMA:
        raise ValueError(record["schema"])
    for department, declarations in record["departments"].items():
        for name, pins in declarations.items():
            for pin in pins:
                yield Pin(department, name, pin["code"], pin["fingerprint"], pin["field"])


def baseline_table(kept: Sequence[Pin], stale: Sequence[Pin]) -> str:
    """How many findings each department still has pinned, and how many it has put right; a line each."""
    left, cured = Counter(pin.department for pin in kept), Counter(pin.department for pin in stale)
    lines = [f"基线里还有 {len(kept)} 项，已经改好 {len(stale)} 项"]
    for department in sorted({*left, *cured}, key=lambda name: (-left[name], name)):
        lines.append(f"  {department}：还有 {left[department]} 项，已经改好 {cured[department]} 项")
    return "\n".join(lines) + "\n"
