"""What a page of the handbook says of one form edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import RuleInfo
from ...forms.edition import FieldDefinition, FormEdition, SourceDefinition
from ...forms.indicators import IndicatorDefinition, Level1Definition, Level2Definition
from ...rules.catalog import ALL_INFOS, RULES


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One cell of the form: key, how it is printed, what it holds, whether it must be filled and is public."""

    label: str
    printed: str
    """Empty where it is printed as it is written."""
    kind: str
    need: str
    public: str


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line of the fund sources; *depth* counts the lines it is part of."""

    label: str
    depth: int
    remark: str


@dataclass(frozen=True, slots=True)
class PeriodTable:
    """One block of fund sources."""

    label: str
    caption: str
    rows: tuple[MoneyRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One level-2 heading; *level1* is empty below the first of its level 1."""

    level1: str
    level1_need: str
    span: int
    """How many rows its level 1 covers; 0 below the first."""
    level2: str
    need: str
    remark: str


@dataclass(frozen=True, slots=True)
class Lighter:
    """A rule that this edition takes more lightly, or that is made for it or not for it."""

    info: RuleInfo
    words: str


@dataclass(frozen=True, slots=True)
class FormView:
    """Everything on the page of one edition."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    fields: tuple[FieldRow, ...]
    sections: tuple[FieldRow, ...]
    periods: tuple[PeriodTable, ...]
    items: str
    rows: tuple[tuple[str, str], ...]
    indicators: tuple[IndicatorRow, ...]
    indicator_facts: tuple[tuple[str, str], ...]
    printed_order: tuple[str, ...]
    notes: str
    lighter: tuple[Lighter, ...]
    example: str
    year: int
    """A year for which a new declaration of this edition can be begun."""


def form_view(edition: FormEdition, example: str) -> FormView:
    """The view of *edition*, with its smallest clean declaration."""
    return FormView(
        id=edition.id,
        title=edition.title,
        facts=tuple((label, words) for label, words in _facts(edition) if words),
        fields=tuple(_field(item) for item in edition.fields),
        sections=tuple(FieldRow(item.label, item.printed, "", _need(item.required), "") for item in edition.sections),
        periods=tuple(_periods(edition)),
        items=_need(edition.items_required),
        rows=tuple((f"{rows.label}（{_need(rows.required)}）", _listed(rows.columns)) for rows in edition.rows),
        indicators=tuple(row for level1 in edition.indicators.level1 for row in _level1(level1)),
        indicator_facts=tuple((label, words) for label, words in _indicator_facts(edition.indicators) if words),
        printed_order=tuple(_printed(edition, label) for label in edition.layout),
        notes=edition.notes,
        lighter=tuple(_lighter(edition)),
        example=example.rstrip("\n"),
        year=edition.year_to or edition.year_from,
    )


def _need(required: bool) -> str:
    return "必填" if required else "可不填"


def _facts(edition: FormEdition) -> Iterator[tuple[str, str]]:
    authority = edition.authority
    yield "表式代号", edition.id
    yield "核对情况", authority.evidence.label
    yield "制表机关", authority.issuer
    yield "文号", authority.document
    yield "文件", f"《{authority.title}》" if authority.title else ""
    yield "日期", authority.date
    yield "出处", authority.read_at
    yield "适用年度", edition.years
    places = f"，印到小数点后 {edition.decimals} 位" if edition.decimals is not None else ""
    yield "金额单位", f"{edition.unit}{places}"
    yield "总金额", f"“{_total(edition)}”"


def _total(edition: FormEdition) -> str:
    return next((item.label for item in edition.fields if item.key == edition.total), edition.total)


def _field(item: FieldDefinition) -> FieldRow:
    choices = f"：{'、'.join(item.choices)}" if item.choices else ""
    unit = f"，{item.unit}" if item.unit else ""
    need, public = (_need(item.required), "公开") if item.public else ("不写", "不公开")
    return FieldRow(item.label, item.printed, f"{item.kind.label}{choices}{unit}", need, public)


def _listed(columns: tuple[FieldDefinition, ...]) -> str:
    return "、".join(column.label for column in columns)


def _periods(edition: FormEdition) -> Iterator[PeriodTable]:
    for period in edition.periods:
        caption = f"{period.label}，{_need(period.required)}，合计印作“{period.printed}”"
        rows = tuple(row for source in period.sources for row in _sources(source, 0))
        yield PeriodTable(period.label, caption, rows)


def _sources(source: SourceDefinition, depth: int) -> Iterator[MoneyRow]:
    yield MoneyRow(source.label, depth, "其中，不要求加起来等于上一级" if source.partial else "")
    for part in source.parts:
        yield from _sources(part, depth + 1)


def _level1(level1: Level1Definition) -> Iterator[IndicatorRow]:
    bounds = f"，{level1.weight_range[0]} 至 {level1.weight_range[1]} 分" if level1.weight_range else ""
    need = f"{_need(level1.required)}{bounds}"
    if not level1.level2:
        yield IndicatorRow(level1.label, need, 1, "", "", "")
    for number, level2 in enumerate(level1.level2):
        span = 0 if number else len(level1.level2)
        yield IndicatorRow(
            "" if number else level1.label,
            "" if number else need,
            span,
            level2.label,
            _need(level2.required),
            _remark(level2),
        )


def _remark(level2: Level2Definition) -> str:
    parts = (
        ("三级指标固定为", level2.indicators),
        ("核心指标，必填：", level2.core),
        ("也认：", level2.aliases),
    )
    return "；".join(f"{words}{'、'.join(names)}" for words, names in parts if names)


def _indicator_facts(indicators: IndicatorDefinition) -> Iterator[tuple[str, str]]:
    yield "印出的列", "、".join((*indicators.headers[:3], *_columns(indicators)))
    yield "目标值", "、".join(indicators.periods)
    yield "还可以写", "、".join(indicators.columns)
    yield "分值合计", f"{indicators.weight_total} 分" if indicators.weight_total is not None else ""


def _columns(indicators: IndicatorDefinition) -> tuple[str, ...]:
    named = tuple(column.printed or column.label for column in indicators.printed_columns)
    return named or (indicators.headers[3],)


def _printed(edition: FormEdition, label: str) -> str:
    """How the printed table names *label*."""
    field, section = edition.field_named(label), edition.section_named(label)
    printed = (field and field.printed) or (section and section.printed)
    return printed or label


def _lighter(edition: FormEdition) -> Iterator[Lighter]:
    infos = {info.code: info for info in ALL_INFOS}
    for code, severity in sorted(edition.severities.items()):
        if code in infos:
            yield Lighter(infos[code], f"由{infos[code].severity.label}降为{severity.label}")
    for rule in sorted(RULES, key=lambda rule: rule.info.code):
        if rule.editions:
            yield Lighter(rule.info, "只用于部分表式，本表式查" if edition.id in rule.editions else "不用于本表式")
