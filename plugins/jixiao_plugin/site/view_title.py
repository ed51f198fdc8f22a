"""Ten seconds: what it is, whose, which year, how much, and one sentence that says it all."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.declaration import Declaration, Indicator, Money, MoneyState
from .anchors import Anchors
from .figures import Figure, amount_words, figure, in_unit
from .view_indicators import target_view

_NAMED_PARTS = 3
_NAMED_PROMISES = 3
_PROMISE_WORDS = {"≥": "不少于", "≤": "不超过", ">": "多于", "<": "少于", "≈": "约"}


@dataclass(frozen=True, slots=True)
class AmountView:
    """The declared total. An amount, 未填, 不适用 and text that is no amount are told apart."""

    label: str
    figure: Figure | None
    unit: str
    yuan: str
    """The amount in 元 in full; empty where *unit* is 元 already."""
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the sentence; with *href* it leads to the field it was made of."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TitleView:
    """The title block and the sentence below it."""

    year: int
    form: str
    name: str
    department: str
    department_href: str
    amount: AmountView
    sentence: tuple[Clause, ...]

    @property
    def summary(self) -> str:
        """The sentence as plain text."""
        return "".join(clause.words for clause in self.sentence)


def title_view(declaration: Declaration, anchors: Anchors) -> TitleView:
    """The head of the page."""
    return TitleView(
        year=declaration.year,
        form=declaration.edition.title,
        name=declaration.project_name.text,
        department=declaration.department.text,
        department_href=f"#{anchors.of(('主管部门',))}",
        amount=_amount(declaration, anchors),
        sentence=_sentence(declaration, anchors),
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
    href = f"#{anchors.of(declaration.total_field)}" if declaration.total_field else "#form"
    label = total_label(declaration)
    if money is None or money.yuan is None:
        return AmountView(label, None, unit, "", _words(money), href)
    in_full = f"{figure(money.yuan)}" if unit != "元" else ""
    return AmountView(label, in_unit(money.yuan, unit), unit, in_full, "", href)


def _words(money: Money | None) -> str:
    if money is None or money.state is MoneyState.BLANK:
        return "未填"
    return "不适用" if money.state is MoneyState.NOT_APPLICABLE else money.text


def _sentence(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    """Every clause is made of a field and leads to it; where the field is missing the clause is missing too."""
    clauses = [
        Clause(declaration.department.text, f"#{anchors.of(('主管部门',))}"),
        Clause(f"{declaration.year}年申报"),
        *_total_clause(declaration, anchors),
        *_parts_clauses(declaration, anchors),
        *_promise_clauses(declaration, anchors),
    ]
    return (*clauses, Clause("。"))


def _total_clause(declaration: Declaration, anchors: Anchors) -> list[Clause]:
    money = declaration.total
    if money is None or money.yuan is None:
        return [Clause(f"“{declaration.project_name.text}”")]
    words = amount_words(money.yuan, declaration.edition.unit).replace(" ", "")
    return [Clause(words, f"#{anchors.of(declaration.total_field)}")]


def _parts_clauses(declaration: Declaration, anchors: Anchors) -> list[Clause]:
    lines = [
        (line.name.text, line.money.yuan, anchor)
        for line, anchor in zip(declaration.items, anchors.lines, strict=True)
        if line.money.yuan is not None
    ]
    if not lines:
        return []
    largest = sorted(lines, key=lambda item: -item[1])[:_NAMED_PARTS]
    unit = declaration.edition.unit
    clauses = [Clause("，用于")]
    for position, (name, yuan, anchor) in enumerate(largest):
        words = amount_words(yuan, unit).replace(" ", "")
        share = f"（{words}）" if len(lines) > 1 else ""
        clauses += [Clause("、")] * bool(position) + [Clause(f"{name}{share}", f"#{anchor}")]
    if len(lines) > len(largest):
        clauses.append(Clause(f"等{len(lines)}项"))
    return clauses


def _promise_clauses(declaration: Declaration, anchors: Anchors) -> list[Clause]:
    promises = [item for item in declaration.indicators if item.dimension == "quantity" and _promise(item)]
    if not promises:
        return []
    clauses = [Clause("；承诺")]
    for position, item in enumerate(promises[:_NAMED_PROMISES]):
        clauses += [Clause("、")] * bool(position) + [Clause(_promise(item), f"#{anchors.of(item.field)}")]
    rest = len(declaration.indicators) - len(promises[:_NAMED_PROMISES])
    if rest:
        clauses += [Clause("等"), Clause(f"{len(declaration.indicators)}条绩效指标", "#indicators")]
    return clauses


def _promise(indicator: Indicator) -> str:
    """The promise as name, comparison, number, unit; empty where the target is no number."""
    target = indicator.target or indicator.mid_target
    view = target_view(target, unit.text if (unit := indicator.column("计量单位")) else "")
    if not view.number:
        return ""
    return f"{indicator.name.text}{_PROMISE_WORDS.get(view.sign, '')}{view.number}{view.unit}"
