"""What lists print: a row for each declaration, a line for each sum, links between lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from ...check.settings import Settings
from ..figures import Figure, grouped, in_unit
from ..listing import UNIT, ListingEntry, Sum
from ..page import declaration_address
from .address import BROWSE, department_address

PAGE_ROWS = 500
"""Rows of one page of a list."""

_TAGS = {"draft": "草稿，未公开", "held": "未公开"}


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another list; *address* is below the site's root."""

    words: str
    address: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """One declaration in a list."""

    address: str
    name: str
    department: str
    department_address: str
    """Of the list of its department, below the site's root; empty where it names none."""
    figure: Figure | None
    words: str
    """What stands in the place of an amount."""
    differences: int
    tag: str


@dataclass(frozen=True, slots=True)
class TotalView:
    """A line of totals."""

    label: str
    declarations: int
    figure: Figure | None
    words: str
    """What stands in the place of a figure: nothing was added up, which is not zero."""
    remark: str


NO_AMOUNT = "没有金额"
BROWSE_LINK = Link("浏览", BROWSE)


def row_view(entry: ListingEntry, settings: Settings) -> RowView:
    """The row of *entry*; one that is not published is shown with what it is, and counts for nothing."""
    department = entry.department
    return RowView(
        address=declaration_address(entry.id),
        name=entry.name or entry.id,
        department=department,
        department_address=department_address(department, settings.short_names) if department else "",
        figure=in_unit(entry.yuan, UNIT) if entry.yuan is not None and entry.is_published else None,
        words=entry.words if entry.yuan is None else "",
        differences=entry.differences if entry.is_published else 0,
        tag=_TAGS.get(entry.state, ""),
    )


def total_view(label: str, total: Sum) -> TotalView:
    """The line that says what some rows come to, and how many of them state no amount."""
    if not total.has_amount:
        return TotalView(label, total.declarations, None, NO_AMOUNT, "")
    remark = f"{grouped(total.without_amount)} 份没有填写金额，未计入" if total.without_amount else ""
    return TotalView(label, total.declarations, in_unit(total.yuan, UNIT), "", remark)


def figures_of(*rows: Iterable[RowView | TotalView]) -> Iterable[Figure]:
    """The numbers that stand in one column."""
    return (row.figure for part in rows for row in part if row.figure)


def digests_of(entries: Iterable[ListingEntry]) -> dict[str, bytes]:
    """A hash of all that lists know of each declaration, by id."""
    return {entry.id: sha256(repr(entry).encode("utf-8", "surrogatepass")).digest() for entry in entries}
