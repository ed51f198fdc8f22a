"""A target value as its grammar reads it (domain: operator, number, unit; dates before numbers)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache


class TargetKind(Enum):
    """What a target value is."""

    COUNT = "count"
    MEASURE = "measure"
    RATIO = "ratio"
    MONEY = "money"
    UNIT_COST = "unit_cost"
    DATE = "date"
    PERIOD = "period"
    DURATION = "duration"
    QUALITATIVE = "qualitative"
    REFERENCE = "reference"
    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    UNPARSED = "unparsed"
@dataclass(frozen=True, slots=True)
class TargetValue:
    """One target value. Numbers are as typed (a ratio of 90% has number 90 and unit %)."""

    raw: str
    kind: TargetKind
    operator: str
    """>=, <=, >, <, =, ≈, range, ± or none."""
    number: Decimal | None = None
    upper: Decimal | None = None
    """Upper end of a range."""
    unit: str = ""
    per: str = ""
    """Denominator of a unit cost: 人·月 in 元/人·月."""
    direction: str = "none"
    """forward, reverse, point or none."""
    date_from: date | None = None
    date_to: date | None = None
    grade: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was filled in."""
        return self.kind is TargetKind.BLANK


def parse_target(text: str, *, name: str = "", year: int | None = None) -> TargetValue:
    """The target *text* writes."""
    return TargetValue(text, TargetKind.QUALITATIVE if text.strip() else TargetKind.BLANK, "none")
