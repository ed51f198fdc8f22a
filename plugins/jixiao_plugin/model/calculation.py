"""A clause that calculates money: what it states, and what recomputing it gives."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from .amount import money_text
from .calculation_clause import Clause, is_approximate
from .calculation_outcome import ONLY_AN_AMOUNT, Calculation, Factor, Verdict, compare
from .calculation_plain import plain_product
from .calculation_token import tokens
from .calculation_tree import statements
from .calculation_value import Value
from .exact import plain
from .glyph import fold
from .per_head import PerHead, find_per_head

__all__ = ["Calculation", "Factor", "Verdict", "calculation_record", "parse_calculation", "rounding_tolerance"]

_LONGEST = 2000


@lru_cache(maxsize=4096)
def parse_calculation(text: str) -> Calculation:
    """The calculation that *text*, one clause, makes.

    What cannot be read is unchecked and says why, never equal. Literals have no tolerance; 约 allows 5 %.
    """
    if len(text) > _LONGEST:
        return Calculation(text, None, None, Verdict.UNCHECKED, f"算式超过 {_LONGEST} 字")
    folded = fold(text)
    product = plain_product(text, folded)
    if product:
        return product
    found = statements(tokens(folded))
    if not any(len(chain.items) > 1 for statement in found for chain in statement.chains):
        per_head = find_per_head(folded)
        if per_head:
            return _per_head(text, per_head, approximate=is_approximate(folded, per_head.start))
    return Clause(text, folded).judge(found)


def lone_amount(text: str, yuan: Decimal) -> Calculation:
    """The calculation that *text* makes where an amount of *yuan* is all that it says of money and numbers."""
    approximate = is_approximate(fold(text), 0)
    return Calculation(text, yuan, None, Verdict.UNCHECKED, ONLY_AN_AMOUNT, approximate=approximate)


def _per_head(text: str, sentence: PerHead, *, approximate: bool) -> Calculation:
    product, result = sentence.product, sentence.result
    start, end = sentence.rate_span
    factors = (
        *(Factor(text[first:last], number, unit, False, first, last) for number, unit, first, last in sentence.counts),
        Factor(text[start:end], sentence.rate.number, sentence.rate.unit, True, start, end),
    )
    if sentence.phrase:
        return _ambiguous(text, sentence, factors, approximate=approximate)
    stated = result.yuan if result else None
    if sentence.missing:
        reason = f"没有写明{sentence.missing}"
        return Calculation(text, stated, None, Verdict.UNCHECKED, reason, factors, approximate=approximate)
    verdict, reason = compare(Value(product, Decimal(1), "money"), stated, approximate=approximate)
    return Calculation(text, stated, product, verdict, reason, factors, approximate=approximate)


def _ambiguous(text: str, sentence: PerHead, factors: tuple[Factor, ...], *, approximate: bool) -> Calculation:
    """3人每年15万元: by its words three times fifteen, though forms also mean fifteen for all three.

    A stated result decides between the two; without one the only amount written counts as stated, and nothing is
    checked, because either verdict would be a guess.
    """
    each, together = sentence.product, sentence.rate.yuan
    head = f"每{sentence.counts[0][1]}{money_text(together)}（共{money_text(each)}）"
    both = f"“{sentence.phrase}”可以读成{head}，也可以读成一共{money_text(together)}"
    stated = sentence.result.yuan if sentence.result else None
    if stated is None:
        return Calculation(
            text, together, None, Verdict.UNCHECKED, both, factors, approximate=approximate, alternative=each
        )
    if stated in {each, together}:
        return Calculation(text, stated, stated, Verdict.EQUAL, "", factors, approximate=approximate)
    reason = f"{both}，都不是写的{money_text(stated)}"
    return Calculation(
        text, stated, each, Verdict.DIFFERENT, reason, factors, approximate=approximate, alternative=each
    )


def calculation_record(calculation: Calculation) -> dict[str, str | None]:
    """*calculation* as `jixiao parse calculation` prints it, numbers as plain decimal strings."""
    return {
        "raw": calculation.raw,
        "stated": None if calculation.stated is None else plain(calculation.stated),
        "computed": None if calculation.computed is None else plain(calculation.computed),
        "unit": calculation.unit,
        "verdict": calculation.verdict.value,
        "reason": calculation.reason,
    }


def rounding_tolerance(total: Decimal, terms: Iterable[Decimal]) -> Decimal:
    """How far a published sum may be off because its numbers were rounded for print.

    Half a unit in the last printed place of the total and of each term; never to be used on a calculation's literals.
    """
    return sum((_half_unit(value) for value in (total, *terms)), Decimal(0))


def _half_unit(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal((0, (5,), exponent - 1)) if isinstance(exponent, int) else Decimal(0)
