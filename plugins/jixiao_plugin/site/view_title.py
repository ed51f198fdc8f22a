"""Ten seconds: what it is, whose, which year, how much, in a title block."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Declaration, Money, MoneyState
from .anchors import Anchors
from .figures import Figure, figure, in_unit


@dataclass(frozen=True, slots=True)
class AmountView:
    """The declared total. An amount, 未填, 不适用 and text that is no amount are told apart."""

    label: str
    figure: Figure | None
    unit: str
    yuan: str
    """The amount in 元 in full; empty where *unit* is 元 already."""
    words: str
    anchor: str

    @property
    def cited(self) -> str:
        """What one cites of it."""
        return f"{self.label} {f'{self.figure} {self.unit}' if self.figure else self.words}"


@dataclass(frozen=True, slots=True)
class TitleView:
    """The title block."""

    year: int
    form: str
    name: str
    department: str
    department_href: str
    amount: AmountView


def title_view(declaration: Declaration, anchors: Anchors) -> TitleView:
    """The head of the page."""
    return TitleView(
        year=declaration.year,
        form=declaration.edition.title,
        name=declaration.project_name.text,
        department=declaration.department.text,
        department_href=f"#{anchors.of(('主管部门',))}",
        amount=_amount(declaration, anchors),
    )


def total_label(declaration: Declaration) -> str:
    """What the form calls the declared total."""
    edition = declaration.edition
    for definition in edition.fields:
        if definition.key == edition.total:
            return definition.label
    return next((item.printed or item.label for item in edition.periods if item.label == edition.total), "总金额")


def _amount(declaration: Declaration, anchors: Anchors) -> AmountView:
    money, unit = declaration.total, declaration.edition.unit
    anchor = anchors.of(declaration.total_field)
    label = total_label(declaration)
    if money is None or money.yuan is None:
        return AmountView(label, None, unit, "", _words(money), anchor)
    in_full = f"{figure(money.yuan)}" if unit != "元" else ""
    return AmountView(label, in_unit(money.yuan, unit), unit, in_full, "", anchor)


def _words(money: Money | None) -> str:
    if money is None or money.state is MoneyState.BLANK:
        return "未填"
    return "不适用" if money.state is MoneyState.NOT_APPLICABLE else money.text
