"""Money exactly as written: a decimal number with its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money as typed and as it counts."""

    raw: str
    number: Decimal
    unit: str
    """元, 万元 or 亿元, spelled out."""
    approximate: bool = False
    """Whether 约, 左右 … stands with it."""
    notes: frozenset[str] = frozenset()
    """How it was written: `unit_elided` (20万), `full_width` digits or comma, `thousands`, `chinese_numeral`."""

    @property
    def yuan(self) -> Decimal:
        """The amount in yuan, exact."""
        return self.number * UNIT_FACTORS[self.unit]


UNIT_FACTORS = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
