"""The whole declaration in one sentence: who spends how much, on what, for whom, promising what, at what unit cost."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..model.declaration import Declaration
from ..model.unit_cost import UnitCost
from .anchors import Anchors
from .clauses import Clause, listed, promise, served, unit_price
from .figures import amount_words
from .view_answers import PER_UNIT

_PARTS = 3
_PROMISES = 3


def sentence(declaration: Declaration, anchors: Anchors, costs: Sequence[UnitCost]) -> tuple[Clause, ...]:
    """Every clause is made of a field and leads to it; where the field is missing the clause is missing too."""
    department = declaration.department.text
    return (
        *((Clause(department, f"#{anchors.of(('主管部门',))}"),) if department else ()),
        Clause(f"{declaration.year}年申报"),
        *_total(declaration, anchors),
        *_parts(declaration, anchors),
        *_people(declaration, anchors),
        *_promises(declaration, anchors),
        *_unit_cost(costs),
        Clause("。"),
    )


def _total(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    """How much; where that is not known at least what for."""
    money, name = declaration.total, declaration.project_name.text
    if money is not None and money.yuan is not None:
        return (Clause(_short(declaration, money.yuan), f"#{anchors.of(declaration.total_field)}"),)
    return (Clause(f"“{name}”", f"#{anchors.of(('项目名称',))}"),) if name else ()


def _short(declaration: Declaration, yuan: Decimal) -> str:
    return amount_words(yuan, declaration.edition.unit).replace(" ", "")


def _parts(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    lines = [
        (line.name.text, line.money.yuan, anchor)
        for line, anchor in zip(declaration.items, anchors.lines, strict=True)
        if line.money.yuan is not None
    ]
    if not lines:
        return ()
    largest = sorted(lines, key=lambda item: -item[1])[:_PARTS]
    amounts = [f"（{_short(declaration, yuan)}）" if len(lines) > 1 else "" for _, yuan, _ in largest]
    parts = (Clause(f"{name}{words}", f"#{anchor}") for (name, _, anchor), words in zip(largest, amounts, strict=True))
    more = (Clause(f"等{len(lines)}项", "#money"),) if len(lines) > len(largest) else ()
    return (Clause("，用于"), *listed(parts), *more)


def _people(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    groups = served(declaration, anchors)[:1]
    return (Clause("，面向"), *groups) if groups else ()


def _promises(declaration: Declaration, anchors: Anchors) -> tuple[Clause, ...]:
    quantities = [item for item in declaration.indicators if item.dimension == "quantity"]
    promises = [clause for item in quantities if (clause := promise(item, anchors))][:_PROMISES]
    if not promises:
        return ()
    count = len(declaration.indicators)
    more = (Clause("等"), Clause(f"{count}条绩效指标", "#indicators")) if count > len(promises) else ()
    return (Clause("；承诺"), *listed(promises), *more)


def _unit_cost(costs: Sequence[UnitCost]) -> tuple[Clause, ...]:
    """That of the largest sum, for the others stand below."""
    largest = max(costs, key=lambda cost: cost.line.money.yuan or 0, default=None)
    if largest is None:
        return ()
    return (Clause("；算下来"), Clause(f"{largest.line.name.text}{unit_price(largest)}", f"#{PER_UNIT}"))
