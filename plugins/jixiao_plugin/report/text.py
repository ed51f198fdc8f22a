"""The answer of a check for a person: every finding at its source line, then what was checked and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..finding import Finding, Severity
from ..position import START
from ..quoting import visible
from ..source.slip import as_value
from .closing import closing
from .display import Display, lines_of
from .excerpt import excerpt
from .grouping import Group, grouped
from .privacy import found_text
from .reported import Reported

FULL_FILES = 20
"""In how many files findings of one rule are shown with their source line; in later files a line each will do."""

_MOST_LINES = 10
"""How many line numbers are listed for findings that are only counted."""

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.ADVICE: "\x1b[36m"}
_PLAIN = "\x1b[0m"


def text_report(checked: Sequence[Reported], display: Display) -> str:
    """Findings grouped by file and a closing that is never empty; ends in a line break."""
    files: Counter[str] = Counter()
    lines: list[str] = []
    for item in checked:
        if item.findings:
            lines += [*file_report(item, display, files), ""]
        files.update({finding.code for finding in item.open_findings})
    lines += closing(checked)
    return "\n".join(lines) + "\n"


def file_report(item: Reported, display: Display, files: Counter[str] | None = None) -> Iterator[str]:
    """The findings of one file; *files* counts the files in which a code was shown before."""
    yield visible(item.path)
    if not item.is_readable:
        yield ""
        yield "这份文件没有读成申报表，后面可能还有别的问题没有查到：先改下面这些，再查一遍。"
    for group in grouped(item.open_findings):
        brief = files is not None and files[group.samples[0].code] >= FULL_FILES
        yield from _brief_group(group, display) if brief else _full_group(group, item.quotes, display)
    yield from _waived([finding for finding in item.findings if finding.waived])


def findings_text(item: Reported, display: Display, code: str) -> Iterator[str]:
    """The findings of one rule in one file, at their source lines; why it has no verdict where it has none."""
    for group in grouped(finding for finding in item.findings if finding.code == code):
        yield from _full_group(group, item.quotes, display)
    for entry in (*item.not_run, *item.not_applicable):
        if entry.rule.code == code:
            yield f"没有查：{visible(entry.reason)}"


def _full_group(group: Group, quotes: Mapping[int, str], display: Display) -> Iterator[str]:
    """Every sample at its source line; a repair that serves the next one too is printed once, after the last."""
    following = [*(sample.help for sample in group.samples[1:]), None]
    for finding, next_help in zip(group.samples, following, strict=True):
        yield ""
        yield _headline(finding, display)
        yield from _evidence(finding, quotes, display)
        if finding.help != next_help:
            yield f"     怎样改：{visible(finding.help)}"
        if finding.severity is not Severity.ADVICE and finding.rule.waivable and finding.place:
            yield f"     要豁免时照抄：{_waiver(finding)}"
    yield from _others(group.others)


def _waiver(finding: Finding) -> str:
    """Place and value of a waiver, to be copied as they stand."""
    found = found_text(finding).strip()
    value = f"值: {visible(as_value(found))}" if found else "“值:”后面空着"
    return f"位置: {visible(as_value(finding.place))}，{value}"


def _brief_group(group: Group, display: Display) -> Iterator[str]:
    yield ""
    yield _headline(group.samples[0], display)
    yield from _others((*group.samples[1:], *group.others))


def _others(findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"     同类的还有 {len(findings)} 处：第 {_line_numbers(findings)} 行。"


def _line_numbers(findings: Iterable[Finding]) -> str:
    numbers = sorted({finding.span.line for finding in findings})
    listed = "、".join(str(number) for number in numbers[:_MOST_LINES])
    return listed + ("……" if len(numbers) > _MOST_LINES else "")


def _headline(finding: Finding, display: Display) -> str:
    word = finding.severity.label
    if display.colour:
        word = f"{_COLOURS[finding.severity]}{word}{_PLAIN}"
    return f"{word} {finding.code}  {finding.span.line}:{finding.span.column}  {visible(finding.message)}"


def _evidence(finding: Finding, quotes: Mapping[int, str], display: Display) -> Iterator[str]:
    """Source line and caret, then the related places; nothing for a finding about the whole file."""
    span = finding.span
    line = quotes.get(span.line)
    gutter = max(4, len(str(span.line)))
    if span != START and line is not None:
        shown = excerpt(line, span, display, room=display.width - gutter - 4)
        yield f"{span.line:>{gutter}} | {shown.source}".rstrip()
        yield f"{'':>{gutter}} | {shown.carets}"
    for related in finding.related:
        yield f"{'':>{gutter}} | {lines_of(related.span)}：{visible(related.message)}"


def _waived(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield ""
    yield f"已说明 {len(findings)} 项，不影响公开，理由是："
    for finding in findings:
        reason = finding.waived.reason if finding.waived else ""
        yield f"     {finding.code}  {finding.span.line}:{finding.span.column}  {visible(reason)}"
