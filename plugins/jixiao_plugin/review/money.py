"""The money of two versions: every cell that holds some, by what the form calls it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..model.amount import money_text
from ..model.declaration import (
    CalculationLine,
    Declaration,
    FundingLine,
    FundingSource,
    Money,
    MoneyState,
)
from ..model.exact import EXACT, percent, plain
from .calculations import calculation_change
from .change import Change, Grade, Kind
from .pairing import Pairing, name_likeness, paired
from .wording import plain_name, plain_text

Cell = tuple[tuple[str, ...], tuple[str, ...], Money]
"""A cell of money: its names in the form's English, its names as printed, and what it holds."""

_LEAST_ALIKE, _ALIKE_WITH_AMOUNT = 0.6, 0.34


def money_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Every change of an amount: the form's own cells, sources, funding lines and how these were calculated."""
    cells, former = _by_key(_cells(after)), _by_key(_cells(before))
    for key in dict.fromkeys((*cells, *former)):
        place, now = cells.get(key, ((), None))
        former_place, was = former.get(key, ((), None))
        yield from _cell_change(place or former_place, was, now)
    pairs = pair_items(before, after)
    for line in pairs.gone:
        yield from _cell_change((*line.field,), line.money, None, "这一项取消")
    for old, new in pairs.both:
        yield from _item_changes(old, new)
    for line in pairs.new:
        yield from _cell_change((*line.field,), None, line.money, "新增一项")


def pair_items(before: Declaration, after: Declaration) -> Pairing[FundingLine]:
    """The funding lines of both versions matched by name, then by likeness and amount."""
    return paired(before.items, after.items, (lambda line: plain_name(line.name.text),), _alike)


def difference(before: Decimal, after: Decimal) -> str:
    """How much more or less, in money and percent: +5万元，+25%; percent only where there was something before."""
    gap = EXACT.subtract(after, before)
    sign = "+" if gap > 0 else "−"
    share = f"，{sign}{plain(percent(abs(gap), abs(before)))}%" if before else ""
    return f"{sign}{money_text(abs(gap))}{share}"


def _cells(declaration: Declaration) -> Iterator[Cell]:
    """The form's own cells and those of its sources; funding lines are matched by likeness instead."""
    for value in declaration.fields:
        if value.money:
            yield (value.definition.key,), (value.label.text,), value.money
    for period in declaration.periods:
        if period.total:
            yield (period.definition.key, ""), (*period.field, "小计"), period.total
        for source in period.sources:
            yield from _source_cells(source, (period.definition.key,))


def _source_cells(source: FundingSource, key: tuple[str, ...]) -> Iterator[Cell]:
    own = (*key, source.definition.key)
    if source.money:
        yield (*own, ""), ((*source.field, "小计") if source.parts else source.field), source.money
    for part in source.parts:
        yield from _source_cells(part, own)


def _by_key(cells: Iterator[Cell]) -> dict[tuple[str, ...], tuple[tuple[str, ...], Money]]:
    return {key: (place, money) for key, place, money in cells}


def _cell_change(place: tuple[str, ...], before: Money | None, after: Money | None, note: str = "") -> Iterator[Change]:
    grade = _grade(before, after)
    if grade is None:
        return
    facts = (_facts(before), _facts(after))
    texts = (_text(before), _text(after))
    was, now = _yuan(before), _yuan(after)
    if was is not None and now is not None and was != now:
        note = difference(was, now)
    yield Change(Kind.MONEY, place, *texts, grade, facts, note)


def _grade(before: Money | None, after: Money | None) -> Grade | None:
    was, now = _yuan(before), _yuan(after)
    if was is not None and now is not None:
        if was == now:
            return _certainty(_is_rough(before), _is_rough(after))
        return Grade.RAISED if now > was else Grade.LOWERED
    if _facts(before) == _facts(after):
        return None
    if _is_blank(before) and now is not None:
        return Grade.ADDED
    if was is not None and _is_blank(after):
        return Grade.DROPPED
    return Grade.REDEFINED


def _certainty(was_rough: bool, is_rough: bool) -> Grade | None:
    if was_rough == is_rough:
        return None
    return Grade.WEAKENED if is_rough else Grade.TIGHTENED


def _is_rough(money: Money | None) -> bool:
    return bool(money and money.amount and money.amount.approximate)


def _is_blank(money: Money | None) -> bool:
    return money is None or money.state is MoneyState.BLANK


def _yuan(money: Money | None) -> Decimal | None:
    return money.yuan if money else None


def _text(money: Money | None) -> str | None:
    return None if money is None or money.state is MoneyState.BLANK else money.text


def _facts(money: Money | None) -> str:
    """A cell that is not there and one that is blank print alike."""
    if money is None or money.state is MoneyState.BLANK:
        return ""
    if money.amount is not None:
        return f"{'约' if money.amount.approximate else ''}{plain(money.amount.yuan)}元"
    return "不适用" if money.state is MoneyState.NOT_APPLICABLE else plain_text(money.text)


def _item_changes(old: FundingLine, new: FundingLine) -> Iterator[Change]:
    names = (plain_name(old.name.text), plain_name(new.name.text))
    if names[0] != names[1]:
        yield Change(Kind.MONEY, new.field, old.name.text, new.name.text, Grade.REWORDED, names, "名称改写")
    yield from _cell_change((*new.field, "金额"), old.money, new.money)
    pairs = paired(old.calculations, new.calculations, (_item, _formula), _alike_lines)
    for line in pairs.gone:
        yield Change(Kind.MONEY, line.field, line.formula.text, None, Grade.DROPPED, (_formula(line), ""))
    for was, now in pairs.both:
        yield from calculation_change(was, now)
    for line in pairs.new:
        yield Change(Kind.MONEY, line.field, None, line.formula.text, Grade.ADDED, ("", _formula(line)))


def _item(line: CalculationLine) -> str:
    return plain_name(line.item.text)


def _formula(line: CalculationLine) -> str:
    return plain_text(line.formula.text)


def _alike_lines(old: CalculationLine, new: CalculationLine) -> float:
    score = name_likeness(_item(old), _item(new))
    return score if score >= _LEAST_ALIKE else 0.0


def _alike(old: FundingLine, new: FundingLine) -> float:
    score = name_likeness(plain_name(old.name.text), plain_name(new.name.text))
    same = old.money.yuan is not None and old.money.yuan == new.money.yuan
    return score if score >= (_ALIKE_WITH_AMOUNT if same else _LEAST_ALIKE) else 0.0
