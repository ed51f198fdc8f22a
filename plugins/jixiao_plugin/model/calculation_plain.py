"""The commonest calculation, read at once: counts times a price, and the amount that they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .calculation_clause import is_approximate
from .calculation_outcome import Calculation, Factor, compare
from .calculation_token import WORDS, Number, read_counted
from .calculation_value import Value
from .exact import EXACT

DECIMAL = r"[0-9]{1,12}(?:\.[0-9]{1,12})?"
"""Pattern of a number as most are written."""
PRODUCT = (
    rf"(?:{DECIMAL}(?![百千万亿余多]){WORDS}{{1,4}}+[*×]){{1,4}}{DECIMAL}元(?:[/·]{WORDS}{{1,4}}+)*={DECIMAL}[万亿]?元"
)
"""Pattern of such a calculation in folded text: 498批次×180元/批次=8.964万元."""

_PRODUCT = re.compile(PRODUCT)
_NUMBER = re.compile(rf"({DECIMAL}[万亿]?)([^*×=]+)")
_ONE = Decimal(1)


def plain_product(text: str, folded: str) -> Calculation | None:
    """The calculation that *text*, which reads *folded*, makes; none where it is any other, or says more than that."""
    if not _PRODUCT.fullmatch(folded):
        return None
    *counts, (_, price), (_, result) = numbers = list(_numbers(folded))
    if price is None or result is None or not all(number and number.kind == "count" for _, number in counts):
        return None
    factors, product = [], _ONE
    for match, number in numbers[:-1]:
        if number:
            is_money = number is price
            factors.append(Factor(match[0], number.number, number.unit, is_money, match.start(), match.end()))
            product = EXACT.multiply(product, number.value)
    approximate = is_approximate(folded, 0)
    verdict, reason = compare(Value(product, _ONE, "money"), result.value, approximate=approximate)
    return Calculation(text, result.value, product, verdict, reason, tuple(factors), approximate=approximate)


def _numbers(folded: str) -> Iterator[tuple[re.Match[str], Number | None]]:
    """Each number with its unit; none where the words behind it are more than a unit."""
    for match in _NUMBER.finditer(folded):
        number = read_counted(match[1], match[2], apart=False)
        yield match, number if number and number.length == len(match[2]) else None
