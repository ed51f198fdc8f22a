"""A clause that calculates money: what it states, and what recomputing it gives."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from .amount import APPROXIMATE, money_text
from .calculation_reading import Factor, Reading, factor_of, factors_of, printed_place, readings
from .calculation_token import tokens
from .calculation_tree import Chain, Statement, statements
from .calculation_value import Unreadable, Value, ValueKind, money_chains, total_of, value_of
from .exact import EXACT, plain
from .glyph import fold
from .per_head import PerHead, find_per_head

__all__ = ["Calculation", "Factor", "Verdict", "calculation_record", "parse_calculation", "rounding_tolerance"]


class Verdict(Enum):
    """How stated and recomputed compare."""

    EQUAL = "equal"
    DIFFERENT = "different"
    APPROXIMATE = "approximate"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Calculation:
    """One clause. Money in yuan; none where the clause states or yields nothing."""

    raw: str
    stated: Decimal | None
    computed: Decimal | None
    verdict: Verdict
    reason: str
    """Chinese, why it is unchecked, approximate or different; empty where equal."""
    factors: tuple[Factor, ...] = ()
    unit: str = "元"
    """元; another unit, or none, where the clause is about something other than money."""
    unit_inferred: Factor | None = None
    """The factor that was read as money although it carries no unit."""
    approximate: bool = False
    """Whether 约, 左右 … stands in it."""
    alternative: Decimal | None = None
    """What the second reading of an ambiguous clause gives: 45万元 for 3人每年15万元."""

    @property
    def yuan(self) -> Decimal | None:
        """The money it states; none where it states none."""
        return self.stated if self.unit == "元" else None


_ROUGHLY = re.compile(
    rf"{APPROXIMATE}\s?(?:需|为|人民币)?\s?(?=[¥0-9零一二两三四五六七八九十])|左右|上下|≈|[余多](?=[万亿元])"
)
_LONGEST = 2000
_TOLERANCE = Decimal("0.05")
_PARTIAL = re.compile("其中|包括|包含|含")


@lru_cache(maxsize=4096)
def parse_calculation(text: str) -> Calculation:
    """The calculation that *text*, one clause, makes.

    What cannot be read is unchecked and says why, never equal. Literals have no tolerance; 约 allows 5 %.
    """
    if len(text) > _LONGEST:
        return Calculation(text, None, None, Verdict.UNCHECKED, f"算式超过 {_LONGEST} 字")
    folded = fold(text)
    found = statements(list(tokens(folded)))
    if not any(len(chain.items) > 1 for statement in found for chain in statement.chains):
        per_head = find_per_head(folded)
        if per_head:
            return _per_head(text, per_head, approximate=bool(_ROUGHLY.search(folded, per_head.start)))
    return _Clause(text, folded).judge(found)


class _Clause:
    """Judges what a clause states; offsets are those of its text."""

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        self.folded = folded

    def judge(self, found: list[Statement]) -> Calculation:
        """The verdict over all statements of the clause."""
        if not found:
            return self._unchecked("没有读到金额")
        if len(found) == 1:
            return self._statement(found[0])
        *parts, last = found
        if last.chains:
            if last.results or money_chains(last):
                return self._unchecked("一条算式里写了两件事，请分开写")
            return self.judge(parts)
        return self._total([self._statement(part) for part in parts], last)

    def _statement(self, statement: Statement) -> Calculation:
        if statement.results and statement.chains:
            try:
                return self._result(statement)
            except Unreadable as trouble:
                stated = _money_or_none(statement.results[-1])
                return self._unchecked(str(trouble), stated, statement.chains[-1].lead)
        return self._amounts(statement)

    def _result(self, statement: Statement) -> Calculation:
        """Chains and what they are said to come to."""
        found = readings(statement)
        reading = next((item for item in found if item.holds), None) or _closest(found)
        lead = reading.chains[0].lead
        approximate = self._is_approximate(lead)
        computed, stated = reading.computed, reading.stated
        if len(reading.chains[0].items) == 1 < len(statement.results[-1].items):
            computed, stated = stated, computed  # 16万元=80人*2000元
        inferred = factor_of(reading.inferred, reading) if reading.inferred else None
        is_money = computed.kind is ValueKind.MONEY
        place = printed_place(statement.results[-1])
        verdict, reason = _compare(computed, stated.decimal, is_money=is_money, approximate=approximate, place=place)
        if verdict is not Verdict.DIFFERENT and not self._chain_holds(statement, reading):
            verdict, reason = Verdict.DIFFERENT, "连等式里前后的数不相等"
        if reading.leaves_out and not self._repeats(statement, reading):
            verdict, reason = Verdict.UNCHECKED, "前面还有别的金额，看不出得数是哪几项的"
        elif verdict is Verdict.DIFFERENT and len({len(item.chains[0].items) for item in found}) > 1:
            verdict, reason = Verdict.UNCHECKED, f"看不出哪几个数相乘；{reason}"
        return Calculation(
            self.text,
            stated.decimal,
            computed.decimal,
            verdict,
            reason,
            factors_of(reading),
            "元" if is_money else stated.unit or computed.unit,
            inferred,
            approximate,
        )

    def _chain_holds(self, statement: Statement, reading: Reading) -> bool:
        """Whether the results between the first and the last agree too: 80*2000元=160000元=16万元."""
        return all(
            value.equals(reading.stated)
            for value in map(value_of, statement.results[:-1])
            if value.kind is reading.stated.kind
        )

    def _repeats(self, statement: Statement, reading: Reading) -> bool:
        """Whether every amount left out is the result itself, said before: 劳务费16万元，80人*2000元=16万元."""
        left_out = [chain for chain in money_chains(statement) if chain is not statement.chains[-1]]
        return all(value_of(chain).equals(reading.stated) for chain in left_out)

    def _amounts(self, statement: Statement) -> Calculation:
        """Amounts without a sign of equality: a lump, a breakdown, a list."""
        money = money_chains(statement) or ([] if statement.chains else statement.results)
        if not money:
            return self._unchecked("没有读到金额")
        first, lead = money[0], money[0].lead
        try:
            if len(money) == 1 and first.remark:
                return self._breakdown(first, [self._statement(part) for part in first.remark], first.remark_lead)
            total = total_of(money)
            if len(money) == 1 and len(first.items) == 1:
                stated = total.decimal if total.kind is ValueKind.MONEY else None
                return self._unchecked(
                    "只有一个金额，没有算式" if stated is not None else "没有写金额单位", stated, lead
                )
        except Unreadable as trouble:
            return self._unchecked(str(trouble), None, lead)
        if total.kind is not ValueKind.MONEY:
            return self._unchecked("没有写得数，也没有写金额单位", None, lead)
        if len(money) > 2 and _PARTIAL.search(self.folded, first.end, money[1].start):
            parts = [self._statement(Statement([chain])) for chain in money[1:]]
            return self._breakdown(first, parts, "其中")
        reason = f"算得{money_text(total.decimal)}，但没有写出得数"
        return replace(self._unchecked(reason, None, lead), computed=total.decimal)

    def _breakdown(self, whole: Chain, parts: list[Calculation], words: str) -> Calculation:
        """854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元): the parts add up to the whole."""
        stated = value_of(whole).decimal
        sums = [part.computed if part.stated is None else part.stated for part in parts if part.unit == "元"]
        known = [value for value in sums if value is not None]
        checked = [part for part in parts if part.computed is not None]
        if not known or (len(known) == 1 and not checked):
            return self._unchecked("只有一个金额，没有算式", stated, whole.lead)
        wrong = next((part for part in parts if part.verdict is Verdict.DIFFERENT), None)
        computed = Decimal(0)
        for value in known:
            computed = EXACT.add(computed, value)
        approximate = self._is_approximate(whole.lead)
        verdict, reason = _compare(Value(computed, Decimal(1), ValueKind.MONEY), stated, approximate=approximate)
        if wrong:
            verdict, reason = Verdict.DIFFERENT, wrong.reason
        elif verdict is Verdict.DIFFERENT and computed < stated and _PARTIAL.search(words):
            verdict, reason = Verdict.UNCHECKED, f"“其中”各项共{money_text(computed)}，没有列全"
        factors = tuple(factor for part in parts for factor in part.factors)
        return Calculation(self.text, stated, computed, verdict, reason, factors, approximate=approximate)

    def _total(self, parts: list[Calculation], last: Statement) -> Calculation:
        """甲…=1万元，乙…=2万元，合计3万元."""
        return self._breakdown(last.results[-1], parts, "")

    def _is_approximate(self, lead: int) -> bool:
        return bool(_ROUGHLY.search(self.folded, lead))

    def _unchecked(self, reason: str, stated: Decimal | None = None, lead: int = 0) -> Calculation:
        approximate = self._is_approximate(lead)
        return Calculation(self.text, stated, None, Verdict.UNCHECKED, reason, approximate=approximate)


def _closest(found: list[Reading]) -> Reading:
    """The first way of grouping, with the unit that comes nearest."""
    alike = [
        item for item in found if len(item.chains) == len(found[0].chains) and item.leaves_out == found[0].leaves_out
    ]
    return min(alike, key=lambda item: abs(EXACT.subtract(item.computed.decimal, item.stated.decimal)))


def _money_or_none(chain: Chain) -> Decimal | None:
    try:
        value = value_of(chain)
    except Unreadable:
        return None
    return value.decimal if value.kind is ValueKind.MONEY else None


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
    verdict, reason = _compare(Value(product, Decimal(1), ValueKind.MONEY), stated, approximate=approximate)
    return Calculation(text, stated, product, verdict, reason, factors, approximate=approximate)


def _ambiguous(text: str, sentence: PerHead, factors: tuple[Factor, ...], *, approximate: bool) -> Calculation:
    """3人每年15万元: by its words three times fifteen, though forms also mean fifteen for all three.

    A stated result decides between the two; without one the only amount written counts as stated, and nothing is
    checked, because either verdict would be a guess.
    """
    each, together = sentence.product, sentence.rate.yuan
    both = f"“{sentence.phrase}”可以读成每{sentence.counts[0][1]}{money_text(together)}（共{money_text(each)}），也可以读成一共{money_text(together)}"
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


def _compare(
    computed: Value,
    stated: Decimal | None,
    *,
    is_money: bool = True,
    approximate: bool = False,
    place: Decimal = Decimal(0),
) -> tuple[Verdict, str]:
    """How the number computed and the one stated compare, and why they do not agree."""
    say = money_text if is_money else plain
    if stated is None:
        return Verdict.UNCHECKED, f"算得{say(computed.decimal)}，但没有写出得数"
    if EXACT.multiply(stated, computed.divisor) == computed.number:
        return (Verdict.APPROXIMATE, "写的是约数") if approximate else (Verdict.EQUAL, "")
    difference = f"算得{say(computed.decimal)}，写的是{say(stated)}"
    gap = abs(EXACT.subtract(EXACT.multiply(stated, computed.divisor), computed.number))
    if not computed.is_even and gap <= EXACT.multiply(place, abs(computed.divisor)) / 2:
        return Verdict.APPROXIMATE, f"{difference}，除不尽，按写的位数相符"
    if approximate and gap <= abs(EXACT.multiply(computed.number, _TOLERANCE)):
        return Verdict.APPROXIMATE, f"{difference}，写的是约数，相差不到5%"
    return Verdict.DIFFERENT, difference


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
