"""What of a declaration stands under each label of its form, as typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ..forms.edition import FieldDefinition, PeriodDefinition, SourceDefinition
from ..forms.labels import ITEM_AMOUNT, ITEM_CALCULATION, ITEM_NAME, ITEMS, line_labels
from ..forms.sheet import BELOW, SheetCell
from ..model.declaration import Declaration, FundingLine, FundingSource, Row
from .narrative import narrative_content
from .printed_form import Content, Paragraph, words

WITHHELD = "（不公开）"
"""What is printed in a cell that is never published, for an empty one would say that nobody filled it in."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the fund sources: its printed label and its amount as typed, blank where the file has none."""

    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A list of rows within the form."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A declaration, asked by the labels of its form."""

    declaration: Declaration

    def title(self, cell: SheetCell) -> str:
        """The label that is printed for *cell*."""
        label = cell.labels[0]
        if cell.title:
            return cell.title
        if BELOW in label:
            return self._line(label).label
        edition = self.declaration.edition
        known = edition.field_named(label) or edition.section_named(label)
        return (known and known.printed) or label

    def of(self, cell: SheetCell) -> Content:
        """What stands in *cell*; the texts of several labels in one line."""
        if len(cell.labels) > 1:
            return words(" ".join(filter(None, map(self.text, cell.labels))))
        label = cell.labels[0]
        if self.declaration.edition.section_named(label):
            return self._narrative(label)
        return words(self._line(label).amount if BELOW in label else self.text(label))

    def text(self, label: str) -> str:
        """What was typed in the field *label*; blank where the file has no such field."""
        definition = self.declaration.edition.field_named(label)
        if definition and not definition.public:
            return WITHHELD
        return next((item.cell.text for item in self.declaration.fields if item.definition.label == label), "")

    def period(self, label: str) -> PeriodDefinition | None:
        """The period *label*, if it is one."""
        return next((item for item in self.declaration.edition.periods if item.label == label), None)

    def lines(self, definition: PeriodDefinition) -> tuple[Line, ...]:
        """The lines of a period as the form prints them: its total, then every source, filled in or not."""
        period = next((item for item in self.declaration.periods if item.definition == definition), None)
        total = period.total.text if period and period.total else ""
        sources = period.sources if period else ()
        return (Line(definition.printed, total), *_source_lines(definition.sources, sources))

    def list_of(self, label: str) -> PrintedList | None:
        """The list of rows *label*, if it is one."""
        if label == ITEMS:
            return PrintedList((ITEM_NAME, ITEM_AMOUNT, ITEM_CALCULATION), tuple(map(_item, self.declaration.items)))
        definition = next((item for item in self.declaration.edition.rows if item.label == label), None)
        if definition is None:
            return None
        rows = (row for row in self.declaration.rows if row.label == label)
        heads = tuple(column.printed or column.label for column in definition.columns)
        return PrintedList(heads, tuple(_row(definition.columns, row) for row in rows))

    def _narrative(self, label: str) -> Content:
        found = (item.section.blocks for item in self.declaration.narratives if item.definition.label == label)
        return narrative_content(chain.from_iterable(found))

    def _line(self, label: str) -> Line:
        """One line of a period, named 年度资金 > 财政拨款 or, for its total, 年度资金 > 小计."""
        name, _, line = label.partition(BELOW)
        definition = next(item for item in self.declaration.edition.periods if item.label == name)
        return self.lines(definition)[line_labels(definition).index(line)]


def _source_lines(definitions: Sequence[SourceDefinition], sources: Sequence[FundingSource]) -> Iterator[Line]:
    for definition in definitions:
        source = next((item for item in sources if item.definition == definition), None)
        amount = source.money.text if source and source.money else ""
        yield Line(definition.printed or definition.label, amount)
        yield from _source_lines(definition.parts, source.parts if source else ())


def _row(columns: Sequence[FieldDefinition], row: Row) -> tuple[Content, ...]:
    typed = {key.text: cell.text for key, cell in row.cells}
    return tuple(words(typed.get(column.label, "")) for column in columns)


def _item(line: FundingLine) -> tuple[Content, ...]:
    sums = tuple(Paragraph(f"{item.item.text}：{item.formula.text}") for item in line.calculations)
    return words(line.name.text), words(line.money.text), sums
