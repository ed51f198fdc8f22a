"""What the money is for and how large each part is, with its worked sum or without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model.declaration import Declaration, FundingLine
from ..model.exact import sum_exactly
from .anchors import Anchors
from .charts import Bar, bars
from .figures import Figure, counted, in_unit, money_words, percent_words, places
from .marks import DIFFERS, EQUAL, OPEN, Mark
from .view_ledger import Ledger, Note, said_tag
from .view_sums import WorkedSum, worked_sum

_CHART_ROWS = 12
"""Bars a chart holds; with more parts the largest are drawn and the rest is one row."""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One part of the money with its bar."""

    name: str
    href: str
    bar: Bar
    figure: Figure | None
    words: str
    share: str


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A funding line that states no calculation."""

    anchor: str
    name: str
    figure: Figure | None
    words: str
    notes: tuple[Note, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.name} {self.words}"


@dataclass(frozen=True, slots=True)
class MoneyView:
    """The section on money."""

    unit: str
    places: int
    caption: str
    has_ticks: bool
    shares: tuple[ShareRow, ...]
    added: Figure | None
    """Sum of the parts, where it is not the declared total."""
    total: Figure | None
    total_words: str
    total_share: str
    mark: Mark
    difference: Figure | None
    tag: str
    """已说明 or 未说明, where there is a difference."""
    notes: tuple[Note, ...]
    reasons: tuple[str, ...]
    sums: tuple[WorkedSum, ...]
    plain: tuple[PlainLine, ...]
    plain_caption: str


def money_view(declaration: Declaration, book: Ledger, anchors: Anchors) -> MoneyView:
    """The parts of the declared total, each with its share, its bar and its worked sum."""
    unit = declaration.edition.unit
    lines = tuple(zip(declaration.items, anchors.lines, strict=True))
    shares, caption = _shares(declaration, lines, unit)
    sums = tuple(worked_sum(line, anchor, unit, book, anchors) for line, anchor in lines if line.calculations)
    plain = tuple(_plain(line, anchor, unit, book) for line, anchor in lines if not line.calculations)
    added = _added(declaration.items)
    total = declaration.total.yuan if declaration.total else None
    differs = added is not None and total is not None and added != total
    place = anchors.of(declaration.total_field)
    reasons = book.reasons.get(place, ()) if differs else ()
    return MoneyView(
        unit=unit,
        places=places(_figures(shares, sums)),
        caption=caption,
        has_ticks=any(item.bar.tick for item in shares),
        shares=shares,
        added=in_unit(added, unit) if added is not None and differs else None,
        total=in_unit(total, unit) if total is not None else None,
        total_words=money_words(declaration.total, unit),
        total_share=percent_words(added, total) if added is not None and total is not None else "",
        mark=OPEN if added is None or total is None else DIFFERS if differs else EQUAL,
        difference=in_unit(abs(added - total), unit) if added is not None and total is not None and differs else None,
        tag=said_tag(reasons) if differs else "",
        notes=book.notes_at(place) if differs else (),
        reasons=reasons,
        sums=sums,
        plain=plain,
        plain_caption=f"{'其余' if sums else ''}{counted(len(plain))}项没有列算式",
    )


def _figures(shares: Sequence[ShareRow], sums: Sequence[WorkedSum]) -> Iterator[Figure]:
    """All figures of the section, so that all its columns align alike."""
    shown = [item.figure for item in shares]
    for item in sums:
        shown += (item.stated, item.computed, item.difference, *(row.figure for row in item.rows))
    return (item for item in shown if item)


def _added(lines: Sequence[FundingLine]) -> Decimal | None:
    amounts = [line.money.yuan for line in lines]
    known = [amount for amount in amounts if amount is not None]
    return sum_exactly(known) if known and len(known) == len(amounts) else None


def _shares(
    declaration: Declaration, lines: Sequence[tuple[FundingLine, str]], unit: str
) -> tuple[tuple[ShareRow, ...], str]:
    total = declaration.total.yuan if declaration.total and declaration.total.yuan else Decimal(0)
    drawn, rest = list(lines), list[tuple[FundingLine, str]]()
    caption = f"{counted(len(lines))}项资金与占总额的比例。" if len(lines) > 1 else "一项资金。"
    if len(lines) > _CHART_ROWS:
        ordered = sorted(lines, key=lambda pair: -(pair[0].money.yuan or Decimal(0)))
        drawn, rest = ordered[:_CHART_ROWS], ordered[_CHART_ROWS:]
        caption = f"最大的 {_CHART_ROWS} 项资金、其余各项与占总额的比例。"
    remainder = _added([line for line, _ in rest])
    pairs = [(line.money.yuan or Decimal(0), _computed_if_different(line)) for line, _ in drawn]
    if remainder is not None:
        pairs.append((remainder, None))
    lengths = bars(pairs)
    rows = [
        _share_row(line, f"#{anchor}", bar, unit, total) for (line, anchor), bar in zip(drawn, lengths, strict=False)
    ]
    if rest:
        shown = in_unit(remainder, unit) if remainder is not None else None
        share = percent_words(remainder, total) if remainder is not None else ""
        bar = lengths[-1] if remainder is not None else Bar("0")
        rows.append(ShareRow(f"其余 {len(rest)} 项", "#sums", bar, shown, "有未填的", share))
    return tuple(rows), caption


def _share_row(line: FundingLine, href: str, bar: Bar, unit: str, total: Decimal) -> ShareRow:
    money = line.money
    shown = in_unit(money.yuan, unit) if money.yuan is not None else None
    share = percent_words(money.yuan, total) if money.yuan is not None else ""
    return ShareRow(line.name.text, href, bar, shown, money_words(money, unit), share)


def _computed_if_different(line: FundingLine) -> Decimal | None:
    return line.computed if line.computed != line.money.yuan else None


def _plain(line: FundingLine, anchor: str, unit: str, book: Ledger) -> PlainLine:
    shown = in_unit(line.money.yuan, unit) if line.money.yuan is not None else None
    return PlainLine(anchor, line.name.text, shown, money_words(line.money, unit), book.notes_at(anchor))
