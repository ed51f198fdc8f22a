"""What one unit costs: the money of a funding line divided by the quantity promised for the very same thing.

The two are joined only where the file leaves no doubt: the indicator names the line under 所属明细, or it is called as
the line is with nothing but a measure behind it (技能培训 and 技能培训人数). Anything less certain is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..forms.labels import OWN_ITEM, UNIT
from .declaration import Declaration, FundingLine, Indicator
from .exact import EXACT, divided
from .glyph import fold
from .target_value import TargetKind, TargetValue

_DIVISORS = frozenset({TargetKind.COUNT, TargetKind.MEASURE, TargetKind.DURATION})
_AT_LEAST = frozenset({">=", ">"})
_OPERATORS = _AT_LEAST | {"=", "≈", "none"}
_REMARK = re.compile(r"\([^()]*\)")
_PURSE = re.compile("(?:专项)?(?:经费|费用|补助|补贴|资金|支出|费|款)+$")
_LEAD = re.compile("^(?:完成|开展|举办|组织|实施)")
_MEASURE = re.compile(
    "(?:总|年)?(?:人数|人次|场次|场数|次数|份数|件数|户数|天数|面积|长度|里程|数量|期数|班次|班数|批次|批数|页数|台数|套数|个数|家数"
    "|课时|课时数|株数|吨数|亩数|量|数)"
)


@dataclass(frozen=True, slots=True)
class UnitCost:
    """Money of *line* for one unit of what *indicator* promises in the same year."""

    line: FundingLine
    indicator: Indicator
    quantity: Decimal
    yuan: Decimal
    """Rounded to the fen where *is_exact* is false."""
    unit: str
    """What it is the cost of one of: 人, 场, 米."""
    is_exact: bool
    is_at_most: bool
    """Whether the target is a least quantity, so that more of it makes the unit cheaper."""


def unit_costs(declaration: Declaration) -> tuple[UnitCost, ...]:
    """Every unit cost that follows from *declaration* without doubt, in the order of its funding lines."""
    quantities = [item for item in declaration.indicators if item.dimension == "quantity"]
    if not quantities:
        return ()
    names = Counter(line.name.text for line in declaration.items)
    lines = [line for line in declaration.items if names[line.name.text] == 1]
    pairs = ((line, indicator) for line in lines for indicator in quantities if _is_same_thing(line, indicator))
    return tuple(cost for line, indicator in pairs if (cost := _unit_cost(line, indicator)))


def _is_same_thing(line: FundingLine, indicator: Indicator) -> bool:
    named = indicator.column(OWN_ITEM)
    if named and named.text.strip():
        return fold(named.text).strip() == fold(line.name.text).strip()
    thing, promised = _thing(line.name.text), _bare(indicator.name.text)
    return len(thing) > 1 and promised.startswith(thing) and bool(_MEASURE.fullmatch(promised, len(thing)))


@lru_cache(maxsize=1024)
def _thing(name: str) -> str:
    """What a funding line pays for, without the word for the purse: 干部档案整理 for 干部档案整理费."""
    bare = _bare(name)
    return _PURSE.sub("", bare) or bare


@lru_cache(maxsize=1024)
def _bare(name: str) -> str:
    return _LEAD.sub("", _REMARK.sub("", fold(name)).replace(" ", ""))


def _unit_cost(line: FundingLine, indicator: Indicator) -> UnitCost | None:
    value, money = indicator.target.value if indicator.target else None, line.money.amount
    if value is None or money is None or not value.number or not _is_divisor(value):
        return None
    column = indicator.column(UNIT)
    unit = value.unit or (column.text if column else "")
    if not unit or value.number <= 0 or money.yuan <= 0:
        return None
    yuan = divided(money.yuan, value.number, 2)
    comes_out = EXACT.multiply(yuan, value.number) == money.yuan
    is_exact = comes_out and value.operator != "≈" and not money.approximate
    return UnitCost(line, indicator, value.number, yuan, unit, is_exact, value.operator in _AT_LEAST)


def _is_divisor(value: TargetValue) -> bool:
    """Whether *value* is one number of something that can be counted or measured."""
    return value.kind in _DIVISORS and value.upper is None and not value.per and value.operator in _OPERATORS
