"""Funding lines recomputed: each sum, what all of a line come to, and how that stands to what was declared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model.calculation import Verdict
from ..model.declaration import CalculationLine, FundingLine
from .anchors import Anchors
from .figures import Figure, amount_words, counted, in_unit, money_words, percent_words
from .marks import ABOUT, DIFFERS, EQUAL, OPEN, Mark
from .view_ledger import Ledger, Note, said_tag

_BETWEEN_FACTORS = re.compile(r"(?<=[\w）)/·%])\s*[*×xX＊]\s*(?=\d)")


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


def worked_sum(line: FundingLine, anchor: str, unit: str, book: Ledger, anchors: Anchors) -> WorkedSum:
    """The sums of *line*, which has some, in the form's *unit*; *anchor* is the line's own."""
    computed, stated = line.computed, line.money.yuan
    notes = book.notes_at(anchor)
    is_first = anchors.of(line.field) == anchor
    mark, difference, remark = _compared(line, unit, is_noted=bool(notes))
    reasons = book.reasons.get(anchor, ())
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
        tag=said_tag(reasons) if mark is DIFFERS else "",
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
