"""先开始，后完成

检查什么：表里写的完成日期是不是早于开始日期：各占一栏的，写在一栏里的起止时间，进度计划的每一行；只写到月的按整月算。
为什么：完成早于开始，不是写错了年份就是填反了两栏，读者看不出项目什么时候做。
怎样改正：对照批复核对两个日期，改正写错的；填反了的对调过来。
依据：起止日期的先后，不引用文件
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...finding import BasisStatus, Offence, Related, Severity
from ...model.days import Days, read_days, read_term
from ...source.tree import Scalar
from ..rule import Need, Rule, RuleContext, rule_info

_START, _END, _TERM = "start", "end", "term"
"""English names of the two cells, or of the one, in which editions ask for a term."""


class _Term(NamedTuple):
    """A start and an end that can be read."""

    start: Days
    end: Days
    cell: Scalar
    """Holds the end."""
    field: tuple[str, ...]
    beside: Scalar | None = None
    """Holds the start where that has a cell of its own."""


def check(context: RuleContext) -> Iterator[Offence]:
    """One offence on each end that comes before its start."""
    for term in _terms(context):
        if term.end.last < term.start.first:
            start = f"开始日期“{term.beside.text}”" if term.beside else "开始"
            message = f"“{term.field[-1]}”写的是“{term.cell.text}”，完成早于{start}"
            related = (Related(term.beside.span, "开始日期"),) if term.beside else ()
            yield Offence(term.cell.span, message, term.field, term.cell.text, related=related)


def _terms(context: RuleContext) -> Iterator[_Term]:
    declaration = context.declaration
    cells = {value.definition.key: (value.label.text, value.cell) for value in declaration.fields}
    yield from _of_two(cells, ())
    if _TERM in cells:
        label, cell = cells[_TERM]
        days = read_term(cell.text)
        if days:
            yield _Term(*days, cell, (label,))
    keys = {(rows.label, column.label): column.key for rows in declaration.edition.rows for column in rows.columns}
    for row in declaration.rows:
        yield from _of_two(
            {keys.get((row.label, label.text), ""): (label.text, cell) for label, cell in row.cells}, row.field
        )


def _of_two(cells: dict[str, tuple[str, Scalar]], place: tuple[str, ...]) -> Iterator[_Term]:
    if _START in cells and _END in cells:
        (_, beside), (label, cell) = cells[_START], cells[_END]
        start, end = read_days(beside.text), read_days(cell.text)
        if start and end:
            yield _Term(start, end, cell, (*place, label), beside)


def _undated(context: RuleContext) -> str:
    return "" if any(_terms(context)) else "没有写读得出的起止日期"


_SCHEDULE = """
表式: national-2012
项目实施进度计划:
  - 项目实施内容: 排定课表并公布
    开始时间: 2016-01-15
    完成时间: """

RULE = Rule(
    info=rule_info(__name__, __doc__, "STR26", Severity.ERROR, BasisStatus.HOUSE),
    check=check,
    needs=(Need(_undated),),
    good=(
        "表式: shanghai-2026\n计划开始日期: 2026-12-31\n计划完成日期: 2026/12/31",
        "表式: national-2012\n项目起止时间: 2016年3月-2018年12月",
        _SCHEDULE + "2016年1月",
    ),
    bad=(
        "表式: shanghai-2026\n计划开始日期: 2026-12-31\n计划完成日期: 2026-01-01 ←STR26",
        "表式: national-2012\n项目起止时间: 2018年12月至2016年1月 ←STR26",
        _SCHEDULE + "2015-02-26 ←STR26",
    ),
)
