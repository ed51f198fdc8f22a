"""A declaration in the printed layout of its edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..forms.labels import INDICATORS, ITEMS, MID_TARGET, TARGET
from ..forms.sheet import BELOW, IndicatorStyle, SheetCell, SheetGroup, SheetRow, placeholders
from ..model.declaration import Declaration
from .contents import Contents
from .field_grid import field_grid
from .indicator_levels import levels
from .indicator_table import indicator_table
from .page import Page, page_for
from .paired_table import paired_table
from .printed_form import Chapter, Grid, PrintedForm
from .target_columns import value_columns


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a printed form comes from."""

    address: str
    """Of the declaration's page; empty where the site's own address is not known."""
    digest: str
    """SHA-256 of the source file, in hexadecimal digits."""
    is_public: bool = True


def official_form(declaration: Declaration, provenance: Provenance) -> PrintedForm:
    """The form of *declaration* as its edition prints it: every cell as typed, a blank one blank."""
    edition, contents = declaration.edition, Contents(declaration)
    sheet = edition.sheet
    page = page_for(_columns(declaration), is_landscape=sheet.is_landscape)
    return PrintedForm(
        title=declaration.title,
        author=declaration.department.text,
        heading=tuple(_heading(contents)),
        above=tuple(_in_line(cell, contents) for cell in sheet.above),
        unit_line=sheet.unit_line,
        grids=tuple(_grids(contents, page)),
        below=tuple(_in_line(cell, contents) for cell in sheet.below),
        preface_title=sheet.preface_title,
        preface=tuple(Chapter(title, contents.of(SheetCell((label,)))) for title, label in sheet.preface),
        note=_note(contents),
        foot=_foot(declaration, provenance),
        is_landscape=sheet.is_landscape,
        size=page.size,
    )


def _columns(declaration: Declaration) -> int:
    """How many columns the table of indicators has."""
    sheet = declaration.edition.sheet
    if sheet.style is IndicatorStyle.BESIDE:
        return 7
    return 3 + len(sheet.leading) + len(value_columns(declaration.edition.indicators, sheet.mark))


def _heading(contents: Contents) -> Iterator[str]:
    declaration = contents.declaration
    common = {
        "year": str(declaration.year),
        "department": declaration.department.text,
        "project": declaration.project_name.text,
    }
    for number, pattern in enumerate(declaration.edition.sheet.heading):
        texts = {name: common[name] if name in common else contents.text(name) for name in placeholders(pattern)}
        if number == 0 or all(text.strip() for text in texts.values()):
            yield pattern.format_map(texts)


def _in_line(cell: SheetCell, contents: Contents) -> str:
    """A cell that stands in no grid: 填报单位（盖章）：示例局."""
    return f"{contents.title(cell)}：{' '.join(filter(None, map(contents.text, cell.labels)))}"


def _grids(contents: Contents, page: Page) -> Iterator[Grid]:
    """Fields and indicators in printed order; neighbouring rows of fields share a grid."""
    rows = contents.declaration.edition.sheet.rows
    for is_indicators, parts in groupby(rows, key=_holds_indicators):
        if not is_indicators:
            yield field_grid(parts, contents, page)
            continue
        for part in parts:
            yield from _indicator_grids(contents, page, part.title if isinstance(part, SheetGroup) else "")


def _holds_indicators(part: SheetRow | SheetGroup) -> bool:
    rows = part.rows if isinstance(part, SheetGroup) else (part,)
    return any(INDICATORS in cell.labels for row in rows for cell in row.cells)


def _indicator_grids(contents: Contents, page: Page, title: str) -> Iterator[Grid]:
    declaration = contents.declaration
    edition, notes = declaration.edition, declaration.level_notes
    found = levels(declaration, declaration.indicators, notes)
    columns = value_columns(edition.indicators, edition.sheet.mark)
    match edition.sheet.style:
        case IndicatorStyle.TOGETHER:
            yield indicator_table(contents, page, columns, found, title).grid(found)
        case IndicatorStyle.APART:
            table = indicator_table(contents, page, columns, found, title)
            yield from (table.grid((level,), level.label) for level in found)
        case IndicatorStyle.BESIDE:
            yield paired_table(declaration, found, page, title)
        case IndicatorStyle.STACKED:
            term = levels(declaration, (item for item in declaration.indicators if item.mid_target), ())
            year = levels(declaration, (item for item in declaration.indicators if item.target), notes)
            for period, other, part in ((MID_TARGET, TARGET, term), (TARGET, MID_TARGET, year)):
                block = next(column.printed for column in columns if column.label == period)
                own = tuple(column for column in columns if column.label != other)
                yield indicator_table(contents, page, own, found, block).grid(part)


def _note(contents: Contents) -> str:
    """One sentence about what the file holds and the form has no place for; empty where there is nothing."""
    beyond = dict.fromkeys(_beyond(contents))
    return f"申报文件里还写有{'、'.join(beyond)}，原表没有这些栏，这里不印。" if beyond else ""


def _beyond(contents: Contents) -> Iterator[str]:
    declaration = contents.declaration
    edition = declaration.edition
    placed = {label.partition(BELOW)[0] for label in edition.sheet.labels()}
    yield from (item.label.text for item in declaration.periods if item.label.text not in placed)
    if declaration.items and ITEMS not in placed:
        yield ITEMS
    printed = {column.label for column in value_columns(edition.indicators)} | {edition.sheet.mark}
    for indicator in declaration.indicators:
        yield from (f"指标的{key.text}" for key, cell in indicator.columns if cell.text and key.text not in printed)
    yield from (key.text for key, _ in declaration.unknown_fields)
    yield from (section.heading for section in declaration.unknown_sections)


def _foot(declaration: Declaration, provenance: Provenance) -> str:
    edition = declaration.edition
    parts = (
        f"编号 {declaration.id}",
        provenance.address,
        f"原文 SHA-256 {provenance.digest[:12]}",
        "由公开的申报文件排版，文字照录" if provenance.is_public else "由申报文件排版，未公开",
        f"表式 {edition.id}，{edition.authority.evidence.label}",
    )
    return "　".join(filter(None, parts))
