"""Everything personal in a text, each place once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...position import Span
from .clues import clues
from .hit import Found, Hit
from .home_address import find_home_addresses
from .identity import find_accounts, find_passports, find_plates
from .mask import masked_value
from .number import find_numbers
from .person import find_cases, find_names


def find_personal(text: str) -> tuple[Hit, ...]:
    """Personal data in *text*, whose lines end in LF, by place; where two kinds overlap, the surer one."""
    return tuple(_placed(text, sorted(_distinct(text), key=lambda item: item.start)))


def _distinct(text: str) -> Iterator[Found]:
    taken: set[int] = set()
    for detector in _detectors(text):
        for item in detector(text):
            places = range(item.start, item.end)
            if taken.isdisjoint(places):
                taken.update(places)
                yield item


def _detectors(text: str) -> Iterator[Callable[[str], Iterator[Found]]]:
    """Those worth running; of two that claim the same characters the earlier one is right."""
    seen = clues(text)
    if seen.numbers:
        yield find_numbers
    if seen.letters:
        yield find_passports
        yield find_plates
    if seen.accounts:
        yield find_accounts
    if seen.addresses:
        yield find_home_addresses
    if seen.persons or seen.numbers:
        yield find_cases
        yield find_names


def _placed(text: str, found: Iterable[Found]) -> Iterator[Hit]:
    """*found*, sorted, with lines and columns; each stretch of the text is searched for line ends once."""
    line, line_start, reached = 1, 0, 0
    for item in found:
        line += text.count("\n", reached, item.start)
        line_start = text.rfind("\n", reached, item.start) + 1 or line_start
        reached = item.start
        column = item.start - line_start + 1
        span = Span(line, column, line, column + item.end - item.start)
        yield Hit(item.kind, span, masked_value(item.kind, text[item.start : item.end]))
