"""Checks one declaration: reads it, builds it, runs every rule, applies its waivers, accounts for all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ..finding import Finding, Offence, RuleInfo, Severity, finding
from ..forms.catalog import Catalog
from ..model.build import build_declaration
from ..position import START
from ..rules.catalog import ALL_INFOS, RULES
from ..rules.corpus_catalog import CORPUS_CODES
from ..rules.personal import quotes_mask
from ..rules.rule import Rule, RuleContext
from ..source.document import SourceDocument
from ..source.faults import ADDRESS
from ..source.read import read_document
from .outcome import CheckedDeclaration, Unjudged
from .settings import Settings
from .waive import apply_waivers

_INFOS = {info.code: info for info in ALL_INFOS}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FOLDER_YEAR = re.compile(r"(\d{4})/")


def check_bytes(path: str, data: bytes, *, id: str, catalog: Catalog, settings: Settings) -> CheckedDeclaration:
    """Everything that is known about the file *path* with content *data*; never raises on any content."""
    document = read_document(path, data)
    built = build_declaration(document, catalog, id, _folder_year(path, id))
    faults = (*document.findings, *built.findings, *_address(path, id))
    read_faults = tuple(item for item in faults if not quotes_mask(document, item.span, item.message))
    declaration = built.declaration
    if declaration is None:
        return _unreadable(id, document, read_faults)
    judged = judge(RuleContext(declaration, settings.lists), settings, RULES)
    # Those that name a rule of comparison are for the comparison to judge.
    waivers = (waiver for waiver in declaration.waivers if waiver.rule not in CORPUS_CODES)
    findings = apply_waivers(path, waivers, ordered((*read_faults, *judged.findings)), _INFOS)
    return replace(judged, findings=tuple(sorted(findings, key=lambda item: item.sort_key)))


def _folder_year(path: str, id: str) -> int | None:
    """The year of the folder that a site's file lies in, 0 where that is none; None for files elsewhere."""
    folder = _FOLDER_YEAR.match(id)
    if folder:
        return int(folder[1])
    return 0 if "/" in id or PurePosixPath(path).parent.name == "declarations" else None


def _unreadable(id: str, document: SourceDocument, faults: Iterable[Finding]) -> CheckedDeclaration:
    """What can be said of a file that is no declaration: its faults, and what no text may hold."""
    passed: list[RuleInfo] = []
    not_run: list[Unjudged] = []
    findings = list(faults)
    for rule in RULES:
        if rule.check_text is None:
            not_run.append(Unjudged(rule.info, "文件没有读成申报表"))
            continue
        found = [finding(rule.info, document.path, offence) for offence in rule.check_text(document)]
        findings += found
        if not found:
            passed.append(rule.info)
    return CheckedDeclaration(id, document, None, ordered(findings), tuple(passed), not_run=tuple(not_run))


def stray_file(path: str, id: str) -> CheckedDeclaration:
    """What is known of a file among the declarations that is none by its name; it is not opened."""
    name = id.rpartition("/")[2]
    message = f"“{name}”不是 .md 文件，申报表的文件夹里只放申报表"
    advice = "如果它是申报表，把扩展名改成小写的 .md（电脑可能藏起了后面的 .txt）；不是的，移到别的文件夹。"
    offence = Offence(START, message, found=name, help=advice)
    not_run = tuple(Unjudged(rule.info, "文件没有打开") for rule in RULES)
    fault = finding(ADDRESS, path, offence)
    return CheckedDeclaration(id, SourceDocument(path, "", None, (), ()), None, (fault,), not_run=not_run)


def _address(path: str, id: str) -> Iterator[Finding]:
    """A fault where a site's file has a name that makes no lasting address; files elsewhere may be called anything."""
    bad = [part for part in id.split("/") if not _SLUG.fullmatch(part)]
    if "/" in id and bad:
        name = bad[0]
        yield finding(ADDRESS, path, Offence(START, f"“{name}”不能作网址", found=name))


def judge(context: RuleContext, settings: Settings, rules: Iterable[Rule]) -> CheckedDeclaration:
    """What *rules* say of the declaration in *context*, before waivers."""
    declaration = context.declaration
    has_masks = bool(declaration.document.hits)
    findings: list[Finding] = []
    passed: list[RuleInfo] = []
    not_applicable: list[Unjudged] = []
    not_run: list[Unjudged] = []
    for rule in rules:
        reason, blocks = context.obstacle(rule)
        if reason:
            (not_run if blocks else not_applicable).append(Unjudged(rule.info, reason))
            continue
        offences = list(rule.check(context))
        if has_masks and not rule.check_text:
            offences = [item for item in offences if not quotes_mask(declaration.document, item.span, item.message)]
        if offences:
            severity = _severity(rule.info, context, settings)
            findings += [finding(rule.info, declaration.path, offence, severity) for offence in offences]
            continue
        gap = rule.unjudged(context) if rule.unjudged else ""
        if gap:
            not_run.append(Unjudged(rule.info, gap))
        else:
            passed.append(rule.info)
    return CheckedDeclaration(
        declaration.id,
        declaration.document,
        declaration,
        tuple(findings),
        tuple(passed),
        tuple(not_applicable),
        tuple(not_run),
    )


def _severity(info: RuleInfo, context: RuleContext, settings: Settings) -> Severity:
    """An edition and the site may take a rule more lightly, never more gravely; one without waivers is what it is."""
    wished = (context.declaration.edition.severities.get(info.code), settings.severities.get(info.code))
    if not info.waivable or not any(wished):
        return info.severity
    return max((item for item in (info.severity, *wished) if item), key=lambda item: item.rank)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """*findings* of one file by place, those of equal facts numbered."""
    return tuple(_numbered(sorted(findings, key=lambda item: item.sort_key)))


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of equal facts told apart by number, so that each has a fingerprint of its own."""
    seen: dict[str, int] = {}
    for item in findings:
        count = seen.get(item.fingerprint, 0)
        seen[item.fingerprint] = count + 1
        yield replace(item, ordinal=count) if count else item
