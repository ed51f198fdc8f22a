"""A review for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..quoting import visible
from .change import Change, DeclarationChange, Kind, Review
from .quotes import quotes
from .summary import headline

_MOST_FILES = 8
NOTHING = "（没有）"


def text_review(review: Review) -> str:
    """The answer in one sentence, then every change under its declaration; ends in a line break."""
    lines = [headline(review)]
    for item in review.declarations:
        lines += ["", *_declaration(item)]
    lines += _rest(review)
    return "\n".join(map(visible, lines)) + "\n"


def _declaration(item: DeclarationChange) -> Iterator[str]:
    former = f"，原来是 {item.former_id}" if item.former_id else ""
    yield f"{item.id}  {item.title}（{item.status.label}{former}）"
    if not item.changes:
        yield f"  {item.without_changes}"
    for change in item.changes:
        yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    note = f"（{change.note}）" if change.note else ""
    yield f"  {change.kind.label}{change.grade.label}  {change.place}{note}"
    if change.kind is Kind.TEXT:
        yield from _sentences(change)
    elif change.before is None or change.after is None:
        yield f"      {change.before or change.after or NOTHING}"
    else:
        yield f"      {change.before or NOTHING} → {change.after or NOTHING}"


def _sentences(change: Change) -> Iterator[str]:
    """The sentences struck and written; where it is one for one, only what differs and a few words around it."""
    gone, come = (change.before or "").splitlines(), (change.after or "").splitlines()
    if len(gone) == len(come) == 1:
        gone, come = ([quote] for quote in quotes(gone[0], come[0]))
    yield from (f"      − {line}" for line in gone)
    yield from (f"      + {line}" for line in come)


def _rest(review: Review) -> Iterator[str]:
    if review.unchanged and review.declarations:
        yield ""
        yield f"另有 {len(review.unchanged)} 份只改了写法，意思没有变：{'、'.join(review.unchanged)}"
    if review.others:
        yield ""
        more = " 等" if len(review.others) > _MOST_FILES else ""
        yield f"不是申报表的文件也改了 {len(review.others)} 个：{'、'.join(review.others[:_MOST_FILES])}{more}"
