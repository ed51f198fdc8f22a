"""Sums of money found in running text: every clause that states or calculates one, and every amount, with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .amount import APPROXIMATE, MONEY, Amount, amount_of
from .calculation import Calculation, lone_amount, parse_calculation
from .calculation_plain import DECIMAL, PRODUCT
from .calculation_token import WORDS, Token, read_counted, tokens
from .calculation_tree import EQUALITIES, Chain, Group, Statement, statements
from .chinese_number import DIGITS
from .glyph import fold
from .per_head import PerHead, per_heads
from .signs import holds


class Clause(NamedTuple):
    """A money clause of a text: text[start:end], what it calculates, and the words before it that say what for."""

    label: str
    start: int
    end: int
    calculation: Calculation


class FoundAmount(NamedTuple):
    """An amount of a text: text[start:end]."""

    start: int
    end: int
    amount: Amount


_SENTENCE = re.compile(r"[^。;!?\n]+")
_ITEM_MARK = re.compile(r"(?<![0-9.,])[0-9]{1,2}[、.](?![0-9])|[①-⑳]|\([0-9一二三四五六七八九十]{1,3}\)")
_STOP = re.compile(r".*[,;:。!?()0-9=*×]", re.DOTALL)
"""Up to the last mark or digit that no label runs over."""
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_LEADING_WORDS = re.compile(r"(?:约|预计|审定|需|共|合计|为|按照?|人民币|大约|安排)\s*$")
_TRAILING_WORDS = re.compile("预计|测算|计算|计列|左右|上下")
_MONEY = re.compile(MONEY)
MONEY_SIGNS = "元圆万亿¥￥"
"""What every amount holds at least one of."""
_SIGNS = "*×xX·÷/+=≈(每均"
_WORDS = re.compile(
    rf"-(?=\s?[¥0-9(])|乘以|除以|{APPROXIMATE}|左右|上下|[余多](?=[万亿元])"
    rf"|[合共计于要需为约币](?=[:\s]{{0,2}}[¥0-9{DIGITS}十])"
)
_RATE_SIGNS = "/每·"
_OPERATOR = re.compile("[*×=]")
_NAME = rf"(?:(?![每均¥]){WORDS})*+(?<![合共计于要需为币约定照按排])"
_PLAIN = re.compile(
    rf"(?:{_NAME}(?P<amount>(?P<digits>{DECIMAL}[万亿]?)(?P<unit>元))[:,])?(?P<name>{_NAME})(?P<product>{PRODUCT})"
)
"""A sentence that says one product and what it comes to, perhaps behind the amount it is part of: most sentences of a
计算依据. It can be read in one way only, so that nothing else has to be looked for in it."""
_NOT_ELIDED = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_ELIDED_BEFORE = re.compile("左右|上下|用于|用在|作为|由|从|为|以|元")
_MOST_COUNTS = 6
_LONGEST_PART = 1000
"""No sentence is longer; what is, is cut at a comma, so that any text is read in linear time."""


def find_formulas(text: str) -> tuple[Clause, ...]:
    """Every clause of *text* that states or calculates money, in order, fused ones parted; none where all that these
    could be is plain amounts, which nothing can be held against."""
    if not holds(text, MONEY_SIGNS):
        return ()
    folded = fold(text)
    if not (holds(folded, _SIGNS) or _WORDS.search(folded)):
        return ()
    return tuple([clause for start, end in _parts(folded) for clause in _clauses(text, folded, start, end)])


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Every amount of *text*, in order; 20万 counts where no word that could be counted follows it."""
    return tuple(amounts_from(text, 0))


def amounts_from(text: str, start: int, last: int | None = None) -> Iterator[FoundAmount]:
    """The amounts of *text* that begin at *start* or behind it, and no later than *last*."""
    if not holds(text, MONEY_SIGNS):
        return
    folded = fold(text)
    for match in _MONEY.finditer(folded, start):
        if last is not None and match.start() > last:
            return
        amount = amount_of(match, text[match.start() : match.end()])
        if amount and not ("unit_elided" in amount.notes and _is_count(folded, match.end())):
            yield FoundAmount(match.start(), match.end(), amount)


def _is_count(folded: str, end: int) -> bool:
    return bool(_NOT_ELIDED.match(folded, end)) and not _ELIDED_BEFORE.match(folded, end)


def _parts(folded: str) -> Iterator[tuple[int, int]]:
    """Sentences, cut again at the marks of items: 1、 （1） ①."""
    for sentence in _SENTENCE.finditer(folded):
        start = sentence.start()
        for mark in _ITEM_MARK.finditer(folded, start, sentence.end()):
            yield from _bounded(folded, start, mark.start())
            start = mark.end()
        yield from _bounded(folded, start, sentence.end())


def _bounded(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_PART:
        comma = folded.rfind(",", start + 1, start + _LONGEST_PART)
        cut = comma if comma > 0 else start + _LONGEST_PART
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _clauses(text: str, folded: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses between *start* and *end*: what stands before a sentence paid by the head, it, and what follows."""
    if not holds(folded[start:end], MONEY_SIGNS):
        return
    plain = _PLAIN.fullmatch(folded, start, end)
    if plain:
        yield from _plain(text, plain)
        return
    for sentence in per_heads(folded, start, end, in_words=True):
        if not _is_product(folded, sentence):
            yield from _statements(text, folded, start, sentence.start)
            yield _clause(text, folded, start, (sentence.start, sentence.end))
            start = sentence.end
    yield from _statements(text, folded, start, end)


def _plain(text: str, sentence: re.Match[str]) -> Iterator[Clause]:
    """The clauses of a plain sentence: all that stands before an amount or product says what it is for."""
    first, last = sentence.span("amount")
    if first >= 0:
        amount = read_counted(sentence["digits"], sentence["unit"], apart=False)
        if amount:
            calculation = lone_amount(text[first:last], amount.value)
            yield Clause(text[sentence.start() : first], first, last, calculation)
    first, last = sentence.span("product")
    yield Clause(text[sentence.start("name") : first], first, last, parse_calculation(text[first:last]))


def _is_product(folded: str, sentence: PerHead) -> bool:
    return bool(_OPERATOR.search(folded, sentence.start, sentence.end))


def _statements(text: str, folded: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses of a stretch without rates by the head."""
    if not holds(folded[start:end], MONEY_SIGNS):
        return
    previous = start
    for first, last, alone in _spans(statements(tokens(folded[start:end]))):
        yield _clause(text, folded, previous, (start + first, start + last), alone)
        previous = start + last


def _spans(found: list[Statement]) -> Iterator[tuple[int, int, Token | None]]:
    """Where the clauses of money stand: a total with what it sums up, a product with its result, any other amount.

    Third is the amount of a clause that is no more than that.
    """
    for position, statement in enumerate(found):
        total = statement.sign not in EQUALITIES
        if not (statement.results and statement.chains) or (total and position):
            # 甲…=1万元，乙2万元，合计3万元: parts that state results of their own stand alone, so does their total
            yield from _amount_spans([*statement.chains, *statement.results])
        elif total:
            yield statement.chains[_first_of_total(statement)].start, statement.end, None
        else:
            *before, last = statement.chains
            yield from _amount_spans(before)
            if _is_money(last) or any(_is_money(result) for result in statement.results):
                yield last.start, statement.end, None


def _amount_spans(chains: list[Chain]) -> Iterator[tuple[int, int, Token | None]]:
    return ((chain.start, chain.end, _lone_amount(chain)) for chain in chains if _is_money(chain))


def _lone_amount(chain: Chain) -> Token | None:
    operator, item = chain.items[0]
    if len(chain.items) > 1 or operator or chain.broken or chain.remark or isinstance(item, Group):
        return None
    return None if holds(item.unit, _RATE_SIGNS) else item


def _first_of_total(statement: Statement) -> int:
    """Where a total's clause begins: at the first amount; at the first count where there is one amount only."""
    money = [position for position, chain in enumerate(statement.chains) if _is_money(chain)]
    if len(money) == 1 and money[0] <= _MOST_COUNTS:
        return 0  # 电脑10台，单价5000元，合计5万元
    return money[0] if money else 0


def _is_money(chain: Chain) -> bool:
    return any(_has_money(item) for _, item in chain.items)


def _has_money(item: Token | Group) -> bool:
    if isinstance(item, Token):
        return item.is_money
    return any(_is_money(chain) for statement in item.statements for chain in statement.chains)


def _clause(text: str, folded: str, previous: int, span: tuple[int, int], alone: Token | None = None) -> Clause:
    """The clause at *span*, with 约 or 审定 before it taken in; *alone* is its amount where it is no more than that."""
    start, end = span
    begin = _label_start(folded, previous, start)
    lead = _LEADING_WORDS.search(folded, begin, start)
    start = lead.start() if lead else start
    trail = _TRAILING_WORDS.match(folded, end)
    end = trail.end() if trail else end
    calculation = lone_amount(text[start:end], alone.value) if alone else parse_calculation(text[start:end])
    return Clause(_tidy(text[begin:start]), start, end, calculation)


def _label_start(folded: str, previous: int, start: int) -> int:
    """Where the words before *start* begin: behind the last mark, a colon that ends them aside, or with a year."""
    end = len(folded[previous:start].rstrip().removesuffix(":")) + previous
    stop = _STOP.match(folded, previous, end)
    if stop is None:
        return previous
    year = _YEAR.match(folded, max(previous, stop.end() - 4), end)
    return year.start() if year else stop.end()


def _tidy(words: str) -> str:
    return words.strip(" \t\u3000:：、")
