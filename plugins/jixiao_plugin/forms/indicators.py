"""The indicator part of a form: its levels as printed, its columns, and what both demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Level2Definition:
    """A level-2 heading as printed, and the canonical dimension that makes editions comparable."""

    label: str
    dimension: str
    """decision … quantity, quality, timeliness, cost, economic, social, ecological, sustained, satisfaction."""
    required: bool = False
    indicators: tuple[str, ...] = ()
    """Level-3 names that the framework fixes under this heading."""
    aliases: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    """Level-3 names that the form marks as core indicators which must be filled (★★★). Variants of the form word
    them differently, so that they are compared by likeness."""


@dataclass(frozen=True, slots=True)
class Level1Definition:
    """A level-1 heading as printed, with its level-2 headings in printed order."""

    label: str
    dimension: str
    """decision, process, cost, output, outcome, satisfaction."""
    required: bool = False
    level2: tuple[Level2Definition, ...] = ()
    aliases: tuple[str, ...] = ()
    weight_range: tuple[int, int] | None = None
    """Least and most points of this class; none where the form prints no range."""


@dataclass(frozen=True, slots=True)
class ColumnDefinition:
    """A column that the form prints after the name of an indicator, and what of the indicator stands in it."""

    label: str
    """Key in the file (目标值, 分值, 计量单位 …), or 符号: the operator, which the file writes in the value."""
    printed: str = ""
    """Its head as printed, or the title of its block; empty means *label*."""
    required: bool = False
    """Whether every indicator has to fill it."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class IndicatorDefinition:
    """The indicator part of a form. Without slots, so that what every declaration is held against is listed once."""

    level1: tuple[Level1Definition, ...]
    headers: tuple[str, str, str, str]
    """Column heads as printed: 一级指标, 二级指标, 三级指标, 指标值."""
    columns: tuple[str, ...] = ()
    """Further column keys an indicator may carry in this edition."""
    periods: tuple[str, ...] = ("目标值",)
    """目标值, or 中期目标值 and 目标值."""
    weight_total: int | None = None
    """What 分值 add up to; none where the form prints no weights."""
    printed_columns: tuple[ColumnDefinition, ...] = ()
    """Columns after the level-3 name, in printed order; empty: the value alone."""

    @cached_property
    def fixed_names(self) -> Mapping[str, str]:
        """The level-3 names that the framework fixes, each with the level-2 heading that it stands under."""
        every = (level2 for level1 in self.level1 for level2 in level1.level2)
        return {name: level2.label for level2 in every for name in level2.indicators}
