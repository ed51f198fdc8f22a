"""What one unit of output costs in two versions, where each of them leaves no doubt which money is for which output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.amount import money_text
from ..model.declaration import Declaration
from ..model.exact import EXACT
from ..model.unit_cost import UnitCost, unit_costs
from .change import Change, Grade, Kind
from .money import difference, pair_items
from .wording import plain_name

_LABEL = "每{unit}折合"


def unit_cost_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Every unit cost that changed, of funding lines that have one, and of one and the same thing, in both versions."""
    costs, new_costs = _by_line(before), _by_line(after)
    for old, new in pair_items(before, after).both:
        was, now = costs.get(old.field), new_costs.get(new.field)
        if was and now and was.yuan != now.yuan and _thing(was) == _thing(now):
            texts = (_text(was), _text(now))
            grade = Grade.RAISED if now.yuan > was.yuan else Grade.LOWERED
            note = f"{difference(was.yuan, now.yuan)}；本站计算"
            yield Change(Kind.MONEY, (*new.field, _LABEL.format(unit=now.unit)), *texts, grade, texts, note)


def _by_line(declaration: Declaration) -> Mapping[tuple[str, ...], UnitCost]:
    """The unit cost of each funding line that has just one; lines that share a name have none."""
    found: dict[tuple[str, ...], list[UnitCost]] = {}
    for cost in unit_costs(declaration):
        found.setdefault(cost.line.field, []).append(cost)
    return {field: costs[0] for field, costs in found.items() if len(costs) == 1}


def _thing(cost: UnitCost) -> tuple[str, str]:
    return plain_name(cost.indicator.name.text), cost.unit


def _text(cost: UnitCost) -> str:
    return money_text(cost.yuan.normalize(EXACT))
