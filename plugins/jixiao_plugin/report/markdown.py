"""The answer of a check as Markdown, for the summary of a run or a comment; never longer than hosts take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Severity
from ..markdown import COMMENT_LIMIT, Block, code_span, fitted, folded
from .closing import summary_sentence
from .reported import Reported
from .summary import tally

_TEXT = 300
_OPEN = 50
"""Findings that are open to the eye; the others are folded."""


def markdown_report(checked: Sequence[Reported]) -> str:
    """The answer in bold, errors and warnings, then advice and what is explained, folded."""
    found = sorted((item for one in checked for item in one.findings), key=_weight)
    open_, waived = ([item for item in found if bool(item.waived) is is_waived] for is_waived in (False, True))
    grave = [_line(item) for item in open_ if item.severity is not Severity.ADVICE]
    advice = [_line(item) for item in open_ if item.severity is Severity.ADVICE]
    blocks = [
        Block((f"**{summary_sentence(checked)}**",)),
        *_remarks(checked),
        Block(tuple(grave[:_OPEN])),
        folded(f"其余错误和提醒 {len(grave) - _OPEN} 项", grave[_OPEN:]),
        folded(f"建议 {len(advice)} 项", advice),
        folded(f"已说明 {len(waived)} 项", [_line(item) for item in waived]),
    ]
    return fitted(blocks, COMMENT_LIMIT, _hidden)


def _weight(finding: Finding) -> tuple[object, ...]:
    return finding.severity.rank, finding.sort_key


def _hidden(count: int) -> str:
    return f"另有 {count} 项因为篇幅没有列出，全部见 jixiao check 的其他格式。"


def _remarks(checked: Sequence[Reported]) -> Iterator[Block]:
    counts = tally(checked)
    if counts.unreadable:
        yield Block((f"其中 {counts.unreadable} 份没有读成申报表，规则没有查。",))


def _line(finding: Finding) -> str:
    place = code_span(f"{finding.path}:{finding.span.line}", _TEXT)
    reason = f"　理由：{code_span(finding.waived.reason, _TEXT)}" if finding.waived else ""
    return f"- {finding.severity.label} {finding.code} {place} {code_span(finding.message, _TEXT)}{reason}"
