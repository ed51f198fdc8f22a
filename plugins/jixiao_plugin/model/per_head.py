"""Sentences that pay by the head: 3人，按照每人每年5万元计算，预计财政资金15万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from .amount import MONEY, Amount, amount_of
from .chinese_number import DIGITS
from .exact import EXACT
from .number import NUMBER, read_number
from .signs import holds

_THING = (
    "(?:人次|工作日|平方米|平米|公里|学期|季度|班次|课时|社区|项目|学校|单位|乡镇"
    "|[人名位户家村镇校亩台套次场期天日周月年季件份间辆株米吨条座盏个只册本支部组例篇处所栋班节])"
)
_TIME = "(?:工作日|学期|季度|[年月天日周次期])"
_EACH = rf"(?:每个?{_THING}|人均|户均)"
_RATE = re.compile(rf"(?P<per>{_EACH}(?:[·/、的]?{_EACH}){{0,2}})[^0-9每,;。]{{0,10}}?{MONEY}")
_RATE_BEHIND = re.compile(rf"{MONEY}\s?(?P<per>(?:[/·每]个?{_THING})+)")
_AMBIGUOUS = re.compile(
    rf"(?P<count>{NUMBER})\s?(?P<counted>[人名位户家村个台辆])[,\s]?(?P<per>每个?{_TIME}|年均)"
    rf"[^0-9每,;。共合]{{0,6}}?{MONEY}"
)
_MONEY = re.compile(MONEY)
_SENTENCE_END = re.compile(r"[。;!?\n]")
_PER_THING = re.compile(rf"[每/·]个?({_THING})")
_WHOLE_YEAR = re.compile("全年")
_OPERATORS = ("*", "×")
_COMES_TO = re.compile(r"=[0-9][0-9,.]*+(?:[万亿]元?+|元)(?![/每])")
_HINTS = (
    ("每均", re.compile(r"[人名位户家村个台辆][,\s]?(?:每|年均)"), _AMBIGUOUS),
    ("每均", re.compile("每|[人户]均"), _RATE),
    ("/每均", re.compile(rf"[0-9余多百千万亿元){DIGITS}十拾仟佰]\s?[/·每]"), _RATE_BEHIND),
)
"""Characters one of which stands beside every match of a pattern, then what it holds: both quick to look for."""
_ALIASES = {
    "人": "(?:人次|人|名|位)",
    "名": "[人名位]",
    "位": "[人名位]",
    "月": "个?月",
    "天": "[天日]",
    "日": "[天日]",
}
_QUESTIONS = {"人": "人数", "名": "人数", "位": "人数", "月": "几个月", "天": "几天", "日": "几天", "户": "户数"}


@dataclass(frozen=True, slots=True)
class PerHead:
    """A rate, the counts it is paid for, and the result, with their offsets in the text."""

    start: int
    end: int
    rate: Amount
    rate_span: tuple[int, int]
    counts: tuple[tuple[Decimal, str, int, int], ...]
    """Number, unit and offsets of each count."""
    result: Amount | None
    missing: str = ""
    """What the sentence leaves open, in Chinese: 人数, 几个月."""
    phrase: str = ""
    """The words of an ambiguous rate (3人每年15万元): its money may be one head's or everybody's."""

    @property
    def product(self) -> Decimal:
        """Rate times counts, in yuan."""
        product = self.rate.yuan
        for number, *_ in self.counts:
            product = EXACT.multiply(product, number)
        return product


def find_per_head(text: str) -> PerHead | None:
    """The first such sentence in the folded *text*."""
    return next(per_heads(text, 0, len(text)), None)


def per_heads(text: str, start: int, end: int, *, in_words: bool = False) -> Iterator[PerHead]:
    """Every such sentence in the folded *text* between *start* and *end*, none overlapping another.

    *in_words* leaves out rates that are the last factor of a product: 80人*2000元/人=16万元.
    """
    part = text[start:end]
    patterns = [pattern for signs, hint, pattern in _HINTS if holds(part, signs) and hint.search(part)]
    matches = [match for pattern in patterns for match in pattern.finditer(text, start, end)]
    for match in sorted(matches, key=re.Match.start):
        if match.start() < start or (in_words and _is_factor(text, match)):
            continue
        sentence = _ambiguous(text, match, start, end) if match.re is _AMBIGUOUS else _rate(text, match, start, end)
        if sentence:
            yield sentence
            start = sentence.end


def _is_factor(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] in _OPERATORS and bool(_COMES_TO.match(text, match.end()))


def _ambiguous(text: str, match: re.Match[str], start: int, end: int) -> PerHead | None:
    rate, count = amount_of(match, match[0]), read_number(match["count"])
    if not rate or count is None or text[match.end() : match.end() + 1] == "/":
        return None
    counted = (count, match["counted"], match.start("count"), match.end("counted"))
    result = _result(text, match.end(), _sentence(text, match.start(), start, end)[1])
    return PerHead(
        match.start(),
        result[1] if result else match.end(),
        rate,
        (match.start("number"), match.end()),
        (counted,),
        result[0] if result else None,
        phrase=match[0],
    )


def _rate(text: str, match: re.Match[str], start: int, end: int) -> PerHead | None:
    rate = amount_of(match, match[0])
    window = _sentence(text, match.start(), start, end)
    counts, missing = _counts(text, match, window)
    if rate is None or not (counts or missing):
        return None  # 每年5万元: simply an amount
    result = _result(text, match.end(), window[1])
    spans = [(first, last) for _, _, first, last in counts] + [match.span()]
    last = max(last for _, last in spans)
    return PerHead(
        min(first for first, _ in spans),
        max(last, result[1]) if result else last,
        rate,
        (match.start("number"), match.end()),
        counts,
        result[0] if result else None,
        missing,
    )


def _sentence(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """The sentence around *position*."""
    if not _SENTENCE_END.search(text, start, end):
        return start, end
    before = max(text.rfind(mark, start, position) for mark in "。;!?\n")
    after = _SENTENCE_END.search(text, position, end)
    return max(before + 1, start), after.start() if after else end


def _counts(
    text: str, rate: re.Match[str], window: tuple[int, int]
) -> tuple[tuple[tuple[Decimal, str, int, int], ...], str]:
    """The counts that the units of *rate* ask for, and the first one that the sentence does not give."""
    counts, missing = [], ""
    per = rate["per"].replace("人均", "每人").replace("户均", "每户")
    for thing in _PER_THING.findall(per):
        count = _count(text, thing, rate, window)
        if count:
            counts.append(count)
        elif thing != "年":  # an annual rate in an annual declaration is paid once
            missing = missing or _QUESTIONS.get(thing, f"几{thing}")
    return tuple(counts), missing


def _count(text: str, thing: str, rate: re.Match[str], window: tuple[int, int]) -> tuple[Decimal, str, int, int] | None:
    """The number of *thing* nearest before the rate, else the first behind it; dates are no counts."""
    pattern = _counting(thing)
    before = [match for match in pattern.finditer(text, window[0], rate.start()) if not _is_date(text, match)]
    match = before[-1] if before else None
    if match is None and thing == "月":
        whole_year = _WHOLE_YEAR.search(text, *window)
        if whole_year:
            return Decimal(12), "月", whole_year.start(), whole_year.end()
    if match is None:
        behind = pattern.finditer(text, rate.end(), window[1])
        match = next((found for found in behind if not _is_date(text, found)), None)
    number = read_number(match["count"]) if match else None
    return (number, match["thing"], match.start(), match.end()) if match and number is not None else None


@cache
def _counting(thing: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<count>{NUMBER})\s?(?P<thing>个?{_ALIASES.get(thing, thing)})(?![均度])")


def _is_date(text: str, match: re.Match[str]) -> bool:
    thing = match["thing"]
    if thing == "年":
        return len(match["count"]) == 4
    return thing in {"月", "日"} and text[match.start() - 1 : match.start()] in {"年", "月"}


def _result(text: str, start: int, end: int) -> tuple[Amount, int] | None:
    """The amount stated behind a rate, and where it ends; none where another rate comes first."""
    for match in _MONEY.finditer(text, start, end):
        amount = amount_of(match, match[0])
        if amount:
            between = text[start : match.start()]
            return (
                None if "每" in between or text[match.end() : match.end() + 1] in {"/", "每"} else (amount, match.end())
            )
    return None
