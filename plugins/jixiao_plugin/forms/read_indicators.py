"""The indicator part of an edition file: levels, canonical dimensions, columns, weights."""

from __future__ import annotations

from .indicators import ColumnDefinition, IndicatorDefinition, Level1Definition, Level2Definition
from .labels import INDICATOR_COLUMNS, MID_TARGET, OPERATOR, TARGET
from .located import Table, refuse

LEVEL1_DIMENSIONS = ("decision", "process", "cost", "output", "outcome", "satisfaction")
LEVEL2_DIMENSIONS = (
    "decision", "process", "quantity", "quality", "timeliness", "cost",
    "economic", "social", "ecological", "sustained", "satisfaction",
)  # fmt: skip
"""What level-2 headings of different editions are compared by."""

_HEADERS = 4


def read_indicators(table: Table) -> IndicatorDefinition:
    """The indicator part that *table* describes."""
    table.allow("headers", "levels", "columns", "periods", "weight_total", "printed_columns")
    headers = table.texts("headers")
    if len(headers) != _HEADERS:
        refuse(table.path, table.node, f"指标表应有 {_HEADERS} 个栏目名 headers，写了 {len(headers)} 个")
    return IndicatorDefinition(
        level1=tuple(_level1(label, inner) for label, inner in table.tables("levels")),
        headers=(headers[0], headers[1], headers[2], headers[3]),
        columns=table.texts("columns"),
        periods=_periods(table),
        weight_total=table.number("weight_total"),
        printed_columns=_printed_columns(table),
    )


def _periods(table: Table) -> tuple[str, ...]:
    periods = table.texts("periods") or (TARGET,)
    if periods not in ((TARGET,), (MID_TARGET, TARGET)):
        refuse(table.path, table.node, f"指标值的期间 periods 应是 [{TARGET}] 或 [{MID_TARGET}, {TARGET}]")
    return periods


def _printed_columns(table: Table) -> tuple[ColumnDefinition, ...]:
    table.table("printed_columns").allow(*_periods(table), OPERATOR, *INDICATOR_COLUMNS, *table.texts("columns"))
    return tuple(_column(label, inner) for label, inner in table.tables("printed_columns"))


def _column(label: str, table: Table) -> ColumnDefinition:
    table.allow("printed", "required", "choices")
    return ColumnDefinition(
        label, table.text("printed", ""), table.flag("required", default=False), table.texts("choices")
    )


def _level1(label: str, table: Table) -> Level1Definition:
    table.allow("dimension", "required", "aliases", "weight_range", "level2")
    return Level1Definition(
        label=label,
        dimension=_dimension(table, LEVEL1_DIMENSIONS),
        required=table.flag("required", default=False),
        level2=tuple(_level2(name, inner) for name, inner in table.tables("level2")),
        aliases=table.texts("aliases"),
        weight_range=_weight_range(table),
    )


def _level2(label: str, table: Table) -> Level2Definition:
    table.allow("dimension", "required", "indicators", "aliases", "core")
    return Level2Definition(
        label=label,
        dimension=_dimension(table, LEVEL2_DIMENSIONS),
        required=table.flag("required", default=False),
        indicators=table.texts("indicators"),
        aliases=table.texts("aliases"),
        core=table.texts("core"),
    )


def _dimension(table: Table, known: tuple[str, ...]) -> str:
    text = table.text("dimension")
    if text not in known:
        refuse(table.path, table.node, f"{table.name}的 dimension 应是 {'、'.join(known)} 之一，写的是“{text}”")
    return text


def _weight_range(table: Table) -> tuple[int, int] | None:
    texts = table.texts("weight_range")
    if not texts:
        return None
    if len(texts) != 2 or not all(text.isascii() and text.isdigit() for text in texts):
        refuse(table.path, table.node, f"{table.name}的 weight_range 应是两个整数 [最低, 最高]")
    return int(texts[0]), int(texts[1])
