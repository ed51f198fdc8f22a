"""The tables of what is promised: indicators with targets, their further columns, and levels that do not apply."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..model.declaration import Indicator, LevelNote, Target
from ..model.target_value import TargetValue
from .subject import TO_DECLARATION, Subject, context, number, owner
from .table import Column, Kind, Link, Table

_WEIGHT = "分值"

OPERATORS = {">=": "ge", "<=": "le", ">": "gt", "<": "lt", "=": "eq", "≈": "about", "range": "range", "±": "within"}
"""Words for the signs: a cell that opens with = is a formula to a spreadsheet."""


class Promise(NamedTuple):
    """An indicator and its place among those of its declaration."""

    subject: Subject
    number: int
    indicator: Indicator


Reading = Callable[[TargetValue], str | Decimal | date | None]


def _of_target(which: Callable[[Promise], Target | None], read: Reading) -> Callable[[Promise], str | Decimal | None]:
    def cell(row: Promise) -> str | Decimal | None:
        target = which(row)
        found = read(target.value) if target else None
        return found.isoformat() if isinstance(found, date) else found

    return cell


def _annual(row: Promise) -> Target | None:
    return row.indicator.target


def _mid_term(row: Promise) -> Target | None:
    return row.indicator.mid_target


def _measure(which: Callable[[Promise], Target | None], name: str, title: str) -> tuple[Column[Promise], ...]:
    """A target read apart: operator, number, upper end, unit, first and last day."""
    return (
        Column(
            f"{name}operator",
            f"{title}运算符",
            _of_target(which, lambda value: OPERATORS.get(value.operator)),
            codes="operator",
        ),
        Column(f"{name}value", f"{title}数", _of_target(which, lambda value: value.number), Kind.DECIMAL),
        Column(
            f"{name}upper",
            f"{title}上限",
            _of_target(which, lambda value: value.upper),
            Kind.DECIMAL,
            "写成范围的目标值才有",
        ),
        Column(f"{name}unit", f"{title}单位", _of_target(which, lambda value: value.unit)),
        Column(
            f"{name}date_from",
            f"{title}起日",
            _of_target(which, lambda value: value.date_from),
            Kind.DATE,
        ),
        Column(
            f"{name}date_to",
            f"{title}止日",
            _of_target(which, lambda value: value.date_to),
            Kind.DATE,
            "“年底前”这样的写法读成那一天",
        ),
    )


INDICATORS: Table[Promise] = Table(
    "indicators",
    "绩效指标",
    "一行一条三级指标和它的目标值。",
    (
        *context(),
        number(lambda row: row.number, "照原表的次序"),
        Column("anchor", "页内位置", lambda row: row.indicator.id, required=True, description="接在网页的 # 后面"),
        Column("level1", "一级指标", lambda row: row.indicator.level1.text),
        Column("level2", "二级指标", lambda row: row.indicator.level2.text),
        Column(
            "dimension",
            "类别",
            lambda row: row.indicator.dimension,
            description="各版表式的二级指标归成的通用类别",
            codes="dimension",
        ),
        Column("name", "三级指标", lambda row: row.indicator.name.text),
        Column(
            "target",
            "目标值",
            lambda row: row.indicator.target.cell.text if row.indicator.target else None,
            description="年度目标，照原表",
        ),
        Column("kind", "目标值种类", _of_target(_annual, lambda value: value.kind.value), codes="target_kind"),
        *_measure(_annual, "", "目标值"),
        Column(
            "per", "目标值单位的分母", _of_target(_annual, lambda value: value.per), description="4500元/人·月的“人·月”"
        ),
        Column("direction", "方向", _of_target(_annual, lambda value: value.direction), codes="direction"),
        Column(
            "mid_target",
            "中期目标值",
            lambda row: row.indicator.mid_target.cell.text if row.indicator.mid_target else None,
            description="照原表",
        ),
        *_measure(_mid_term, "mid_", "中期目标值"),
        Column("weight", "分值", lambda row: _column(row.indicator, _WEIGHT), description="照原表"),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def indicator_rows(subject: Subject) -> Iterator[Promise]:
    """The indicators in file order."""
    for count, indicator in enumerate(subject.declaration.indicators, 1):
        yield Promise(subject, count, indicator)


def _column(indicator: Indicator, label: str) -> str:
    cell = indicator.column(label)
    return cell.text if cell else ""


class Remark(NamedTuple):
    """A further column that the form prints beside an indicator."""

    subject: Subject
    indicator: int
    label: str
    text: str


INDICATOR_COLUMNS: Table[Remark] = Table(
    "indicator_columns",
    "指标附栏",
    "一行是一条指标的一个附栏，如评分规则、数据来源、备注；分值在“绩效指标”一表里。",
    (
        owner(),
        Column("indicator", "指标序号", lambda row: row.indicator, Kind.INTEGER, "所属指标的序号", required=True),
        Column("label", "栏目", lambda row: row.label, required=True),
        Column("text", "内容", lambda row: row.text, description="照原表"),
    ),
    ("declaration", "indicator", "label"),
    (TO_DECLARATION, Link(("declaration", "indicator"), "indicators", ("declaration", "number"))),
)


def remark_rows(subject: Subject) -> Iterator[Remark]:
    """The further columns of each indicator, in file order."""
    for count, indicator in enumerate(subject.declaration.indicators, 1):
        for label, cell in indicator.columns:
            if label.text != _WEIGHT:
                yield Remark(subject, count, label.text, cell.text)


class Unused(NamedTuple):
    """A level of indicators that does not apply."""

    subject: Subject
    number: int
    note: LevelNote


UNUSED_LEVELS: Table[Unused] = Table(
    "unused_levels",
    "不适用的指标层级",
    "一行是一个写明不适用的一级或二级指标。",
    (
        owner(),
        number(lambda row: row.number, "照原表的次序"),
        Column("level1", "一级指标", lambda row: row.note.field[1]),
        Column("level2", "二级指标", lambda row: "".join(row.note.field[2:3])),
        Column("text", "原文", lambda row: row.note.cell.text),
        Column("reason", "理由", lambda row: row.note.reason),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def unused_rows(subject: Subject) -> Iterator[Unused]:
    """The levels that do not apply, in file order."""
    for count, note in enumerate(subject.declaration.level_notes, 1):
        yield Unused(subject, count, note)
