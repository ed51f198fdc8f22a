"""The promises of a declaration: indicators with their targets, and levels that do not apply."""

from __future__ import annotations

from dataclasses import dataclass

from ..forms.indicators import Level1Definition, Level2Definition
from ..position import Span
from ..source.tree import Scalar
from .target_value import TargetValue


@dataclass(frozen=True, slots=True)
class Target:
    """A target as typed and what it means."""

    cell: Scalar
    value: TargetValue
    field: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.cell.span


@dataclass(frozen=True, slots=True)
class Indicator:
    """A level-3 indicator with the levels it stands under."""

    level1: Scalar
    level1_definition: Level1Definition | None
    level2: Scalar
    level2_definition: Level2Definition | None
    name: Scalar
    target: Target | None
    """The annual one (目标值)."""
    mid_target: Target | None
    """The one of the whole term (中期目标值)."""
    columns: tuple[tuple[Scalar, Scalar], ...]
    """Further columns as typed: 分值, 计量单位, 备注 …"""
    field: tuple[str, ...]
    """("绩效指标", level 1, level 2, name)."""
    id: str
    """Stable address on the page, made from the names: `i-` and a short hash."""
    dimension: str
    """Canonical level-2 dimension, else level-1's, else empty."""

    def column(self, label: str) -> Scalar | None:
        """The cell under *label*."""
        for key, value in self.columns:
            if key.text == label:
                return value
        return None

    @property
    def targets(self) -> tuple[Target, ...]:
        """Its targets, the annual one first."""
        if self.mid_target is None:
            return () if self.target is None else (self.target,)
        return (self.mid_target,) if self.target is None else (self.target, self.mid_target)


@dataclass(frozen=True, slots=True)
class LevelNote:
    """A level written as 不适用（原因） instead of indicators."""

    field: tuple[str, ...]
    label: Scalar
    definition: Level1Definition | Level2Definition | None
    cell: Scalar
    reason: str
