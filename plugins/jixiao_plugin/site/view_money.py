"""What the money is for, how large each part is, and how each part was calculated: stated beside recomputed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model.calculation import Verdict
from ..model.declaration import CalculationLine, Declaration, FundingLine
from ..model.exact import sum_exactly
from .anchors import Anchors
from .charts import Bar, bars
from .figures import Figure, amount_words, counted, in_unit, money_words, percent_words, places
from .marks import ABOUT, DIFFERS, EQUAL, OPEN, Mark
from .view_ledger import Ledger, Note

_CHART_ROWS = 12
"""Bars a chart holds; with more parts the largest are drawn and the rest is one row."""

_BETWEEN_FACTORS = re.compile(r"(?<=[\w）)/·%])\s*[*×xX＊]\s*(?=\d)")


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
class SumRow:
    """One 事项 of a worked sum."""

    anchor: str
    item: str
    cited: str
    """What one cites of it: the item with its sum as typed."""
    expression: str
    figure: Figure | None
    mark: Mark | None
    remark: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class WorkedSum:
    """A funding line recomputed: its rows, what they come to, what was declared, how the two compare."""

    anchor: str
    name: str
    rows: tuple[SumRow, ...]
    sum_label: str
    computed: Figure | None
    stated: Figure | None
    words: str
    mark: Mark
    difference: Figure | None
    remark: str
    tag: str
    notes: tuple[Note, ...]
    reasons: tuple[str, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.name} {self.words}"


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
    sums = tuple(_worked(line, anchor, unit, book, anchors) for line, anchor in lines if line.calculations)
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
        tag=("已说明" if reasons else "未说明") if differs else "",
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


def _worked(line: FundingLine, anchor: str, unit: str, book: Ledger, anchors: Anchors) -> WorkedSum:
    computed, stated = line.computed, line.money.yuan
    notes = book.notes_at(anchor)
    is_first = anchors.of(line.field) == anchor
    mark, difference, remark = _compared(line, unit, is_noted=bool(notes))
    reasons = book.reasons.get(anchor, ())
    tag = ("已说明" if reasons else "未说明") if mark is DIFFERS else ""
    return WorkedSum(
        anchor=anchor,
        name=line.name.text,
        rows=tuple(_row(item, unit, book, anchors.of(item.field) if is_first else "") for item in line.calculations),
        sum_label=f"以上{counted(len(line.calculations))}笔相加",
        computed=in_unit(computed, unit) if computed is not None and len(line.calculations) > 1 else None,
        stated=in_unit(stated, unit) if stated is not None else None,
        words=money_words(line.money, unit),
        mark=mark,
        difference=difference,
        remark=remark,
        tag=tag,
        notes=notes,
        reasons=reasons,
    )


def _compared(line: FundingLine, unit: str, *, is_noted: bool) -> tuple[Mark, Figure | None, str]:
    computed, stated = line.computed, line.money.yuan
    if computed is None or stated is None:
        return OPEN, None, "有的事项没有写明金额" if stated is not None else ""
    if computed == stated:
        return EQUAL, None, ""
    direction = "多" if computed > stated else "少"
    share = percent_words(abs(computed - stated), stated)
    difference = in_unit(abs(computed - stated), unit)
    remark = f"算式比申报数{direction} {share or amount_words(abs(computed - stated), unit)}"
    is_about = any(item.calculation.verdict is Verdict.APPROXIMATE for item in line.calculations)
    return (ABOUT if is_about and not is_noted else DIFFERS), difference, remark


def _row(item: CalculationLine, unit: str, book: Ledger, anchor: str) -> SumRow:
    calculation = item.calculation
    mark, remark = _verdict(item, unit)
    yuan = calculation.stated if calculation.stated is not None else calculation.computed
    return SumRow(
        anchor=anchor,
        item=item.item.text,
        cited=f"{item.item.text} {item.formula.text}",
        expression=_expression(item.formula.text),
        figure=in_unit(yuan, unit) if yuan is not None else None,
        mark=mark,
        remark=remark,
        notes=book.notes_at(anchor),
    )


def _verdict(item: CalculationLine, unit: str) -> tuple[Mark | None, str]:
    calculation = item.calculation
    match calculation.verdict:
        case Verdict.DIFFERENT if calculation.computed is not None:
            return DIFFERS, f"重算得 {amount_words(calculation.computed, unit)}"
        case Verdict.EQUAL:
            return (EQUAL, "") if len(calculation.factors) > 1 else (None, "")
        case Verdict.APPROXIMATE:
            return ABOUT, ""
        case _:
            return OPEN, calculation.reason if "=" in item.formula.text.replace("＝", "=") else ""


def _expression(formula: str) -> str:
    """The way to the result as typed, with a real sign of multiplication and without the result itself."""
    way = re.split(r"[=＝]", formula.strip())[:-1] or [formula.strip()]
    return _BETWEEN_FACTORS.sub(" × ", " = ".join(part.strip() for part in way))
