"""The ways a statement can be read: which chains its result is the result of, and which bare number is money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .amount import UNIT_FACTORS
from .calculation_outcome import Factor
from .calculation_token import Token
from .calculation_tree import EQUALITIES, Chain, Group, Statement
from .calculation_value import Unreadable, Value, money_chains, total_of, value_of
from .exact import EXACT


class Reading(NamedTuple):
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


class _Selection(NamedTuple):
    """Chains that a result may be the result of."""

    chains: tuple[Chain, ...]
    leaves_out: bool = False
    """Whether an amount stands before the result that is not among them."""
    only_if_right: bool = False
    """Whether nobody would read it so unless the sum came out right: 约2000人…，80人*2000元."""


def readings(statement: Statement) -> list[Reading]:
    """The reading of a statement with results that holds, else all, the most natural first. Raises Unreadable."""
    found: list[Reading] = []
    trouble: Unreadable | None = None
    for selection in _selections(statement):
        try:
            for reading in _scaled(selection, statement.results[-1]):
                if reading.holds:
                    return [reading]
                if not selection.only_if_right:
                    found.append(reading)
        except Unreadable as reason:
            trouble = trouble or reason
    if not found:
        raise trouble or Unreadable("算式没有读懂")
    return found


def _selections(statement: Statement) -> Iterator[_Selection]:
    last = statement.chains[-1]
    if len(statement.chains) == 1:
        yield _Selection((last,))
        return
    money = money_chains(statement)
    if statement.sign not in EQUALITIES and len(money) > 1:
        yield _Selection(tuple(money))
        return
    counts = [chain for chain in statement.chains[:-1] if _is_count(chain)]
    leaves_out = len(money) > 1
    yield _Selection((last,), leaves_out)
    if 0 < len(counts) <= _MOST_COUNTS:
        # 3人2次*500元; 10台，单价5000元，合计5万元
        yield _Selection((_product([*counts, last]),), leaves_out, only_if_right=last.separated)
    if leaves_out:
        yield _Selection(tuple(money))


def _is_count(chain: Chain) -> bool:
    item = chain.items[0][1]
    return (
        len(chain.items) == 1
        and isinstance(item, Token)
        and item.number_kind == "count"
        and not item.unit.startswith(_NOT_COUNTED)
    )


def _product(chains: list[Chain]) -> Chain:
    items: list[tuple[str, Token | Group]] = []
    for chain in chains:
        items.extend([(operator or ("*" if items else ""), item) for operator, item in chain.items])
    return Chain(items, chains[0].start, chains[-1].end, chains[0].lead, chains[0].separated, chains[-1].broken)


def _scaled(selection: _Selection, result: Chain) -> Iterator[Reading]:
    """The selection with bare numbers taken for yuan, and for the unit of the amounts beside them."""
    chains, leaves_out = selection.chains, selection.leaves_out
    bare = _bare_token((*chains, result))
    scales = dict.fromkeys((_ONE, _scale_of((result, *chains)))) if bare else (_ONE,)
    for scale in scales:
        computed, stated = total_of(chains, scale), value_of(result, scale)
        if computed.kind != "money" and stated.kind != "money":
            yield Reading(chains, computed, stated, leaves_out, bare)
            return
        if computed.kind == "count":
            raise Unreadable("没有一个乘数是金额")
        if stated.kind == "count":
            raise Unreadable("得数不是金额")
        computed = computed if computed.kind == "money" else computed.times(scale)
        stated = stated if stated.kind == "money" else stated.times(scale)
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
            if item.is_money:
                found = None
                break
            if item.number_kind == "bare":
                found = item
    return None


def _scale_of(chains: tuple[Chain, ...]) -> Decimal:
    """Yuan in the unit of the first amount in *chains*."""
    for chain in chains:
        for _, item in chain.items:
            if isinstance(item, Token) and item.is_money:
                return UNIT_FACTORS.get(item.unit[:1] + "元", _ONE)
    return _ONE


def factors_of(reading: Reading) -> tuple[Factor, ...]:
    """The numbers of the chains that *reading* computed, in order, groups opened."""
    return tuple(factor_of(token, reading) for chain in reading.chains for token in _tokens_of(chain))


def factor_of(token: Token, reading: Reading) -> Factor:
    """*token* as *reading* takes it."""
    money = token.is_money or token is reading.inferred
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
