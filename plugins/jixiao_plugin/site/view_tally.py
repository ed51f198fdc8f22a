"""Whether the money adds up, in one sentence under that of what it is for: each clause leads to the sum it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .clauses import Clause, listed
from .figures import counted
from .marks import ABOUT, DIFFERS, EQUAL, OPEN, Mark
from .view_money import MoneyView
from .view_sums import WorkedSum

_NAMED = 2
"""Sums that differ are named up to so many; more of them are counted."""
_SUMS = "#sums"


@dataclass(frozen=True, slots=True)
class TallyView:
    """The sentence, and the mark that sums it up: one difference makes a difference of all."""

    mark: Mark
    clauses: tuple[Clause, ...]


def tally_view(money: MoneyView, label: str) -> TallyView | None:
    """What *money* comes to beside the declared total, which is called *label*; none where nothing can be said."""
    differs = [item for item in money.sums if item.mark is DIFFERS]
    equal = [item for item in money.sums if item.mark is EQUAL]
    clauses = (
        *_of_total(money, label),
        *_of_products(money),
        *_differing(differs, money.unit),
        *_counted(equal, f"{'另有' if differs else ''}{{}}项的算式与申报数相符"),
        *_counted([item for item in money.sums if item.mark is ABOUT], "{}项的算式是约数"),
        *_counted([item for item in money.sums if item.mark is OPEN], "{}项的算式不全"),
        *((Clause(money.plain_caption, f"#{money.plain[0].anchor}"),) if money.plain else ()),
    )
    marks = [money.mark, *(item.mark for item in money.sums)]
    marks += [DIFFERS for row in _wrong_products(money)]
    mark = next((mark for mark in (DIFFERS, EQUAL) if mark in marks), OPEN)
    return TallyView(mark, (*listed(clauses, "；"), Clause("。"))) if clauses else None


def _of_total(money: MoneyView, label: str) -> Iterator[Clause]:
    lines = len(money.sums) + len(money.plain)
    added = f"{counted(lines)}项资金相加" if lines > 1 else "资金明细"
    if money.mark is EQUAL:
        yield Clause(f"{added}等于{label}", "#money")
    elif money.mark is DIFFERS:
        yield Clause(f"{added}与{label}相差 {money.difference} {money.unit}{_said(money.tag)}", "#money")


def _of_products(money: MoneyView) -> Iterator[Clause]:
    wrong = _wrong_products(money)
    if wrong:
        yield Clause(f"{counted(len(wrong))}个算式的结果与重算不同", f"#{wrong[0]}")


def _wrong_products(money: MoneyView) -> list[str]:
    """Where a calculation states another result than its own factors make."""
    return [row.anchor or item.anchor for item in money.sums for row in item.rows if row.mark is DIFFERS]


def _differing(differs: Sequence[WorkedSum], unit: str) -> Iterator[Clause]:
    if len(differs) > _NAMED:
        yield Clause(f"{counted(len(differs))}项的算式与申报数不符", _SUMS)
        return
    for item in differs:
        words = f"“{item.name}”的算式与申报数相差 {item.difference} {unit}{_said(item.tag)}"
        yield Clause(words, f"#{item.anchor}")


def _counted(sums: Sequence[WorkedSum], words: str) -> Iterator[Clause]:
    if sums:
        yield Clause(words.format(counted(len(sums))), f"#{sums[0].anchor}")


def _said(tag: str) -> str:
    return f"（{tag}）" if tag else ""
