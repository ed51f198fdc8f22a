"""`jixiao forms`: the editions of forms that are known, or one of them in detail."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from ..errors import JixiaoError
from ..forms.catalog import Catalog, load_catalog
from ..forms.edition import FieldDefinition, FormEdition, SourceDefinition
from .chinese import ChineseCommand
from .settings_file import settings_or_default


@click.command(cls=ChineseCommand, name="forms")
@click.argument("form", required=False, metavar="[表式]", help="表式的代号；不写就列出全部")
def command(form: str | None) -> None:
    """列出各版表式，或者一版表式的栏目。"""
    catalog = load_catalog(settings_or_default(Path.cwd()).editions)
    lines = _detail(edition_named(form, catalog)) if form else _overview(catalog)
    click.echo("\n".join(lines))


def edition_named(name: str, catalog: Catalog) -> FormEdition:
    """The edition with id *name*; raises JixiaoError with the ids that may have been meant."""
    edition = catalog.find(name)
    if edition is None:
        known = [item.id for item in catalog.editions]
        meant = get_close_matches(name, known) or known
        raise JixiaoError(f"没有表式“{name}”，有的是：{'、'.join(meant)}。")
    return edition


def _overview(catalog: Catalog) -> Iterator[str]:
    for edition in catalog.editions:
        yield edition.id
        yield from (f"  {line}" for line in _identity(edition))
        yield ""
    yield f"共 {len(catalog.editions)} 版。"
    yield "看栏目：jixiao forms 表式"
    yield "新建：jixiao new --form 表式 --year 年度 --slug 名称"


def _identity(edition: FormEdition) -> Iterator[str]:
    authority = edition.authority
    issued = "，".join(text for text in (authority.issuer, authority.document, authority.date) if text)
    yield f"{edition.title}，{edition.years}，金额以{edition.unit}计"
    yield f"来历：{issued}；{authority.evidence.label}"
    yield f"出处：{authority.read_at}"


def _detail(edition: FormEdition) -> Iterator[str]:
    yield edition.id
    yield from _identity(edition)
    yield ""
    yield "栏目（表头）："
    yield from (f"  {_field(definition)}" for definition in edition.fields if definition.public)
    withheld = [definition.label for definition in edition.fields if not definition.public]
    if withheld:
        yield f"不写在文件里，不公开：{'、'.join(withheld)}"
    for period in edition.periods:
        yield f"{period.label}{_need(period.required)}："
        for source in period.sources:
            yield from _source(source, "  ")
    yield f"资金明细{_need(edition.items_required)}"
    for rows in edition.rows:
        yield f"{rows.label}{_need(rows.required)}：{'、'.join(column.label for column in rows.columns)}"
    yield ""
    yield "文字栏（## 标题）："
    yield from (f"  {section.label}{_need(section.required)}" for section in edition.sections)
    yield ""
    yield from _vocabulary(edition)
    if edition.notes:
        yield ""
        yield f"说明：{edition.notes}"


def _field(definition: FieldDefinition) -> str:
    kind = definition.kind.label
    choices = f"：{'、'.join(definition.choices)}" if definition.choices else ""
    return f"{definition.label}{_need(definition.required)}，{kind}{choices}"


def _need(required: bool) -> str:
    return "（必填）" if required else ""


def _source(source: SourceDefinition, indent: str) -> Iterator[str]:
    yield f"{indent}{source.label}{'（其中，不求合计）' if source.partial else ''}"
    for part in source.parts:
        yield from _source(part, f"{indent}  ")


def _vocabulary(edition: FormEdition) -> Iterator[str]:
    indicators = edition.indicators
    yield f"绩效指标（{'、'.join(indicators.headers)}）："
    for level1 in indicators.level1:
        yield f"  {level1.label}{_need(level1.required)}"
        for level2 in level1.level2:
            fixed = f"：{'、'.join(level2.indicators)}" if level2.indicators else ""
            yield f"    {level2.label}{_need(level2.required)}{fixed}"
    if indicators.weight_total is not None:
        yield f"  分值合计 {indicators.weight_total}"
    if indicators.columns:
        yield f"  还可以写：{'、'.join(indicators.columns)}"
