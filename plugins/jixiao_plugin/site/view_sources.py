"""Where the money comes from: the fund sources of each period, and whether the parts come to the stated whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model.declaration import Declaration, FundingPeriod, FundingSource, Money, MoneyState
from .anchors import Anchors
from .figures import Figure, amount_words, in_unit, money_words, places
from .marks import DIFFERS, EQUAL, OPEN, Mark
from .view_ledger import Ledger, Note


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source of funds; *depth* 0 is a source, 1 a part of one."""

    anchor: str
    label: str
    depth: int
    figure: Figure | None
    words: str
    mark: Mark | None
    remark: str
    notes: tuple[Note, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.label} {self.words}"


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The fund sources of one period."""

    anchor: str
    caption: str
    unit: str
    places: int
    rows: tuple[SourceRow, ...]
    total_label: str
    total: Figure | None
    total_words: str
    mark: Mark
    remark: str
    notes: tuple[Note, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.caption} {self.total_words}"


def source_tables(declaration: Declaration, book: Ledger, anchors: Anchors) -> tuple[SourceTable, ...]:
    """A table for each period that the file states."""
    return tuple(_table(period, declaration, book, anchors) for period in declaration.periods)


def _table(period: FundingPeriod, declaration: Declaration, book: Ledger, anchors: Anchors) -> SourceTable:
    unit = declaration.edition.unit
    stated = period.total
    if stated is None and period.definition.key == "annual":
        stated = declaration.total
    rows = tuple(_rows(period.sources, 0, unit, book, anchors))
    mark, remark = _compared(period.sources, stated, unit)
    total = in_unit(stated.yuan, unit) if stated and stated.yuan is not None else None
    anchor = anchors.of(period.field)
    return SourceTable(
        anchor=anchor,
        caption=period.label.text,
        unit=unit,
        places=places(item for item in (total, *(row.figure for row in rows)) if item),
        rows=rows,
        total_label=period.definition.printed or period.label.text,
        total=total,
        total_words=money_words(stated, unit),
        mark=mark,
        remark=remark,
        notes=book.notes_at(anchor),
    )


def _rows(
    sources: Sequence[FundingSource], depth: int, unit: str, book: Ledger, anchors: Anchors, *, partial: bool = False
) -> Iterator[SourceRow]:
    for position, source in enumerate(sources):
        money = source.money
        yuan = money.yuan if money else None
        mark, remark = (None, "") if not source.parts else _parts_compared(source, unit)
        label = f"其中：{source.label.text}" if partial and position == 0 else source.label.text
        shown = in_unit(yuan, unit) if yuan is not None else None
        words = "" if money is None and source.parts else money_words(money, unit)
        anchor = anchors.of(source.field)
        yield SourceRow(anchor, label, min(depth, 3), shown, words, mark, remark, book.notes_at(anchor))
        yield from _rows(source.parts, depth + 1, unit, book, anchors, partial=source.definition.partial)


def _parts_compared(source: FundingSource, unit: str) -> tuple[Mark | None, str]:
    if source.definition.partial or source.money is None:
        return None, ""
    return _compared(source.parts, source.money, unit)


def _compared(parts: Sequence[FundingSource], stated: Money | None, unit: str) -> tuple[Mark, str]:
    """How the parts compare with the stated whole; blank parts count for nothing, unreadable ones forbid a verdict."""
    added = _added(parts)
    if added is None or stated is None or stated.yuan is None:
        return OPEN, ""
    if added == stated.yuan:
        return EQUAL, "分项相加"
    return DIFFERS, f"分项相加为 {amount_words(added, unit)}"


def _added(parts: Sequence[FundingSource]) -> Decimal | None:
    total, known = Decimal(0), False
    for part in parts:
        amount = source_yuan(part)
        if amount is not None:
            total, known = total + amount, True
        elif part.money is not None and part.money.state is MoneyState.UNREADABLE:
            return None
    return total if known else None


def source_yuan(source: FundingSource) -> Decimal | None:
    """What a source comes to in yuan: its own printed amount, else its parts added; none where neither is known."""
    if source.money is not None:
        return source.money.yuan
    return None if source.definition.partial else _added(source.parts)
