"""What one unit of output costs, as far as a declaration itself says which money is for which output."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..forms.labels import OWN_ITEM, UNIT
from ..model.amount import money_text
from ..model.declaration import Declaration, FundingLine, Indicator
from ..model.exact import EXACT, divided
from ..model.target_value import TargetKind
from .change import Change, Grade, Kind
from .money import difference, pair_items
from .wording import plain_name

LABEL = "每{unit}折合"
_COUNTED = frozenset({TargetKind.COUNT, TargetKind.MEASURE})


def unit_cost_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """What a unit costs before and after, for each funding line that has just one counted output in both versions."""
    for old, new in pair_items(before, after).both:
        was, now = _outputs(old, before), _outputs(new, after)
        if was is None or now is None or plain_name(was.name.text) != plain_name(now.name.text):
            continue
        cost, new_cost = _cost(old, was), _cost(new, now)
        if cost is None or new_cost is None or cost[1] != new_cost[1] or cost[0] == new_cost[0]:
            continue
        texts = (money_text(cost[0]), money_text(new_cost[0]))
        grade = Grade.RAISED if new_cost[0] > cost[0] else Grade.LOWERED
        field = (*new.field, LABEL.format(unit=cost[1]))
        yield Change(Kind.MONEY, field, *texts, grade, texts, f"{difference(cost[0], new_cost[0])}；本站计算")


def _outputs(line: FundingLine, declaration: Declaration) -> Indicator | None:
    """The one counted output of *line*: the only one that names it under 所属明细, or the only one there is."""
    counted = [item for item in declaration.indicators if item.dimension == "quantity" and _count(item) is not None]
    named = [item for item in counted if _belongs_to(item, line)]
    if len(named) == 1:
        return named[0]
    is_only = len(counted) == 1 and len(declaration.items) == 1 and counted[0].column(OWN_ITEM) is None
    return counted[0] if is_only else None


def _belongs_to(indicator: Indicator, line: FundingLine) -> bool:
    cell = indicator.column(OWN_ITEM)
    return cell is not None and plain_name(cell.text) == plain_name(line.name.text)


def _count(indicator: Indicator) -> tuple[Decimal, str] | None:
    """How many, and of what; none where no single positive number with a unit is stated."""
    value = indicator.target.value if indicator.target else None
    if value is None or value.kind not in _COUNTED or value.number is None or value.upper is not None:
        return None
    unit = value.unit or (cell.text.strip() if (cell := indicator.column(UNIT)) else "")
    return (value.number, unit) if value.number > 0 and unit and not value.per else None


def _cost(line: FundingLine, output: Indicator) -> tuple[Decimal, str] | None:
    counted = _count(output)
    if counted is None or line.money.yuan is None:
        return None
    number, unit = counted
    return divided(line.money.yuan, number, 2).normalize(EXACT), unit
