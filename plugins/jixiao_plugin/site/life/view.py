"""The block 历年: money and promises of one project, year beside year. It orders by time and never ranks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model.declaration import Declaration
from ...review.indicators import target_text
from ...review.wording import plain_name
from ..anchors import Anchors
from ..charts import Bar, bars
from ..figures import Figure, amount_words, in_unit, money_words, percent_words, places
from ..page import declaration_address, root_prefix
from .stage import Stage
from .thread import Knot, Life, Thread, Turn

LIFE = "life"
"""Id of the block."""

_COLUMNS = 5
"""Years a table can hold."""
_TOLD = tuple(turn for turn in Turn if turn is not Turn.SAME)


@dataclass(frozen=True, slots=True)
class YearView:
    """One year as the heads of both tables name it."""

    year: int
    href: str
    """Empty for the page's own year, and for one that is withdrawn."""
    is_here: bool
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One year's total beside the year before."""

    year: YearView
    bar: Bar
    figure: Figure | None
    words: str
    change: str
    """多 7 万元（21.2%）; empty where one of the two is not known."""


@dataclass(frozen=True, slots=True)
class PromiseCell:
    """One promise in one year."""

    words: str
    turn: str
    """Empty for the first year and where nothing changed."""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise through the years."""

    name: str
    href: str
    """Its place on this page; empty where this year does not make it."""
    former: str
    """What it was called before."""
    cells: tuple[PromiseCell, ...]

    @property
    def words(self) -> str:
        """As the newest of the years that make it says it."""
        return next((cell.words for cell in reversed(self.cells) if cell.words), "")

    @property
    def is_steady(self) -> bool:
        """Whether every year shown makes it alike; a withdrawn year, of which nothing is known, is passed over."""
        return not self.former and not any(cell.turn for cell in self.cells)


@dataclass(frozen=True, slots=True)
class LifeView:
    """The whole block."""

    years: tuple[YearView, ...]
    others: tuple[YearView, ...]
    """Years for which there is no room."""
    unit: str
    places: int
    money: tuple[MoneyRow, ...]
    promises: tuple[PromiseRow, ...]
    """Those that changed."""
    steady: tuple[PromiseRow, ...]
    """Those that did not."""
    before: YearView | None
    """The year before this one, if it is known."""
    difference: str
    """Of the two totals; empty where one of them is not known."""
    turns: tuple[str, ...]
    """What became of the promises since: 放宽 1 条."""

    @property
    def columns(self) -> int:
        """How many years the tables show."""
        return len(self.years)


def life_view(life: Life, declaration: Declaration, anchors: Anchors) -> LifeView | None:
    """The years of *declaration*; none where only one of them can be shown."""
    stages = life.stages
    if sum(stage.declaration is not None for stage in stages) < 2:
        return None
    own = next(number for number, stage in enumerate(stages) if stage.id == declaration.id)
    first = max(0, min(own - _COLUMNS // 2, len(stages) - _COLUMNS))
    window = range(first, min(first + _COLUMNS, len(stages)))
    years = tuple(_year(stage, declaration) for stage in stages)
    unit = declaration.edition.unit
    money = tuple(_money(stages, years, window, unit))
    rows = [row for thread in life.threads if (row := _promise(thread, window, own, anchors))]
    before = max((number for number in range(own) if stages[number].declaration), default=None)
    return LifeView(
        years=years[window.start : window.stop],
        others=years[: window.start] + years[window.stop :],
        unit=unit,
        places=places(row.figure for row in money if row.figure),
        money=money,
        promises=tuple(row for row in rows if not row.is_steady),
        steady=tuple(row for row in rows if row.is_steady),
        before=None if before is None else years[before],
        difference="" if before is None else _difference(stages[before], stages[own], unit),
        turns=() if before is None else _turns(thread.knots[own] for thread in life.threads),
    )


def _year(stage: Stage, declaration: Declaration) -> YearView:
    is_here = stage.id == declaration.id
    root = root_prefix(declaration_address(declaration.id))
    has_page = stage.declaration is not None and not is_here
    return YearView(
        year=stage.year,
        href=f"{root}{declaration_address(stage.id)}" if has_page else "",
        is_here=is_here,
        is_withdrawn=stage.declaration is None,
    )


def _money(stages: Sequence[Stage], years: Sequence[YearView], window: range, unit: str) -> Iterator[MoneyRow]:
    totals = [_total(stages[number]) for number in window]
    lengths = bars([(total or Decimal(0), None) for total in totals])
    for number, total, bar in zip(window, totals, lengths, strict=True):
        declaration = stages[number].declaration
        money = declaration.total if declaration else None
        yield MoneyRow(
            year=years[number],
            bar=bar,
            figure=in_unit(total, unit) if total is not None else None,
            words="" if years[number].is_withdrawn else money_words(money, unit),
            change=_difference(stages[number - 1], stages[number], unit) if number else "",
        )


def _total(stage: Stage) -> Decimal | None:
    money = stage.declaration.total if stage.declaration else None
    return money.yuan if money else None


def _difference(before: Stage, after: Stage, unit: str) -> str:
    old, new = _total(before), _total(after)
    if old is None or new is None:
        return ""
    if old == new:
        return "相同"
    share = percent_words(abs(new - old), old)
    words = f"{'多' if new > old else '少'} {amount_words(abs(new - old), unit)}"
    return f"{words}（{share}）" if share else words


def _promise(thread: Thread, window: range, own: int, anchors: Anchors) -> PromiseRow | None:
    knots = [thread.knots[number] for number in window]
    indicator = thread.knots[own].indicator or next(
        (knot.indicator for knot in reversed(knots) if knot.indicator), None
    )
    if indicator is None:
        return None
    here = thread.knots[own].indicator
    name = indicator.name.text
    names = [knot.indicator.name.text for knot in thread.knots if knot.indicator]
    others = dict.fromkeys(other for other in names if plain_name(other) != plain_name(name))
    return PromiseRow(
        name=name,
        href=f"#{anchors.of(here.field)}" if here else "",
        former="、".join(others),
        cells=tuple(_cell(knot, is_first=number == window.start) for number, knot in zip(window, knots, strict=True)),
    )


def _cell(knot: Knot, *, is_first: bool) -> PromiseCell:
    turn = knot.turn.value if knot.turn and knot.turn is not Turn.SAME and not is_first else ""
    if knot.indicator is None:
        return PromiseCell("", turn)
    target = knot.indicator.target or knot.indicator.mid_target
    return PromiseCell(target_text(target, knot.indicator) if target else "", turn)


def _turns(knots: Iterable[Knot]) -> tuple[str, ...]:
    counts = Counter(knot.turn for knot in knots)
    return tuple(f"{turn.value} {counts[turn]} 条" for turn in _TOLD if counts[turn])
