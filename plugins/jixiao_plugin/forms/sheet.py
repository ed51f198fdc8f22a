"""How an edition is printed on paper: which cells stand side by side, what is grouped, how indicators are set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

BELOW = " > "
"""Joins the name of a period and that of one of its lines: 年度资金 > 财政拨款."""


class IndicatorStyle(Enum):
    """How the table of indicators is set."""

    TOGETHER = "together"
    """One table; a form with two periods prints two columns of values."""
    APART = "apart"
    """A table with a title of its own for each level 1."""
    BESIDE = "beside"
    """The term's indicators at the left and the year's at the right, under one level 1."""
    STACKED = "stacked"
    """The term's indicators above and the year's below, each block with its title at the left."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell with its label: what stands in it, and the label where the printed one is not that of the part."""

    labels: tuple[str, ...]
    """Labels of fields, sections, periods, lists of rows, or of one line of a period; several share one cell."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Cells side by side."""

    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Rows under one title that stands at their left."""

    title: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class SheetDefinition:
    """The printed sheet. Patterns may name {year}, {department}, {project} and any field by its label."""

    heading: tuple[str, ...]
    """Patterns of the lines above the form; one behind the first that names a blank field is left out."""
    rows: tuple[SheetRow | SheetGroup, ...]
    is_landscape: bool = False
    above: tuple[SheetCell, ...] = ()
    """What stands in a line over the grid, as 填报单位 does."""
    unit_line: str = ""
    """What is printed at the right of that line: 金额单位：万元."""
    below: tuple[SheetCell, ...] = ()
    """What stands in a line under the grid."""
    preface_title: str = ""
    preface: tuple[tuple[str, str], ...] = ()
    """Sections that are printed before the form: heading as printed, label."""
    style: IndicatorStyle = IndicatorStyle.TOGETHER
    leading: tuple[str, ...] = ()
    """Fields and sections that are columns at the left of the indicators, printed once for all of them."""
    mark: str = ""
    """Column of an indicator that is printed before its name."""

    def labels(self) -> Iterator[str]:
        """Every label and every line of a period that has a place on the sheet, the fields of the heading too."""
        for pattern in self.heading:
            yield from (_IN_HEADING.get(name, name) for name in placeholders(pattern))
        yield from (label for _, label in self.preface)
        yield from self.leading
        rows = (row for item in self.rows for row in (item.rows if isinstance(item, SheetGroup) else (item,)))
        for cell in (*self.above, *(cell for row in rows for cell in row.cells), *self.below):
            yield from cell.labels


_IN_HEADING = {"year": "年度", "department": "主管部门", "project": "项目名称"}


def placeholders(pattern: str) -> tuple[str, ...]:
    """The names in braces of a heading's pattern."""
    return tuple(part.split("}")[0] for part in pattern.split("{")[1:])


def plain_sheet(page_title: str, unit: str, layout: tuple[str, ...]) -> SheetDefinition:
    """The sheet of an edition that does not describe its own: a row for each label of its layout."""
    return SheetDefinition(
        heading=(page_title,),
        rows=tuple(SheetRow((SheetCell((label,)),)) for label in layout),
        unit_line=f"金额单位：{unit}",
    )
