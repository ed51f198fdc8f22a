"""What one edition of an official form demands, as typed data read from `data/<edition>.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..finding import Severity
from .indicators import IndicatorDefinition
from .sheet import SheetDefinition

FORM_PAGES = "guide/forms/"
"""Where the handbook's pages about editions stand, below the site's root."""


class FieldKind(Enum):
    """What a value of the front matter is meant to be."""

    TEXT = "text"
    ORGANISATION = "organisation"
    CODE = "code"
    YEAR = "year"
    MONEY = "money"
    CHOICE = "choice"
    DATE = "date"
    DATES = "dates"
    """A start and an end, as typed in one cell."""

    @property
    def label(self) -> str:
        """The editor's word for it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    FieldKind.TEXT: "文字",
    FieldKind.ORGANISATION: "单位",
    FieldKind.CODE: "代码",
    FieldKind.YEAR: "年份",
    FieldKind.MONEY: "金额",
    FieldKind.CHOICE: "选一",
    FieldKind.DATE: "日期",
    FieldKind.DATES: "起止日期",
}


class Evidence(Enum):
    """How an authority or a part of a form was seen: read, met in a real form only, or recalled."""

    READ = "read"
    CORROBORATED = "corroborated"
    RECALLED = "recalled"

    @property
    def label(self) -> str:
        """The reader's words for it."""
        return _EVIDENCE_LABELS[self]


_EVIDENCE_LABELS = {
    Evidence.READ: "已对照原文",
    Evidence.CORROBORATED: "照公开的同式表格整理，未对照原文",
    Evidence.RECALLED: "凭记忆整理，未对照原文",
}


@dataclass(frozen=True, slots=True)
class Authority:
    """Who issued a form, by which document, when, and how far that was verified."""

    issuer: str
    document: str
    """Document number as printed, empty where there is none."""
    title: str
    date: str
    """ISO date, or empty where it is not known."""
    evidence: Evidence
    read_at: str
    """Where it was read; names a source, never an address of a registry."""


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """A labelled cell of the form: its printed label is the key in the file, *key* its English name."""

    label: str
    key: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    public: bool = True
    printed: str = ""
    """The label as printed where that differs (项目总金额（万元）); empty means *label*."""
    unit: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionDefinition:
    """A narrative field: a ## heading of the body."""

    label: str
    key: str
    required: bool = False
    printed: str = ""


@dataclass(frozen=True, slots=True)
class SourceDefinition:
    """A line of the fund sources, with its parts. *partial* parts (其中) need not add up to it."""

    label: str
    key: str
    parts: tuple[SourceDefinition, ...] = ()
    partial: bool = False
    printed: str = ""
    """The label as printed where that differs (其中：财政拨款)."""


@dataclass(frozen=True, slots=True)
class PeriodDefinition:
    """One block of fund sources: the annual one, or that of the whole term."""

    label: str
    """Key in the file: 资金来源, 年度资金, 中期资金."""
    key: str
    """`annual` or `mid_term`."""
    printed: str
    """Label of the block's own total as printed: 年度资金总额."""
    required: bool
    sources: tuple[SourceDefinition, ...]


@dataclass(frozen=True, slots=True)
class RowsDefinition:
    """A further list of rows (实施进度 …) and its columns; the first column is the name."""

    label: str
    key: str
    columns: tuple[FieldDefinition, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class FormEdition:
    """One edition of an official form."""

    id: str
    title: str
    """Name of the form: 专项资金绩效目标申报表."""
    page_title: str
    """Pattern of the printed heading, with {year}, {department}, {project}."""
    authority: Authority
    year_from: int
    year_to: int | None
    unit: str
    """Unit of money in the printed form: 元 or 万元."""
    fields: tuple[FieldDefinition, ...]
    sections: tuple[SectionDefinition, ...]
    periods: tuple[PeriodDefinition, ...]
    total: str
    """Key of the field, or label of the period, whose amount is the declaration's (annual) total."""
    items_required: bool
    """Whether 资金明细 must be filled."""
    rows: tuple[RowsDefinition, ...]
    indicators: IndicatorDefinition
    layout: tuple[str, ...]
    """Labels of fields, periods, rows, sections, 绩效指标 and (where the form has that table) 资金明细, as printed."""
    sheet: SheetDefinition
    """Where each of them stands on paper."""
    severities: dict[str, Severity] = field(default_factory=dict)
    """Rules that this edition takes more lightly."""
    features: frozenset[str] = frozenset()
    """Words rules ask for, such as `project-name-printed`."""
    notes: str = ""
    decimals: int | None = None
    """Places after the point of printed money; none where the form does not settle them."""

    @property
    def years(self) -> str:
        """The years it is for, in words."""
        if self.year_to is None:
            return f"{self.year_from} 年起"
        return f"{self.year_from} 至 {self.year_to} 年"

    @property
    def page(self) -> str:
        """Address of its page in the handbook, below the site's root."""
        return f"{FORM_PAGES}{self.id}/"

    def field_named(self, label: str) -> FieldDefinition | None:
        """The field printed with *label*."""
        return next((item for item in self.fields if item.label == label), None)

    def section_named(self, label: str) -> SectionDefinition | None:
        """The narrative section printed with *label*."""
        return next((item for item in self.sections if item.label == label), None)
