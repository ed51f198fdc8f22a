"""Judges one clause: a product, a sum, a lump, or a breakdown in parentheses."""

from __future__ import annotations

import re
from decimal import Decimal

from .amount import APPROXIMATE, UNIT_FACTORS, money_text
from .calculation_outcome import NO_UNIT, ONLY_AN_AMOUNT, Calculation, Factor, Verdict, compare
from .calculation_reading import Reading, factor_of, factors_of, printed_place, readings
from .calculation_token import Token
from .calculation_tree import EQUALITIES, Chain, Statement
from .calculation_value import Unreadable, Value, money_chains, total_of, value_of
from .exact import EXACT

_ROUGHLY = re.compile(
    rf"{APPROXIMATE}\s?(?:需|为|人民币)?\s?(?=[¥0-9零一二两三四五六七八九十])|左右|上下|≈|[余多](?=[万亿元])"
)
_UNITS = (UNIT_FACTORS["万元"], UNIT_FACTORS["亿元"])
_PARTIAL = re.compile("其中|包括|包含|含")


def is_approximate(folded: str, start: int) -> bool:
    """Whether 约, 左右 … stands with a number of the folded text from *start* on."""
    return bool(_ROUGHLY.search(folded, start))


class Clause:
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
        if last.chains and last.results and last.sign not in EQUALITIES:
            parts += [Statement([chain]) for chain in last.chains]
        elif last.chains:
            if last.results or money_chains(last):
                return self._unchecked("一条算式里写了两件事，请分开写")
            return self.judge(parts)
        try:
            return self._total([self._statement(part) for part in parts], last)
        except Unreadable as trouble:
            return self._unchecked(str(trouble))

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
        bare = _larger_unit(statement.results[-1], computed)
        if bare:
            return self._without_unit(bare, reading, computed, lead)
        is_money = computed.kind == "money"
        place = printed_place(statement.results[-1])
        verdict, reason = compare(computed, stated.decimal, is_money=is_money, approximate=approximate, place=place)
        if verdict is not Verdict.DIFFERENT and not self._chain_holds(statement, reading):
            verdict, reason = Verdict.DIFFERENT, "连等式里前后的数不相等"
        if reading.leaves_out and not self._repeats(statement, reading):
            verdict, reason = Verdict.UNCHECKED, "前面还有别的金额，看不出得数是哪几项的"
        elif verdict is Verdict.DIFFERENT and self._sums_one(statement, reading):
            verdict, reason = Verdict.UNCHECKED, f"“{statement.sign}”前面只有一个金额，看不出怎么算的"
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

    def _without_unit(self, result: Token, reading: Reading, computed: Value, lead: int) -> Calculation:
        """A result that would be right with the unit that it lacks: 6人*5000元=3."""
        bare = Factor(self.text[result.start : result.end], result.number, "", False, result.start, result.end)
        reason = f"得数“{bare.raw}”没有写单位，算得{money_text(computed.decimal)}"
        found = self._unchecked(reason, None, lead)
        return found._replace(computed=computed.decimal, factors=factors_of(reading), bare_result=bare)

    def _sums_one(self, statement: Statement, reading: Reading) -> bool:
        """Whether a total follows a single amount, of which it cannot be the sum: 每个项目10万元，共30万元."""
        return statement.sign not in EQUALITIES and len(reading.chains) == 1 and len(reading.chains[0].items) == 1

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
        try:
            return self._lump(money[0]) if len(money) == 1 else self._list(money)
        except Unreadable as trouble:
            return self._unchecked(str(trouble), None, money[0].lead)

    def _lump(self, chain: Chain) -> Calculation:
        """One chain: an amount, an amount with its breakdown, or a product that states no result."""
        if chain.remark:
            return self._breakdown(chain, [self._statement(part) for part in chain.remark], chain.remark_lead)
        value = value_of(chain)
        if value.kind != "money":
            return self._unchecked(NO_UNIT, None, chain.lead)
        if len(chain.items) == 1:
            return self._unchecked(ONLY_AN_AMOUNT, value.decimal, chain.lead)
        return self._without_result(value, chain.lead)

    def _list(self, chains: list[Chain]) -> Calculation:
        """Several chains: the parts of the first (其中 …), or a sum that nobody drew."""
        first, second = chains[0], chains[1]
        total = total_of(chains)
        if total.kind != "money":
            return self._unchecked("没有写得数，也没有写金额单位", None, first.lead)
        if len(chains) > 2 and _PARTIAL.search(self.folded, first.end, second.start):
            parts = [self._statement(Statement([chain])) for chain in chains[1:]]
            return self._breakdown(first, parts, "其中")
        return self._without_result(total, first.lead)

    def _without_result(self, value: Value, lead: int) -> Calculation:
        reason = f"算得{money_text(value.decimal)}，但没有写出得数"
        return self._unchecked(reason, None, lead)._replace(computed=value.decimal)

    def _breakdown(self, whole: Chain, parts: list[Calculation], words: str) -> Calculation:
        """854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元): the parts add up to the whole."""
        stated = value_of(whole).decimal
        sums = [part.computed if part.stated is None else part.stated for part in parts if part.unit == "元"]
        known = [value for value in sums if value is not None]
        checked = [part for part in parts if part.computed is not None]
        if not known or (len(known) == 1 and not checked):
            return self._unchecked(ONLY_AN_AMOUNT, stated, whole.lead)
        wrong = next((part for part in parts if part.verdict is Verdict.DIFFERENT), None)
        computed = Decimal(0)
        for value in known:
            computed = EXACT.add(computed, value)
        approximate = self._is_approximate(whole.lead)
        verdict, reason = compare(Value(computed, Decimal(1), "money"), stated, approximate=approximate)
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
        return is_approximate(self.folded, lead)

    def _unchecked(self, reason: str, stated: Decimal | None = None, lead: int = 0) -> Calculation:
        approximate = self._is_approximate(lead)
        return Calculation(self.text, stated, None, Verdict.UNCHECKED, reason, approximate=approximate)


def _larger_unit(result: Chain, computed: Value) -> Token | None:
    """The *result* that is a mere number and comes to *computed* in 万元 or 亿元."""
    number = result.items[0][1]
    if len(result.items) > 1 or not isinstance(number, Token) or number.number_kind != "bare":
        return None
    is_right = any(
        computed.number == EXACT.multiply(EXACT.multiply(number.number, unit), computed.divisor) for unit in _UNITS
    )
    return number if is_right else None


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
    return value.decimal if value.kind == "money" else None
