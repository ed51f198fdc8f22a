"""The points (分值) that indicators carry."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from ..model.declaration import Declaration, Indicator
from ..source.tree import Scalar
from .rule import Need, RuleContext

COLUMN = "分值"


def points(declaration: Declaration) -> list[tuple[Indicator, Scalar, Decimal]]:
    """Each indicator whose 分值 is a number, with the cell and the number."""
    found = []
    for indicator in declaration.indicators:
        cell = indicator.column(COLUMN)
        value = _number(cell.text) if cell else None
        if cell and value is not None:
            found.append((indicator, cell, value))
    return found


def class_points(declaration: Declaration) -> dict[str, Decimal]:
    """Points of each canonical level 1, such as `output`."""
    sums: dict[str, Decimal] = {}
    for indicator, _, value in points(declaration):
        if indicator.level1_definition:
            dimension = indicator.level1_definition.dimension
            sums[dimension] = sums.get(dimension, Decimal(0)) + value
    return sums


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text.strip().removesuffix("分").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _weighted(context: RuleContext) -> str:
    if context.declaration.edition.indicators.weight_total is None and not points(context.declaration):
        return "本表式没有分值"
    return "" if points(context.declaration) else "没有填写分值"


WEIGHTS = Need(_weighted)
