"""The tables of money: where it comes from, what it buys, how that was calculated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.declaration import CalculationLine, FundingLine, FundingSource, Money
from .subject import TO_DECLARATION, Subject, context, money_columns, number, rounded
from .table import Column, Kind, Link, Table


class Fund(NamedTuple):
    """One printed line of the fund sources."""

    subject: Subject
    number: int
    period: str
    level: int
    key: str
    label: str
    within: str
    relation: str
    """A code of the list `fund_relation`."""
    money: Money | None


FUNDS: Table[Fund] = Table(
    "funds",
    "资金来源",
    "一行一笔资金来源；同一笔钱可能既在合计里又在分项里，求和只取一层。",
    (
        *context(),
        number(lambda row: row.number, "照原表的次序"),
        Column("period", "期间", lambda row: row.period, required=True, codes="period"),
        Column("level", "层", lambda row: row.level, Kind.INTEGER, "0 合计，1 来源，2 起是分项", required=True),
        Column("key", "来源代号", lambda row: row.key, description="各版表式通用的英文名；合计没有"),
        Column("label", "来源", lambda row: row.label, description="照原表"),
        Column("within", "属于", lambda row: row.within, description="分项所属的来源"),
        Column("relation", "与上一层的关系", lambda row: row.relation, required=True, codes="fund_relation"),
        *money_columns(lambda row: row.money),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def fund_rows(subject: Subject) -> Iterator[Fund]:
    """The fund sources of a declaration, each period's own total first."""
    for count, row in enumerate(_funds(subject), 1):
        yield row._replace(number=count)


def _funds(subject: Subject) -> Iterator[Fund]:
    for period in subject.declaration.periods:
        name = period.definition.key
        yield Fund(subject, 0, name, 0, "", period.definition.printed or period.label.text, "", "total", period.total)
        for source in period.sources:
            yield from _source(subject, name, source, within=None)


def _source(
    subject: Subject, period: str, source: FundingSource, *, within: FundingSource | None, level: int = 1
) -> Iterator[Fund]:
    relation = "some" if within and within.definition.partial else "part"
    name, label = source.definition.key, source.label.text
    yield Fund(subject, 0, period, level, name, label, within.label.text if within else "", relation, source.money)
    for part in source.parts:
        yield from _source(subject, period, part, within=source, level=level + 1)


class Item(NamedTuple):
    """One line of 资金明细."""

    subject: Subject
    number: int
    anchor: str
    line: FundingLine


ITEMS: Table[Item] = Table(
    "items",
    "资金明细",
    "一行一项明细：钱花在哪里。",
    (
        *context(),
        number(lambda row: row.number, "照原表的次序"),
        Column("anchor", "页内位置", lambda row: row.anchor, required=True, description="接在网页的 # 后面"),
        Column("name", "名称", lambda row: row.line.name.text),
        *money_columns(lambda row: row.line.money),
        Column(
            "stated_sum",
            "测算合计",
            lambda row: row.line.computed,
            Kind.DECIMAL,
            "本站把各行测算写的得数相加；没有测算或有一行没写得数的空着",
            unit="元",
        ),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def item_rows(subject: Subject) -> Iterator[Item]:
    """The lines of 资金明细 in file order."""
    lines = zip(subject.declaration.items, subject.places.lines, strict=True)
    for count, (line, anchor) in enumerate(lines, 1):
        yield Item(subject, count, anchor, line)


class Calculation(NamedTuple):
    """One 事项 and its 算式."""

    subject: Subject
    item: int
    number: int
    line: CalculationLine


CALCULATIONS: Table[Calculation] = Table(
    "calculations",
    "测算",
    "一行一个算式：一项明细的钱是怎样算出来的。",
    (
        *context(),
        Column("item", "明细序号", lambda row: row.item, Kind.INTEGER, "所属明细的序号", required=True),
        number(lambda row: row.number, "在这项明细里的次序"),
        Column("task", "事项", lambda row: row.line.item.text),
        Column("formula", "算式", lambda row: row.line.formula.text, description="照原表"),
        Column("stated", "写的得数", lambda row: rounded(row.line.calculation.stated), Kind.DECIMAL, "金额以元计"),
        Column(
            "computed",
            "算得的数",
            lambda row: rounded(row.line.calculation.computed),
            Kind.DECIMAL,
            "本站重算；除不尽的四舍五入到十四位小数",
        ),
        Column("unit", "单位", lambda row: row.line.calculation.unit, description="前两栏的单位"),
        Column("verdict", "核对", lambda row: row.line.calculation.verdict.value, required=True, codes="verdict"),
        Column("reason", "缘由", lambda row: row.line.calculation.reason, description="没有核对、约数或有出入的缘由"),
    ),
    ("declaration", "item", "number"),
    (TO_DECLARATION, Link(("declaration", "item"), "items", ("declaration", "number"))),
)


def calculation_rows(subject: Subject) -> Iterator[Calculation]:
    """The calculations below each line of 资金明细, in file order."""
    for item, line in enumerate(subject.declaration.items, 1):
        for count, calculation in enumerate(line.calculations, 1):
            yield Calculation(subject, item, count, calculation)
