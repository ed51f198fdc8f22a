"""What of a declaration can be searched: every text its public page shows, each with the place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ...check.outcome import CheckedDeclaration
from ...check.settings import Settings
from ...forms.labels import DEPARTMENT, INDICATORS, ITEMS, PROJECT_NAME, REPAIRS, WITHDRAWAL_REASON, YEAR
from ...model.declaration import Declaration, FundingSource, Indicator, LevelNote, Money
from ...source.document import Block, BlockKind, Section
from ..anchors import Anchors, anchors
from ..view_ledger import ledger
from ..view_money import money_view
from .tokens import BOUNDARY

_EXPLANATION = "说明"


class Rank(IntEnum):
    """How much a hit in a field tells; the lowest comes first in the list of hits."""

    TITLE = 0
    DEPARTMENT = 1
    INDICATOR = 2
    ROW = 3
    """Of another table than that of the indicators."""
    TEXT = 4


@dataclass(frozen=True, slots=True)
class SearchField:
    """One searchable text: the id of its place on the page, what the form calls it, its rank, its words.

    Cells of a row are divided by `BOUNDARY`.
    """

    anchor: str
    label: str
    rank: Rank
    text: str


def search_fields(checked: CheckedDeclaration, settings: Settings) -> Iterator[SearchField]:
    """The searchable texts of a declaration, the project's name and the department first, then as the page goes.

    A withdrawn declaration keeps its name, its department and the reason given. Ask only for what could be read.
    """
    declaration = checked.declaration
    if declaration is None:
        raise ValueError(f"{checked.path} holds no declaration")
    name, department = declaration.project_name.text, declaration.department.text
    yield SearchField("top", PROJECT_NAME, Rank.TITLE, name)
    yield SearchField("top", DEPARTMENT, Rank.DEPARTMENT, department)
    if declaration.is_withdrawn:
        yield SearchField("top", WITHDRAWAL_REASON, Rank.TEXT, declaration.withdrawal_reason)
        return
    ids = anchors(declaration)
    for field in (*_all_fields(declaration, ids), *_explanations(checked, declaration, settings, ids)):
        if field.text.strip():
            yield field


def _all_fields(declaration: Declaration, ids: Anchors) -> Iterator[SearchField]:
    yield SearchField("top", "表题", Rank.TEXT, declaration.title)
    yield SearchField("top", YEAR, Rank.TEXT, str(declaration.year))
    for value in declaration.fields:
        label = value.definition.label
        if value.definition.public and label not in (PROJECT_NAME, DEPARTMENT, YEAR):
            yield SearchField(ids.of((label,)), label, Rank.TEXT, value.cell.text)
    for unknown, text in declaration.unknown_fields:
        yield SearchField(ids.of((unknown.text,)), unknown.text, Rank.TEXT, text)
    yield from _money(declaration, ids)
    yield from _indicators(declaration, ids)
    for narrative in declaration.narratives:
        label = narrative.definition.label
        yield SearchField(ids.of((label,)), label, Rank.TEXT, _section_text(narrative.section))
    for section in declaration.unknown_sections:
        yield SearchField(ids.of((section.heading,)), section.heading, Rank.TEXT, _section_text(section))
    for key, cell in declaration.disclosure.cells:
        yield SearchField("history", key.text, Rank.TEXT, cell.text)
    for repair in declaration.disclosure.repairs:
        yield SearchField("history", REPAIRS, Rank.TEXT, repair.text)


def _explanations(
    checked: CheckedDeclaration, declaration: Declaration, settings: Settings, ids: Anchors
) -> Iterator[SearchField]:
    """The reasons given for differences; where the ledger is counts alone, those that stand beneath a sum."""
    if settings.ledger != "counts":
        for waiver in declaration.waivers:
            yield SearchField("ledger", _EXPLANATION, Rank.TEXT, waiver.reason)
        return
    money = money_view(declaration, ledger(checked, settings, ids), ids)
    shown = [(ids.of(declaration.total_field), money.reasons), *((item.anchor, item.reasons) for item in money.sums)]
    for anchor, reasons in shown if declaration.items else ():
        for reason in reasons:
            yield SearchField(anchor, _EXPLANATION, Rank.TEXT, reason)


def _money(declaration: Declaration, ids: Anchors) -> Iterator[SearchField]:
    for line, anchor in zip(declaration.items, ids.lines, strict=True):
        sums = (_row(item.item.text, item.formula.text) for item in line.calculations)
        yield SearchField(anchor, ITEMS, Rank.ROW, _row(line.name.text, line.money.text, *sums))
    for period in declaration.periods:
        anchor, label = ids.of(period.field), period.definition.label
        yield SearchField(anchor, label, Rank.ROW, _row(period.definition.printed, _typed(period.total)))
        for source in period.sources:
            yield SearchField(anchor, label, Rank.ROW, _row(*_source_cells(source)))
    for row in declaration.rows:
        cells = (cell.text for _, cell in row.cells)
        yield SearchField(ids.of(row.field), row.label, Rank.ROW, _row(*cells))


def _source_cells(source: FundingSource) -> Iterator[str]:
    yield source.label.text
    yield _typed(source.money)
    for part in source.parts:
        yield from _source_cells(part)


def _indicators(declaration: Declaration, ids: Anchors) -> Iterator[SearchField]:
    levels: dict[tuple[str, ...], dict[str, None]] = {}
    entries: tuple[Indicator | LevelNote, ...] = (*declaration.indicators, *declaration.level_notes)
    for entry in entries:
        levels.setdefault(entry.field[:2], {}).update(dict.fromkeys(entry.field[1:3]))
    for field, names in levels.items():
        yield SearchField(ids.of(field), INDICATORS, Rank.INDICATOR, _row(*names))
    for indicator in declaration.indicators:
        targets = (target.cell.text for target in indicator.targets)
        columns = (value.text for _, value in indicator.columns)
        row = _row(indicator.name.text, *targets, *columns)
        yield SearchField(indicator.id, indicator.level2.text or indicator.level1.text, Rank.INDICATOR, row)
    for note in declaration.level_notes:
        yield SearchField(ids.of(note.field), note.label.text, Rank.INDICATOR, note.cell.text)


def _typed(money: Money | None) -> str:
    return money.text if money else ""


def _row(*cells: str) -> str:
    return BOUNDARY.join(cell for cell in cells if cell)


_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_TABLE_RULE = re.compile(r"^[\s|:-]+$")
_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE)


def _section_text(section: Section) -> str:
    return "\n".join(_LINK.sub(r"\1", _block_text(block)) for block in section.blocks)


def _block_text(block: Block) -> str:
    """A block's words as the page shows them: without the marks of lists and tables."""
    if block.kind is BlockKind.TABLE:
        rows = (line.strip().strip("|") for line in block.raw.splitlines() if not _TABLE_RULE.match(line))
        return "\n".join(row.replace("|", BOUNDARY) for row in rows)
    if block.kind is BlockKind.LIST:
        return _LIST_MARK.sub("", block.raw)
    return block.marker + block.passage.text
