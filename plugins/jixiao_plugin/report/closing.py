"""The closing of a text report: what was checked, what came of it, and what was not checked and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ..finding import RuleInfo, Severity
from ..quoting import visible
from .display import Display
from .reported import Reported
from .summary import Reason, RuleCount, Tally, reasons, rule_counts, standing, tally

_MOST_TITLES = 3
"""How many rules that share a reason are named by their titles; more are named by code."""

_FEW = 5
"""So many findings are seen at a glance; more fill the screen."""

_MOST_ERRORS = 10
"""How many errors are told once more."""


def closing(checked: Sequence[Reported]) -> Iterator[str]:
    """Lines that say what was checked, also and above all where nothing was found."""
    counts = tally(checked)
    yield _verdict(counts)
    yield from _buried_errors(checked, counts)
    yield from _remarks(counts)
    state = standing(checked)
    yield (
        f"规则 {state.found + state.not_run + state.passed + state.not_applicable} 条："
        f"通过 {state.passed}，发现问题 {state.found}，不适用 {state.not_applicable}，没有查 {state.not_run}"
    )
    yield from _not_run(reasons(item.not_run for item in checked), counts)
    if state.not_applicable:
        yield "不适用的各有原因，见 jixiao check --format json 或页面上的核对记录"
    offended = rule_counts(checked)
    yield _more(offended[0].rule) if offended else "查些什么：jixiao rules"


def _more(rule: RuleInfo) -> str:
    return f"详细说明：jixiao explain {rule.code}，或者看网站的 {rule.page}"


def summary_sentence(checked: Sequence[Reported]) -> str:
    """One line for a host that shows one: how many were checked and what was found."""
    return _verdict(tally(checked))


def _verdict(counts: Tally) -> str:
    waived = f"，已说明 {counts.waived}" if counts.waived else ""
    if counts.error or counts.warning or counts.advice:
        numbers = f"错误 {counts.error}，提醒 {counts.warning}，建议 {counts.advice}"
        return f"查了 {counts.declarations} 份申报表：{numbers}{waived}"
    found = "除已说明的以外没有发现问题" if counts.waived else "没有发现问题"
    return f"查了 {counts.declarations} 份申报表：{found}{waived}"


def _buried_errors(checked: Sequence[Reported], counts: Tally) -> Iterator[str]:
    """The errors once more, a line each, where so much stands above that one of them may be overlooked."""
    if not counts.error or counts.error + counts.warning + counts.advice <= _FEW:
        return
    yield f"有错误就不公开，先改这 {counts.error} 处："
    errors = (item for file in checked for item in file.open_findings if item.severity is Severity.ERROR)
    for item in islice(errors, _MOST_ERRORS):
        yield f"     {visible(item.path)}:{item.span.line}:{item.span.column}  {item.code}  {visible(item.message)}"
    if counts.error > _MOST_ERRORS:
        yield f"     ……另有 {counts.error - _MOST_ERRORS} 处"


def _remarks(counts: Tally) -> Iterator[str]:
    if counts.unreadable:
        yield f"其中 {counts.unreadable} 份没有读成申报表，规则没有查；改好以后请再查一遍。"
    if counts.drafts:
        yield f"其中 {counts.drafts} 份是草稿：不公开，也不影响检查结果。"


def _not_run(found: tuple[Reason, ...], counts: Tally) -> Iterator[str]:
    for reason in found:
        share = f"，{reason.declarations} 份" if reason.declarations < counts.declarations else ""
        yield f"没有查：{_names(reason.rules)}（{visible(reason.text)}{share}）"


def _names(rules: tuple[RuleInfo, ...]) -> str:
    if len(rules) <= _MOST_TITLES:
        return "；".join(f"{rule.code} {rule.title}" for rule in rules)
    return f"{len(rules)} 条规则，从 {rules[0].code} 到 {rules[-1].code}"


def statistics_table(checked: Sequence[Reported], display: Display) -> str:
    """How often each rule was offended, a line each, gravest first; one sentence where none was."""
    counts = rule_counts(checked)
    if not counts:
        return "没有发现问题，没有可统计的。\n"
    return "".join(_statistics_line(count, display) + "\n" for count in counts)


def _statistics_line(count: RuleCount, display: Display) -> str:
    waived = f"，已说明 {count.waived}" if count.waived else ""
    numbers = display.padded(f"{count.findings} 处，{count.declarations} 份{waived}", 28)
    return f"{count.severity.label} {count.rule.code}  {numbers}  {count.rule.title}"
