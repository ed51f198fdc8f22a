"""One line of 测算 in two versions: whether it comes to the same money on the same grounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.amount import UNIT_FACTORS, money_text
from ..model.calculation import Calculation
from ..model.calculation_outcome import Factor
from ..model.declaration import CalculationLine
from ..model.exact import EXACT, plain
from .change import Change, Grade, Kind
from .wording import plain_name, plain_text

_SCALE = re.compile(r"[(]?([万亿])")


def calculation_change(old: CalculationLine, new: CalculationLine) -> Iterator[Change]:
    """What became of the line: its name, the money it states, the numbers it is made of."""
    names = (plain_name(old.item.text), plain_name(new.item.text))
    if names[0] != names[1]:
        yield Change(Kind.MONEY, new.field, old.item.text, new.item.text, Grade.REWORDED, names, "名称改写")
    before, after = _facts(old.calculation), _facts(new.calculation)
    if before == after or plain_text(old.formula.text) == plain_text(new.formula.text):
        return
    grade, note = _grade(old.calculation, new.calculation)
    texts = (old.formula.text, new.formula.text)
    yield Change(Kind.MONEY, new.field, *texts, grade, (before, after), note)


def _grade(old: Calculation, new: Calculation) -> tuple[Grade, str]:
    was, now = old.yuan, new.yuan
    if was is not None and now is not None and was != now:
        gap = EXACT.subtract(now, was)
        sign = "+" if gap > 0 else "−"
        return (Grade.RAISED if gap > 0 else Grade.LOWERED), f"{sign}{money_text(abs(gap))}"
    if (was is None) != (now is None):
        return Grade.REDEFINED, "写出了得数" if was is None else "不再写出得数"
    if _grounds(old) != _grounds(new):
        return Grade.REDEFINED, "得数没有变，算法变了"
    return (Grade.WEAKENED if new.approximate else Grade.TIGHTENED), "数没有变"


def _facts(calculation: Calculation) -> str:
    stated = "" if calculation.stated is None else plain(calculation.stated)
    rough = "约" if calculation.approximate else ""
    if calculation.stated is None and not calculation.factors:
        return plain_text(calculation.raw)
    return f"{rough}{stated}{calculation.unit} {'×'.join(_grounds(calculation))}"


def _grounds(calculation: Calculation) -> list[str]:
    """The numbers it is made of, whatever their order; a lone amount is its own result."""
    computed = "" if calculation.computed is None else plain(calculation.computed)
    if len(calculation.factors) < 2:
        return [computed]
    return [computed, *sorted(plain(_value(factor)) for factor in calculation.factors)]


def _value(factor: Factor) -> Decimal:
    scale = _SCALE.match(factor.unit) if factor.is_money else None
    return EXACT.multiply(factor.number, UNIT_FACTORS[scale[1] + "元"]) if scale else factor.number
