"""What a chain of factors comes to: one exact number and whether it is money."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from .amount import UNIT_FACTORS
from .calculation_token import Token
from .calculation_tree import Chain, Group, Statement
from .exact import EXACT, divided

ValueKind = Literal["money", "bare", "count"]
"""What a value counts. A bare one has no unit and may turn out to be money."""


class Unreadable(Exception):  # noqa: N818
    """The chain cannot be computed; the message says why, in Chinese. Raised and caught within parse_calculation."""


class Value(NamedTuple):
    """number / divisor, in yuan where it is money."""

    number: Decimal
    divisor: Decimal
    kind: ValueKind
    unit: str = ""
    """Of a count, as typed."""

    def equals(self, other: Value) -> bool:
        """Whether both are the same number, exactly."""
        return EXACT.multiply(self.number, other.divisor) == EXACT.multiply(other.number, self.divisor)

    def times(self, factor: Decimal) -> Value:
        """This value, *factor* times, as money."""
        return Value(EXACT.multiply(self.number, factor), self.divisor, "money")

    @property
    def decimal(self) -> Decimal:
        """The number; to a hundredth where the division does not come out even."""
        if self.divisor == 1:
            return self.number
        quotient = _DIVISION.divide(self.number, self.divisor)
        if EXACT.multiply(quotient, self.divisor) == self.number:
            return quotient
        return divided(self.number, self.divisor, 2)

    @property
    def is_even(self) -> bool:
        """Whether `decimal` is exact."""
        return EXACT.multiply(self.decimal, self.divisor) == self.number


_DIVISION = Context(prec=60)
_ONE = Decimal(1)
_MOST_FACTORS = 64


def value_of(chain: Chain, scale: Decimal = _ONE) -> Value:
    """What *chain* comes to; a bare term beside money counts *scale* yuan. Raises Unreadable."""
    if chain.broken:
        raise Unreadable("算式里有运算符缺少前面或后面的数")
    if len(chain.items) > _MOST_FACTORS:
        raise Unreadable(f"算式超过 {_MOST_FACTORS} 个数")
    return _sum([_product(term, scale) for term in _terms(chain)], scale)


def total_of(chains: Iterable[Chain], scale: Decimal = _ONE) -> Value:
    """The sum of what *chains* come to. Raises Unreadable."""
    return _sum([(value_of(chain, scale), False) for chain in chains], scale)


def _terms(chain: Chain) -> list[tuple[bool, list[tuple[str, Token | Group]]]]:
    """The chain cut at + and -; true where the term is taken away."""
    terms: list[tuple[bool, list[tuple[str, Token | Group]]]] = []
    for operator, item in chain.items:
        if operator in {"", "+", "-"}:
            terms.append((operator == "-", [("*", item)]))
        else:
            terms[-1][1].append((operator, item))
    return terms


def _sum(terms: list[tuple[Value, bool]], scale: Decimal) -> Value:
    if len(terms) == 1:
        value, minus = terms[0]
        return Value(value.number.copy_negate(), value.divisor, value.kind, value.unit) if minus else value
    kinds = {value.kind for value, _ in terms}
    if "money" in kinds:
        if "count" in kinds:
            raise Unreadable("相加的各项有的是金额，有的不是")
        terms = [(value if value.kind == "money" else value.times(scale), minus) for value, minus in terms]
    elif len(kinds) > 1:
        raise Unreadable("相加的各项单位不同")
    number, divisor = Decimal(0), _ONE
    for value, minus in terms:
        share = EXACT.multiply(value.number, divisor)
        number = EXACT.multiply(number, value.divisor)
        number = EXACT.subtract(number, share) if minus else EXACT.add(number, share)
        divisor = EXACT.multiply(divisor, value.divisor)
    return Value(number, divisor, terms[0][0].kind, terms[0][0].unit)


def _product(term: tuple[bool, list[tuple[str, Token | Group]]], scale: Decimal) -> tuple[Value, bool]:
    minus, items = term
    if len(items) == 1:
        item = items[0][1]
        return _item(item, scale, is_money=isinstance(item, Token) and item.is_money), minus
    money = _money_item([item for _, item in items])
    number, divisor, money_count, bare, unit = _ONE, _ONE, 0, False, ""
    for operator, item in items:
        value = _item(item, scale, is_money=item is money)
        if value.kind == "money":
            money_count += 1
            if operator == "/":
                raise Unreadable("算式里除以一个金额")
        bare |= value.kind == "bare"
        unit = unit or value.unit
        above, below = (value.number, value.divisor) if operator == "*" else (value.divisor, value.number)
        if not below:
            raise Unreadable("算式里除以零")
        number, divisor = EXACT.multiply(number, above), EXACT.multiply(divisor, below)
    if money_count > 1:
        raise Unreadable("相乘的数里有不止一个是金额")
    kind: ValueKind = "money" if money_count else "bare" if bare else "count"
    return Value(number, divisor, kind, unit), minus


def _money_item(items: list[Token | Group]) -> Token | Group | None:
    """The factor whose 万 stands for 万元: the last such one, where no factor says 元."""
    tokens = [item for item in items if isinstance(item, Token)]
    if any(token.number_kind == "money" for token in tokens):
        return None
    return next((token for token in reversed(tokens) if token.number_kind == "elided"), None)


def _item(item: Token | Group, scale: Decimal, *, is_money: bool) -> Value:
    if isinstance(item, Group):
        return _group(item, scale)
    if is_money or item.number_kind == "money":
        return Value(item.value, _ONE, "money")
    if item.number_kind == "bare":
        return Value(item.value, _ONE, "bare")
    return Value(item.value, _ONE, "count", item.unit)


def _group(group: Group, scale: Decimal) -> Value:
    inner = group.statements
    if len(inner) != 1 or inner[0].results or len(inner[0].chains) != 1:
        raise Unreadable("括号里不是一个单独的算式")
    value = value_of(inner[0].chains[0], scale)
    unit = group.unit
    if value.kind == "bare" and unit in UNIT_FACTORS:
        return value.times(UNIT_FACTORS[unit])
    if value.kind == "money" or not unit:
        return value
    return Value(value.number, value.divisor, "count", unit)


def money_chains(statement: Statement) -> list[Chain]:
    """The chains of *statement* that come to money or to bare numbers."""
    return [chain for chain in statement.chains if _may_be_money(chain)]


def _may_be_money(chain: Chain) -> bool:
    try:
        return value_of(chain).kind != "count"
    except Unreadable:
        return True
