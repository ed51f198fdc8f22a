"""What a reader types, read; kept twice, here and in `query.js`, and a test proves the two equal.

A query is groups of terms. All groups are to be met, by one of their terms each: a space means 并且, a bar 或者, a
leading minus 没有, quotes keep words together. `部门:` `项目:` `指标:` ask one field alone, `年度:` and `金额` compare
numbers, and a term behind a bar asks what the term before it asked. What looks like a field but cannot be read is
taken as typed, and told.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from .tokens import normalise

TEXT_FIELDS = {"部门": "department", "指标": "indicator", "项目": "project"}
NUMBER_FIELDS = {"年度": "year", "金额": "amount"}


class Unread(Enum):
    """Why what looks like a field could not be read."""

    EMPTY = "empty"
    YEAR = "year"
    AMOUNT = "amount"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Term:
    """What is asked of one field, or of all of them: words in normal form, or numbers."""

    field: str = ""
    """department, indicator, project, year or amount; empty for words in any field."""
    words: str = ""
    tests: tuple[tuple[str, str], ...] = ()
    """For year and amount: a comparison (> ≥ < ≤ =) and a plain decimal each, amounts in yuan; all are to hold."""


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of which one is to be met, or, with *without*, none."""

    terms: tuple[Term, ...]
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and what of it could not be read as it was meant."""

    groups: tuple[Group, ...] = ()
    unread: tuple[tuple[str, Unread], ...] = ()
    """As typed, with the reason."""


_SPACES = r" \t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE = f"[{_SPACES}]"
"""Not \\s: what that means differs between this language and the browser's."""
_QUOTED = '"[^"]+"|“[^“”]+”'
_PLAIN = f'(?:[^{_SPACES}|｜"“]|"(?![^"]+")|“(?![^“”]+”))+'
_OPERATOR = "[<>=≤≥≦≧＜＞＝]"
_NUMBER = (
    f"(?:{_OPERATOR}+{_SPACE}*)?"
    rf'(?:(?<=[0-9０-９]){_SPACE}+(?=[万亿元])|{_SPACE}*\.\.{_SPACE}*|[^{_SPACES}|｜"“”])*'
)
_PIECE = re.compile(
    f"(?P<space>{_SPACE}+)|(?P<bar>[|｜])|(?P<minus>[-－](?=[^{_SPACES}|｜]))?(?:"
    f"(?P<text_field>部门|指标|项目)[:：]{_SPACE}*(?P<text>{_QUOTED}|{_PLAIN})?"
    f"|(?P<number_field>年度|金额)(?:{_SPACE}*[:：]{_SPACE}*|{_SPACE}*(?={_OPERATOR}))(?P<number>{_NUMBER})"
    f"|(?P<quoted>{_QUOTED})|(?P<plain>{_PLAIN}))"
)


def parse_query(text: str) -> Query:
    """What *text* asks for."""
    groups: list[Group] = []
    unread: list[tuple[str, Unread]] = []
    joins = False
    for piece in _PIECE.finditer(text.replace("\t", " ")):
        if piece["space"]:
            continue
        if piece["bar"]:
            joins = bool(groups)
            continue
        without = bool(piece["minus"]) and (bool(groups) or not piece["plain"])
        literal = piece[0][1:] if without else piece[0]
        term = _term(*_asked(piece, literal, groups[-1].terms[-1].field if joins else ""))
        if isinstance(term, Unread):
            unread.append((literal, term))
            term = Term(words=normalise(literal))
        if term.words or term.tests:
            if joins and not without:
                groups[-1] = Group((*groups[-1].terms, term), groups[-1].without)
            else:
                groups.append(Group((term,), without))
            joins = False
    return Query(tuple(groups), tuple(unread))


def _asked(piece: re.Match[str], literal: str, last: str) -> tuple[str, str]:
    """The field that *piece* asks, and what of it; behind a bar the *last* field is meant."""
    if piece["text_field"]:
        return TEXT_FIELDS[piece["text_field"]], _unquoted(piece["text"] or "")
    if piece["number_field"]:
        return NUMBER_FIELDS[piece["number_field"]], piece["number"]
    return last, _unquoted(literal)


def _unquoted(text: str) -> str:
    return text[1:-1] if re.fullmatch(_QUOTED, text) else text


def _term(field: str, typed: str) -> Term | Unread:
    if field not in NUMBER_FIELDS.values():
        words = normalise(typed)
        return Unread.EMPTY if field and not words else Term(field, words)
    tests = _tests(field, unicodedata.normalize("NFKC", typed))
    return tests if isinstance(tests, Unread) else Term(field, tests=tests)


_RANGE = re.compile(r"(.*?)\.{2,}(.*)|(.+?)(?:~|—+|–|-|至|到)(.+)")
_COMPARISONS = {"": "=", ">=": "≥", "<=": "≤", "≧": "≥", "≦": "≤"} | {sign: sign for sign in "≥≤<>="}


def _tests(field: str, typed: str) -> tuple[tuple[str, str], ...] | Unread:
    written = re.sub(f"[{_SPACES},]", "", typed)
    value = written.lstrip("<>=≤≥≦≧")
    if not value:
        return Unread.EMPTY
    comparison = _COMPARISONS.get(written.removesuffix(value))
    span = _RANGE.fullmatch(value) if comparison == "=" else None
    if span is None:
        number = _number(field, value)
        return ((comparison, number),) if comparison and isinstance(number, str) else _why(field, number)
    ends = [span[1] or span[3] or "", span[2] or span[4] or ""]
    unit = re.search(r"[万亿]?元?$", ends[1])
    if field == "amount" and re.fullmatch(r"[0-9.]+", ends[0]) and unit:
        ends[0] += unit[0]
    numbers = [_number(field, end) if end else "" for end in ends]
    if not any(ends) or not all(isinstance(number, str) for number in numbers):
        return _why(field, *numbers)
    low, high = (str(number) for number in numbers)
    if low and high and Decimal(low) > Decimal(high):
        low, high = high, low
    return tuple((sign, number) for sign, number in (("≥", low), ("≤", high)) if number)


def _why(field: str, *numbers: str | Unread) -> Unread:
    plain = Unread.YEAR if field == "year" else Unread.AMOUNT
    return next((number for number in numbers if isinstance(number, Unread)), plain)


_YEAR = re.compile("([0-9]{4})(?:年度?)?")
_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(亿元?|万元?|元)?")
_ZEROS = {"亿": 8, "万": 4, "元": 0}


def _number(field: str, text: str) -> str | Unread:
    """A year, or an amount in yuan, as a plain decimal without needless zeros."""
    if field == "year":
        year = _YEAR.fullmatch(text)
        return year[1] if year else Unread.YEAR
    amount = _AMOUNT.fullmatch(text)
    if amount is None:
        return Unread.AMOUNT
    if amount[2] is None and Decimal(amount[1]):
        return Unread.UNIT
    whole, _, fraction = amount[1].partition(".")
    zeros = _ZEROS[(amount[2] or "元")[0]]
    whole, fraction = whole + fraction[:zeros].ljust(zeros, "0"), fraction[zeros:]
    return (whole.lstrip("0") or "0") + (f".{fraction}" if (fraction := fraction.rstrip("0")) else "")
