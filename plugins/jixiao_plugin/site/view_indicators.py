"""Indicators by level, their targets in columns that align over all tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..forms.labels import MID_TARGET, TARGET, UNIT, WEIGHT
from ..model.declaration import Declaration, Indicator, LevelNote
from .anchors import Anchors
from .view_ledger import Ledger, Note
from .view_target import TargetView, target_view

UPRIGHT = 4
"""Characters of a level-2 heading that stand upright in one line on a narrow screen."""

_PERIOD_WORDS = {MID_TARGET: "中期", TARGET: "年度"}


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One level-3 indicator."""

    anchor: str
    name: str
    targets: tuple[TargetView, ...]
    weight: str
    before: tuple[str, str]
    """Period and words of the first of two targets, which a narrow screen has no column for; else empty texts."""
    more: tuple[tuple[str, str], ...]
    """Further columns of the form, label and words."""
    notes: tuple[Note, ...]

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.name} {self.targets[-1].in_short}"


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators below one level-2 heading, or why there are none."""

    title: str
    rows: tuple[IndicatorRow, ...]
    anchor: str
    notes: tuple[Note, ...]
    absent: str = ""

    @property
    def is_long(self) -> bool:
        """Whether its heading needs two lines where it stands upright."""
        return len(self.title) > UPRIGHT


@dataclass(frozen=True, slots=True)
class Level:
    """A table: everything below one level-1 heading."""

    anchor: str
    title: str
    count: int
    groups: tuple[Group, ...]
    absent: str
    has_weights: bool
    spans: tuple[int, ...]
    """For each value column how many columns of the table it takes: three, or one where all targets are words."""
    notes: tuple[Note, ...]

    @property
    def absent_span(self) -> int:
        """Columns that a level written as 不适用 takes, from the name to before the notes, on a narrow screen."""
        return 1 + self.spans[-1] + self.has_weights

    @property
    def spare_span(self) -> int:
        """Columns of values that a narrow screen has no room for."""
        return sum(self.spans[:-1])


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    """All indicators. Widths are counted in characters, so that the columns of all tables align."""

    headers: tuple[str, str, str, str]
    periods: tuple[str, ...]
    """Heads of the value columns; one empty text where there is only one."""
    levels: tuple[Level, ...]
    count: int
    number_width: int
    unit_width: int
    has_long_groups: bool
    """Whether a level-2 heading needs two lines where it stands upright."""
    notes: tuple[Note, ...]


def indicators_view(declaration: Declaration, book: Ledger, anchors: Anchors) -> IndicatorsView:
    """The indicators in file order, grouped by their levels."""
    definition = declaration.edition.indicators
    has_mid_term = MID_TARGET in definition.periods or any(item.mid_target for item in declaration.indicators)
    has_annual = any(item.target for item in declaration.indicators) or not has_mid_term
    periods = tuple(
        name
        for name, wanted in ((MID_TARGET, has_mid_term), (TARGET, has_annual or len(definition.periods) > 1))
        if wanted
    )
    levels = tuple(_levels(declaration, periods, book, anchors))
    targets = [target for level in levels for group in level.groups for row in group.rows for target in row.targets]
    return IndicatorsView(
        headers=definition.headers,
        periods=tuple(_PERIOD_WORDS[name] for name in periods) if len(periods) > 1 else ("",),
        levels=levels,
        count=len(declaration.indicators),
        number_width=min(12, max((len(item.number) for item in targets), default=1)),
        unit_width=min(6, max((len(item.unit) for item in targets), default=1)),
        has_long_groups=any(group.is_long for level in levels for group in level.groups),
        notes=book.notes_at("indicators"),
    )


def _levels(declaration: Declaration, periods: Sequence[str], book: Ledger, anchors: Anchors) -> Iterable[Level]:
    notes = {note.field: note for note in declaration.level_notes}
    for title, members in groupby(declaration.indicators, key=lambda item: item.level1.text):
        indicators = list(members)
        field = indicators[0].field[:2]
        groups = [
            _group(name, tuple(rows), periods, book, anchors)
            for name, rows in groupby(indicators, key=lambda item: item.level2.text)
        ]
        groups += [
            _absent_group(note, book, anchors)
            for note in declaration.level_notes
            if len(note.field) > 2 and note.field[:2] == field
        ]
        weights = any(row.weight for group in groups for row in group.rows)
        anchor = anchors.of(field)
        spans = _spans(groups, len(periods))
        yield Level(anchor, title, len(indicators), tuple(groups), "", weights, spans, book.notes_at(anchor))
    seen = {indicator.field[:2] for indicator in declaration.indicators}
    lonely = [note for field, note in notes.items() if field[:2] not in seen]
    for note in lonely:
        anchor = anchors.of(note.field)
        title = " ".join(note.field[1:])
        yield Level(anchor, title, 0, (), note.cell.text, False, (), book.notes_at(anchor))


def _spans(groups: Iterable[Group], periods: int) -> tuple[int, ...]:
    rows = [row for group in groups for row in group.rows]
    return tuple(3 if any(row.targets[place].number for row in rows) else 1 for place in range(periods))


def _group(title: str, members: Sequence[Indicator], periods: Sequence[str], book: Ledger, anchors: Anchors) -> Group:
    rows = tuple(_row(item, periods, book, anchors) for item in members)
    anchor = anchors.of(members[0].field[:3])
    return Group(title, rows, anchor, book.notes_at(anchor))


def _absent_group(note: LevelNote, book: Ledger, anchors: Anchors) -> Group:
    anchor = anchors.of(note.field)
    return Group(note.label.text, (), anchor, book.notes_at(anchor), note.cell.text)


def _row(indicator: Indicator, periods: Sequence[str], book: Ledger, anchors: Anchors) -> IndicatorRow:
    unit = indicator.column(UNIT)
    unit_text = unit.text if unit else ""
    targets = {TARGET: indicator.target, MID_TARGET: indicator.mid_target}
    views = tuple(target_view(targets[name], unit_text) for name in periods)
    weight = indicator.column(WEIGHT)
    anchor = anchors.of(indicator.field)
    return IndicatorRow(
        anchor=anchor,
        name=indicator.name.text,
        targets=views,
        weight=weight.text if weight else "",
        before=(_PERIOD_WORDS[periods[0]], views[0].in_short) if len(views) > 1 else ("", ""),
        more=tuple(_more(indicator, periods, views)),
        notes=book.notes_at(anchor),
    )


def _more(indicator: Indicator, periods: Sequence[str], views: Sequence[TargetView]) -> Iterator[tuple[str, str]]:
    """What the columns do not hold: targets that are worded otherwise, and the form's further columns."""
    for period, view in zip(periods, views, strict=True):
        if view.typed:
            yield f"{_PERIOD_WORDS[period]}原文" if len(periods) > 1 else "原文", view.typed
    unit = indicator.column(UNIT)
    is_shown = unit and all(view.unit == unit.text for view in views if not view.is_blank)
    for key, cell in indicator.columns:
        if key.text != WEIGHT and not (key.text == UNIT and is_shown):
            yield key.text, cell.text
