"""The declaration that rows are made of, and the columns that many tables have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, Protocol, TypeVar

from ..check.ledger import PublicLedger, public_ledger
from ..check.outcome import CheckedDeclaration
from ..check.settings import Settings
from ..model.declaration import Declaration, Money, MoneyState
from ..model.exact import EXACT
from .table import FINEST, Column, Kind, Link, holds


class Places(Protocol):
    """Where on its page a part of a declaration stands."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Ids of the funding lines in file order."""

    def of(self, field: tuple[str, ...]) -> str:
        """The id of *field*, or of the nearest thing around it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A declaration that anybody may see, with what its rows need besides."""

    checked: CheckedDeclaration
    declaration: Declaration
    settings: Settings
    places: Places
    ledger: PublicLedger
    page: str
    """Address of its page."""

    @property
    def id(self) -> str:
        """Its permanent id."""
        return self.checked.id


def subject_of(checked: CheckedDeclaration, settings: Settings, places: Places, page: str) -> Subject:
    """What the rows of a declaration are made of. Raises ValueError where the file could not be read as one."""
    if checked.declaration is None:
        raise ValueError(f"{checked.path} is no declaration and has no rows")
    return Subject(checked, checked.declaration, settings, places, public_ledger(checked, settings), page)


class Row(Protocol):
    """A row of a table about parts of a declaration."""

    @property
    def subject(self) -> Subject:
        """The declaration that it belongs to."""


R = TypeVar("R", bound=Row)

TO_DECLARATION = Link(("declaration",), "declarations", ("id",))


def owner() -> Column[R]:
    """The column that says which declaration a row belongs to."""
    return Column("declaration", "编号", lambda row: row.subject.id, required=True, description="所属申报表")


def context() -> tuple[Column[R], ...]:
    """The columns that say which declaration a row belongs to, so that a table can be read and summed by itself."""
    return (
        owner(),
        Column("year", "年度", lambda row: row.subject.declaration.year, Kind.INTEGER, required=True, repeated=True),
        Column("department", "主管部门", lambda row: row.subject.declaration.department.text, repeated=True),
        Column("project_name", "项目名称", lambda row: row.subject.declaration.project_name.text, repeated=True),
    )


def number(of: Callable[[R], int], description: str) -> Column[R]:
    """The column that counts the rows of one declaration."""
    return Column("number", "序号", of, Kind.INTEGER, description, required=True)


class MoneyWords(NamedTuple):
    """How the three columns of a money cell are called."""

    names: tuple[str, str, str]
    title: str


YUAN = MoneyWords(("yuan", "state", "text"), "金额")


def money_columns(of: Callable[[R], Money | None], words: MoneyWords = YUAN) -> tuple[Column[R], ...]:
    """An amount, which of five things it is, and its text as typed: blank, zero and 不适用 are told apart."""
    yuan, state, text = words.names
    return (
        Column(yuan, words.title, lambda row: yuan_of(of(row)), Kind.DECIMAL, "空着的不是零，看状态", unit="元"),
        Column(state, f"{words.title}状态", lambda row: money_state(of(row)), codes="money_state"),
        Column(text, f"{words.title}原文", lambda row: typed(of(row)), description="照原表，连同单位"),
    )


def yuan_of(money: Money | None) -> Decimal | None:
    """The amount in yuan; none where there is none."""
    return money.yuan if money else None


def money_state(money: Money | None) -> str:
    """A code of the list `money_state`."""
    if money is None:
        return "absent"
    if money.yuan is not None and not holds(money.yuan):
        return MoneyState.UNREADABLE.value
    return money.state.value


def typed(money: Money | None) -> str:
    """The text as typed."""
    return money.text if money else ""


_PLACE = Decimal(1).scaleb(-FINEST)


def rounded(value: Decimal | None) -> Decimal | None:
    """A recomputed number with no more places than a column holds: a division need not come out even."""
    return value.quantize(_PLACE, ROUND_HALF_UP, EXACT) if value is not None and not holds(value) else value
