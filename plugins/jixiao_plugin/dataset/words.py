"""The tables of words: cells of the form's head, further lists, narrative sections, and what the checks found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..finding import Finding
from ..forms.labels import DEPARTMENT, PROJECT_NAME, YEAR
from ..model.declaration import Money
from .subject import TO_DECLARATION, Subject, context, money_state, number, owner, yuan_of
from .table import Column, Kind, Link, Table

_IN_DECLARATIONS = frozenset({YEAR, PROJECT_NAME, DEPARTMENT})


class Field(NamedTuple):
    """A cell of the form's head, or a note about the publication."""

    subject: Subject
    number: int
    part: str
    key: str
    label: str
    text: str
    money: Money | None = None


FIELDS: Table[Field] = Table(
    "fields",
    "表头各栏",
    "一行一栏：表头里除名称、部门、年度以外的各栏，表式没有的栏，和转录说明。",
    (
        owner(),
        number(lambda row: row.number, "照文件的次序"),
        Column("part", "部分", lambda row: row.part, required=True, codes="field_part"),
        Column("key", "栏目代号", lambda row: row.key, description="各版表式通用的英文名；表式没有的栏空着"),
        Column("label", "栏目", lambda row: row.label, required=True),
        Column("text", "内容", lambda row: row.text, description="照原表；空着就是原表空着"),
        Column("yuan", "金额", lambda row: yuan_of(row.money), Kind.DECIMAL, "金额栏才有", unit="元"),
        Column(
            "state",
            "金额状态",
            lambda row: money_state(row.money) if row.money else None,
            description="金额栏才有",
            codes="money_state",
        ),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def field_rows(subject: Subject) -> Iterator[Field]:
    """The cells of the form's head that anybody may see, then what the form does not know, then transcriber's notes."""
    for count, row in enumerate(_fields(subject), 1):
        yield row._replace(number=count)


def _fields(subject: Subject) -> Iterator[Field]:
    declaration = subject.declaration
    for value in declaration.fields:
        definition = value.definition
        if definition.public and definition.label not in _IN_DECLARATIONS:
            yield Field(subject, 0, "head", definition.key, definition.label, value.cell.text, value.money)
    for label, text in declaration.unknown_fields:
        yield Field(subject, 0, "unknown", "", label.text, text)
    for repair in declaration.disclosure.repairs:
        yield Field(subject, 0, "transcription", "", "转录说明", repair.text)


class ListCell(NamedTuple):
    """A cell of a further list of rows."""

    subject: Subject
    list: str
    number: int
    column: int
    label: str
    text: str


LISTS: Table[ListCell] = Table(
    "lists",
    "其他列表",
    "一行是一个单元格：有的表式另有列表，如实施进度。",
    (
        owner(),
        Column("list", "列表", lambda row: row.list, required=True),
        number(lambda row: row.number, "在这个列表里第几行"),
        Column("position", "栏序", lambda row: row.column, Kind.INTEGER, "在这一行里第几栏", required=True),
        Column("label", "栏目", lambda row: row.label, required=True),
        Column("text", "内容", lambda row: row.text, description="照原表"),
    ),
    ("declaration", "list", "number", "position"),
    (TO_DECLARATION,),
)


def list_rows(subject: Subject) -> Iterator[ListCell]:
    """The cells of the further lists, row by row."""
    counts: dict[str, int] = {}
    for row in subject.declaration.rows:
        counts[row.label] = counts.get(row.label, 0) + 1
        for column, (label, cell) in enumerate(row.cells, 1):
            yield ListCell(subject, row.label, counts[row.label], column, label.text, cell.text)


class Text(NamedTuple):
    """A narrative section."""

    subject: Subject
    number: int
    key: str
    label: str
    text: str


TEXTS: Table[Text] = Table(
    "texts",
    "正文",
    "一行一栏正文，如项目概况、立项依据；一段一行。",
    (
        owner(),
        number(lambda row: row.number, "照原表的次序"),
        Column("key", "栏目代号", lambda row: row.key, description="各版表式通用的英文名；表式没有的栏空着"),
        Column("label", "栏目", lambda row: row.label, required=True),
        Column("text", "内容", lambda row: row.text, description="照原表；空着就是原表空着"),
    ),
    ("declaration", "number"),
    (TO_DECLARATION,),
)


def text_rows(subject: Subject) -> Iterator[Text]:
    """The narrative sections in the form's order, then those the form does not know."""
    declaration = subject.declaration
    known = ((item.definition.key, item.definition.label, item.section.text) for item in declaration.narratives)
    unknown = (("", section.heading, section.text) for section in declaration.unknown_sections)
    for count, (key, label, text) in enumerate((*known, *unknown), 1):
        yield Text(subject, count, key, label, text)


class Difference(NamedTuple):
    """One place where what was stated and what was checked differ."""

    subject: Subject
    number: int
    finding: Finding


FINDINGS: Table[Difference] = Table(
    "findings",
    "核对有出入",
    "一行是一处有出入的地方，单位有说明的附说明；有出入不等于有错。",
    (
        *context(),
        number(lambda row: row.number, "照文件的次序"),
        Column("code", "规则", lambda row: row.finding.code, required=True, description="见“核对规则”一表"),
        Column("severity", "级别", lambda row: row.finding.severity.value, required=True, codes="severity"),
        Column("message", "查到什么", lambda row: row.finding.message, required=True),
        Column("place", "位置", lambda row: row.finding.place, description="栏目名由外到内，用 > 隔开"),
        Column(
            "anchor",
            "页内位置",
            lambda row: row.subject.places.of(row.finding.field),
            required=True,
            description="接在网页的 # 后面",
        ),
        Column("stated", "写的", lambda row: row.finding.found),
        Column("expected", "应有", lambda row: row.finding.expected),
        Column(
            "explanation",
            "说明情况",
            lambda row: "explained" if row.finding.waived else "open",
            required=True,
            codes="explanation",
        ),
        Column("reason", "单位的说明", lambda row: row.finding.waived.reason if row.finding.waived else None),
        Column("fingerprint", "指纹", lambda row: row.finding.fingerprint, description="同一处出入在各次核对里不变"),
    ),
    ("declaration", "number"),
    (TO_DECLARATION, Link(("code",), "rules", ("code",))),
)


def finding_rows(subject: Subject) -> Iterator[Difference]:
    """What a reader is told of; nothing where the site shows mere counts."""
    if subject.settings.ledger == "counts":
        return
    for count, item in enumerate(subject.ledger.findings, 1):
        yield Difference(subject, count, item)
