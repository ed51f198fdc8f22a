"""Indicators by their two headings, in the order of the form; headings the form does not know come last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..forms.indicators import Level1Definition, Level2Definition
from ..model.build_indicators import find_level1
from ..model.declaration import Declaration, Indicator, LevelNote


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators under one level-2 heading, or the words that say why there are none."""

    label: str
    indicators: tuple[Indicator, ...] = ()
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """What stands under one level-1 heading: groups, or the words that say why there are none."""

    label: str
    groups: tuple[Group, ...] = ()
    absent: str = ""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of all its groups."""
        return tuple(indicator for group in self.groups for indicator in group.indicators)


@dataclass(frozen=True, slots=True)
class _Item:
    """An indicator, or a heading that does not apply, with its headings."""

    label1: str
    definition1: Level1Definition | None
    label2: str
    definition2: Level1Definition | Level2Definition | None
    indicator: Indicator | None = None
    absent: str = ""


def levels(declaration: Declaration, indicators: Iterable[Indicator], notes: Iterable[LevelNote]) -> tuple[Level, ...]:
    """The headings of *indicators* and of those that *notes* say do not apply."""
    order = declaration.edition.indicators.level1
    items = [_of_indicator(item) for item in indicators] + [_of_note(note, declaration) for note in notes]
    items.sort(key=lambda item: (_rank(order, item.definition1), _rank(_below(item.definition1), item.definition2)))
    return tuple(_level(list(group)) for _, group in groupby(items, key=lambda item: item.label1))


def _of_indicator(item: Indicator) -> _Item:
    return _Item(item.level1.text, item.level1_definition, item.level2.text, item.level2_definition, item)


def _of_note(note: LevelNote, declaration: Declaration) -> _Item:
    _, label1, *below = note.field
    definition1 = find_level1(declaration.edition, label1)
    return _Item(label1, definition1, below[0] if below else "", note.definition, absent=note.cell.text)


def _below(definition: Level1Definition | None) -> Sequence[Level2Definition]:
    return definition.level2 if definition else ()


def _rank(order: Sequence[object], definition: object) -> int:
    """Where *definition* stands in the form's order; behind all of it where it has no place there."""
    return next((number for number, item in enumerate(order) if item is definition), len(order))


def _level(items: Sequence[_Item]) -> Level:
    label, definition = items[0].label1, items[0].definition1
    if definition and definition.weight_range:
        label += f"\n（{definition.weight_range[0]}-{definition.weight_range[1]}分）"
    alone = items[0].absent if not items[0].label2 else ""
    return Level(label, () if alone else tuple(_groups(items)), alone)


def _groups(items: Sequence[_Item]) -> Iterator[Group]:
    for label, group in groupby(items, key=lambda item: item.label2):
        members = list(group)
        absent = next((item.absent for item in members if item.absent), "")
        yield Group(label, tuple(item.indicator for item in members if item.indicator), absent)
