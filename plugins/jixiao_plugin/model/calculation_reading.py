"""The ways a statement can be read: which chains its result is the result of, and which bare number is money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .amount import UNIT_FACTORS
from .calculation_outcome import Factor
from .calculation_token import NumberKind, Token
from .calculation_tree import EQUALITIES, Chain, Group, Statement
from .calculation_value import Unreadable, Value, ValueKind, money_chains, total_of, value_of
from .exact import EXACT


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a statement: the chains that make up its result, and what they come to."""

    chains: tuple[Chain, ...]
    computed: Value
    stated: Value
    leaves_out: bool = False
    """Whether it passes over an amount that stands before the result."""
    inferred: Token | None = None
    """The bare number it takes for money."""

    @property
    def holds(self) -> bool:
        """Whether the result stated is the one computed."""
        return self.computed.equals(self.stated)


_ONE = Decimal(1)
_MOST_COUNTS = 6
_NOT_COUNTED = ("年", "号", "日", "批")
"""Units of numbers that date or number something rather than count it."""


def readings(statement: Statement) -> list[Reading]:
    """The readings of a statement with results, the most natural first. Raises Unreadable where there is none."""
    found: list[Reading] = []
    trouble: Unreadable | None = None
    for chains, leaves_out in _selections(statement):
        try:
            found.extend(_scaled(chains, statement.results[-1], leaves_out=leaves_out))
        except Unreadable as reason:
            trouble = trouble or reason
        if found and found[-1].holds:
            break
    if not found:
        raise trouble or Unreadable("算式没有读懂")
    return found


def _selections(statement: Statement) -> Iterator[tuple[tuple[Chain, ...], bool]]:
    """Which chains the result may be the result of, and whether that leaves out an amount."""
    last = statement.chains[-1]
    if len(statement.chains) == 1:
        yield (last,), False
        return
    money = money_chains(statement)
    if statement.sign not in EQUALITIES and len(money) > 1:
        yield tuple(money), False
        return
    counts = [chain for chain in statement.chains[:-1] if _is_count(chain)]
    yield (last,), len(money) > 1
    if 0 < len(counts) <= _MOST_COUNTS:
        yield (_product([*counts, last]),), len(money) > 1  # 3人2次*500元
    if len(money) > 1:
        yield tuple(money), False


def _is_count(chain: Chain) -> bool:
    item = chain.items[0][1]
    return (
        len(chain.items) == 1
        and isinstance(item, Token)
        and item.number_kind is NumberKind.COUNT
        and not item.unit.startswith(_NOT_COUNTED)
    )


def _product(chains: list[Chain]) -> Chain:
    items: list[tuple[str, Token | Group]] = []
    for chain in chains:
        items.extend([(operator or ("*" if items else ""), item) for operator, item in chain.items])
    return Chain(items, chains[0].start, chains[-1].end, chains[0].lead, chains[0].separated, chains[-1].broken)


def _scaled(chains: tuple[Chain, ...], result: Chain, *, leaves_out: bool) -> Iterator[Reading]:
    """The reading of *chains* with bare numbers taken for yuan, and for the unit of the amounts beside them."""
    bare = _bare_token((*chains, result))
    scales = {_ONE: None, _scale_of((result, *chains)): None} if bare else {_ONE: None}
    for scale in scales:
        computed, stated = total_of(list(chains), scale), value_of(result, scale)
        kinds = {computed.kind, stated.kind}
        if ValueKind.MONEY not in kinds:
            yield Reading(chains, computed, stated, leaves_out, bare)
            return
        if ValueKind.COUNT in kinds:
            raise Unreadable("没有一个乘数是金额" if computed.kind is ValueKind.COUNT else "得数不是金额")
        computed = computed if computed.kind is ValueKind.MONEY else computed.times(scale)
        stated = stated if stated.kind is ValueKind.MONEY else stated.times(scale)
        yield Reading(chains, computed, stated, leaves_out, bare)


def _bare_token(chains: tuple[Chain, ...]) -> Token | None:
    """The number without a unit that must be money, since its term has no other: the last one of a product."""
    for chain in chains:
        found = None
        for operator, item in [*chain.items, ("+", None)]:
            if operator in {"", "+", "-"} and found:
                return found
            if not isinstance(item, Token):
                continue
            if item.number_kind in {NumberKind.MONEY, NumberKind.ELIDED}:
                found = None
                break
            if item.number_kind is NumberKind.BARE:
                found = item
    return None


def _scale_of(chains: tuple[Chain, ...]) -> Decimal:
    """Yuan in the unit of the first amount in *chains*."""
    for chain in chains:
        for _, item in chain.items:
            if isinstance(item, Token) and item.number_kind in {NumberKind.MONEY, NumberKind.ELIDED}:
                return UNIT_FACTORS.get(item.unit[:1] + "元", _ONE)
    return _ONE


def factors_of(reading: Reading) -> tuple[Factor, ...]:
    """The numbers of the chains that *reading* computed, in order, groups opened."""
    return tuple(factor_of(token, reading) for chain in reading.chains for token in _tokens_of(chain))


def factor_of(token: Token, reading: Reading) -> Factor:
    """*token* as *reading* takes it."""
    money = token.number_kind in {NumberKind.MONEY, NumberKind.ELIDED} or token is reading.inferred
    return Factor(token.text, token.number, token.unit, money, token.start, token.end)


def printed_place(chain: Chain) -> Decimal:
    """One unit in the last printed place of a result, in yuan where it is money: 100 for 33.33万元."""
    item = chain.items[-1][1]
    if isinstance(item, Group) or not item.number:
        return Decimal(0)
    exponent = item.number.as_tuple().exponent
    unit = UNIT_FACTORS.get(item.unit[:1] + "元", _ONE) if item.unit else _ONE
    return EXACT.scaleb(unit, exponent) if isinstance(exponent, int) else Decimal(0)


def _tokens_of(chain: Chain) -> Iterator[Token]:
    for _, item in chain.items:
        if isinstance(item, Token):
            yield item
            continue
        for statement in item.statements:
            for inner in statement.chains:
                yield from _tokens_of(inner)
