"""Compares all declarations of a site: what each is asked because of the others, and what its ledger says of it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..finding import Finding, RuleInfo, Severity, finding
from ..rules.catalog import ALL_INFOS
from ..rules.corpus_catalog import CORPUS_RULES, LIST_RULES
from ..rules.corpus_record import CorpusRecord
from ..rules.corpus_rule import Corpus, Seen
from .lineage import lineages
from .outcome import CheckedDeclaration, Relative, Unjudged
from .run import ordered
from .settings import Settings
from .waive import apply_waivers

_INFOS = {info.code: info for info in ALL_INFOS}


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing one declaration with the others."""

    findings: tuple[Finding, ...] = ()
    """Waived ones included."""
    passed: tuple[RuleInfo, ...] = ()
    not_applicable: tuple[Unjudged, ...] = ()
    not_run: tuple[Unjudged, ...] = ()
    relatives: tuple[Relative, ...] = ()

    @property
    def digest(self) -> str:
        """Empty where nothing was found and there are no relatives; else equal for equal ones, and only for them."""
        facts = (self.findings, self.relatives)
        return hashlib.sha256(repr(facts).encode()).hexdigest() if any(facts) else ""

    @property
    def has_errors(self) -> bool:
        """Whether it stays off the site because of the others."""
        return any(item.severity is Severity.ERROR and item.waived is None for item in self.findings)


@dataclass(frozen=True, slots=True)
class CheckedCorpus:
    """What came of comparing all declarations."""

    declarations: Mapping[str, Compared]
    """By id, every one of them."""
    site: tuple[Finding, ...]
    """Findings about the site's own lists."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, sorted by file and place."""
        every = [*self.site, *(item for compared in self.declarations.values() for item in compared.findings)]
        return tuple(sorted(every, key=lambda item: item.sort_key))


def check_corpus(records: Iterable[CorpusRecord], settings: Settings) -> CheckedCorpus:
    """All of a site's *records* compared with one another, in time that grows about as their number does.

    Drafts are held against everything; nothing is asked of the others because of a draft, which nobody may see yet.
    """
    every = sorted(records, key=lambda record: record.id)
    public = _corpus((record for record in every if not record.is_draft), settings)
    seen = _seen(public)
    if any(record.is_draft for record in every):
        drafts = {record.id for record in every if record.is_draft}
        seen |= {name: found for name, found in _seen(_corpus(every, settings)).items() if name in drafts}
    alone = len(every) == 1
    compared = {record.id: _compared(record, seen.get(record.id, ()), settings, alone=alone) for record in every}
    shown = {record.id for record in every if record.is_publishable and not compared[record.id].has_errors}
    lines = lineages(_corpus(every, settings), shown)
    linked = {name: _linked(item, lines.get(name, ()), shown) for name, item in compared.items()}
    return CheckedCorpus(linked, tuple(_site_findings(public, settings)))


def uneventful(record: CorpusRecord, *, alone: bool) -> Compared:
    """What comparing comes to where nothing is found and no waiver speaks of it; *alone*: there is no other."""
    if not record.is_readable:
        return Compared(not_run=tuple(Unjudged(rule.info, "文件没有读成申报表") for rule in CORPUS_RULES))
    passed: list[RuleInfo] = []
    not_applicable: list[Unjudged] = []
    for rule in CORPUS_RULES:
        reason = rule.inapplicable(record) if rule.inapplicable else ""
        if not reason and alone and rule.compares:
            reason = "本站只有这一份申报表"
        if reason:
            not_applicable.append(Unjudged(rule.info, reason))
        else:
            passed.append(rule.info)
    return Compared(passed=tuple(passed), not_applicable=tuple(not_applicable))


def not_compared(files: int) -> Compared:
    """What is known of comparing where only *files* of a site's declarations were looked at."""
    looked = "只查了一份，没有与别的申报表比较" if files == 1 else f"只查了 {files} 份，没有与全站的申报表比较"
    return Compared(not_run=tuple(Unjudged(rule.info, looked) for rule in CORPUS_RULES))


def with_comparison(checked: CheckedDeclaration, compared: Compared) -> CheckedDeclaration:
    """*checked* with what comparing it came to."""
    return replace(
        checked,
        findings=tuple(sorted((*checked.findings, *compared.findings), key=lambda item: item.sort_key)),
        passed=(*checked.passed, *compared.passed),
        not_applicable=(*checked.not_applicable, *compared.not_applicable),
        not_run=(*checked.not_run, *compared.not_run),
        relatives=compared.relatives,
    )


def _corpus(records: Iterable[CorpusRecord], settings: Settings) -> Corpus:
    every = tuple(records)
    unreadable = frozenset(record.id for record in every if not record.is_readable)
    return Corpus(tuple(record for record in every if record.is_readable), unreadable, settings.lists)


def _seen(corpus: Corpus) -> dict[str, tuple[tuple[RuleInfo, Seen], ...]]:
    found: dict[str, list[tuple[RuleInfo, Seen]]] = defaultdict(list)
    for rule in CORPUS_RULES:
        for seen in rule.check(corpus):
            found[seen.id].append((rule.info, seen))
    return {name: tuple(items) for name, items in found.items()}


def _compared(
    record: CorpusRecord, found: tuple[tuple[RuleInfo, Seen], ...], settings: Settings, *, alone: bool
) -> Compared:
    quiet = uneventful(record, alone=alone)
    if not found and not record.waivers:
        return quiet
    findings = ordered(_finding(record, info, seen, settings) for info, seen in found)
    offended = {info.code for info, _ in found}
    return replace(
        quiet,
        findings=ordered(apply_waivers(record.path, record.waivers, findings, _INFOS)),
        passed=tuple(info for info in quiet.passed if info.code not in offended),
        not_applicable=tuple(item for item in quiet.not_applicable if item.rule.code not in offended),
    )


def _finding(record: CorpusRecord, info: RuleInfo, seen: Seen, settings: Settings) -> Finding:
    """An edition and the site may take a rule more lightly, never more gravely."""
    wished = (info.severity, dict(record.severities).get(info.code), settings.severities.get(info.code))
    severity = max((item for item in wished if item), key=lambda item: item.rank)
    return replace(finding(info, record.path, seen.offence, severity), siblings=seen.siblings)


def _linked(compared: Compared, relatives: tuple[Relative, ...], shown: set[str]) -> Compared:
    """*compared* with only those siblings that have a page of their own, for a page may not link to another kind."""
    if not compared.findings and not relatives:
        return compared
    findings = (replace(item, siblings=tuple(filter(shown.__contains__, item.siblings))) for item in compared.findings)
    return replace(compared, findings=tuple(findings), relatives=relatives)


def _site_findings(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    for rule in LIST_RULES:
        source = settings.list_files.get(rule.list_name)
        if source:
            severity = settings.severities.get(rule.info.code, rule.info.severity)
            entries = zip(source.lines, settings.lists[rule.list_name], strict=True)
            for offence in rule.check(corpus, entries):
                yield finding(rule.info, source.path, offence, severity)
