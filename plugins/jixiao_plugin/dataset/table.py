"""What a table of the data set is: its columns, what stands in each, and how it hangs together with the others."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

from ..model.exact import plain

R = TypeVar("R")

Cell = str | int | Decimal | None


class Kind(Enum):
    """What the cells of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    """Exact; never a binary fraction, save where a program knows no other."""
    DATE = "date"
    """Year, month and day as ISO 8601 writes them."""
    ADDRESS = "address"
    """Of a page or file."""

    @property
    def label(self) -> str:
        """The reader's word for it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {Kind.TEXT: "文字", Kind.INTEGER: "整数", Kind.DECIMAL: "小数", Kind.DATE: "日期", Kind.ADDRESS: "网址"}


NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL})


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: how it is called and what of a row stands in it."""

    name: str
    title: str
    """Chinese, without the unit."""
    cell: Callable[[R], Cell]
    """None and the empty text are one thing: nothing stands there."""
    kind: Kind = Kind.TEXT
    description: str = ""
    """What the title does not say; may be empty."""
    unit: str = ""
    required: bool = False
    """Whether something stands in every row."""
    codes: str = ""
    """The code list that its values are from; empty: free text."""
    kept: bool = False
    """Whether a withdrawn declaration still says it."""
    repeated: bool = False
    """Whether the row that the table's first link names says the same under the same name."""

    @property
    def head(self) -> str:
        """The title with its unit, as a table prints it."""
        return f"{self.title}（{self.unit}）" if self.unit else self.title


@dataclass(frozen=True, slots=True)
class Link:
    """Columns whose values name a row of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """A table: one kind of row, each told from the others by its *key*."""

    name: str
    title: str
    description: str
    """One sentence: what one row is."""
    columns: tuple[Column[R], ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def repeats(self) -> bool:
        """Whether some of its columns say again what another table says."""
        return any(column.repeated for column in self.columns)

    def lines(self, rows: Iterable[R], *, withdrawn: bool = False) -> str:
        """*rows* as lines of plain CSV without a head, which is how rows travel; `frame.read_frame` reads them."""
        shown = {column.name: _printed(column) for column in self.columns if column.kept or not withdrawn}
        cells = [shown.get(name, _nothing) for name in self.names]
        lines = io.StringIO()
        # The usual line ends, for it quotes a cell for no other character of theirs.
        csv.writer(lines, lineterminator="\r\n").writerows([cell(row) for cell in cells] for row in rows)
        return lines.getvalue().replace("\0", "")


def _nothing(_: object) -> None:
    return None


LARGEST, FINEST = 24, 14
"""Digits before and after the point that every form of the data can hold: 38, as many as a `decimal128` has."""


def holds(number: Decimal) -> bool:
    """Whether a column of decimals can hold *number* exactly."""
    return bool(_decimal(number))


def _printed(column: Column[R]) -> Callable[[R], Cell]:
    """What stands in *column*; the writer of lines prints all but decimals as they should be."""
    if column.kind is not Kind.DECIMAL:
        return column.cell

    def decimal(row: R) -> Cell:
        number = column.cell(row)
        return _decimal(number) if isinstance(number, Decimal) else number

    return decimal


def _decimal(number: Decimal) -> str:
    """*number* in plain notation; empty where no column can hold it."""
    text = plain(number)
    whole, _, fraction = text.removeprefix("-").partition(".")
    return text if len(whole) <= LARGEST and len(fraction) <= FINEST else ""
