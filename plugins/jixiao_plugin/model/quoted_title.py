"""Titles of documents in 《…》, with what is quoted inside them and the document number that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .document_number import DocumentNumber, find_document_numbers


class InnerQuote(NamedTuple):
    """A title quoted inside a title, with the glyph that opens it: 〈 as it should be, or 《."""

    text: str
    start: int
    end: int
    glyph: str


class QuotedTitle(NamedTuple):
    """A title with its marks from *start* to *end*; *title* is what stands between them."""

    title: str
    start: int
    end: int
    inner: tuple[InnerQuote, ...]
    number: DocumentNumber | None
    """The document number that follows at once, in parentheses or bare."""

    @property
    def is_wrapped_twice(self) -> bool:
        """Whether the whole title is one inner quote: 《〈…〉》."""
        return any(quote.start == self.start + 1 and quote.end == self.end - 1 for quote in self.inner)


_OPENING = {"》": "《", "〉": "〈"}
_GAP = re.compile("[（( 　，,、]*+")
_LONGEST_GAP = 3
_MARK = re.compile("[《》〈〉]")
_QUOTE = re.compile("《([^《》〈〉]*)》")
_NOT_NESTED = re.compile("(?:[^《》〈〉]*+《[^《》〈〉]*+》)*+[^《》〈〉]*+")
"""A text whose titles quote no others, as most do."""


def find_titles(text: str, numbers: Sequence[DocumentNumber] | None = None) -> tuple[QuotedTitle, ...]:
    """Every title in *text*, outermost ones only, in order; a 《 that is never closed opens none.

    *numbers* are the document numbers in *text*, where the caller has them.
    """
    if "《" not in text:
        return ()
    numbered = {number.start: number for number in (find_document_numbers(text) if numbers is None else numbers)}
    if _NOT_NESTED.fullmatch(text):
        return tuple(
            QuotedTitle(quote[1], quote.start(), quote.end(), (), _number_behind(text, quote.end(), numbered))
            for quote in _QUOTE.finditer(text)
        )
    outer: list[InnerQuote] = []
    inside: list[list[InnerQuote]] = []
    for quote in sorted(_pairs(text), key=lambda quote: quote.start):
        if outer and quote.end <= outer[-1].end:
            inside[-1].append(quote)
        elif quote.glyph == "《":
            outer.append(quote)
            inside.append([])
    return tuple(
        QuotedTitle(quote.text, quote.start, quote.end, tuple(inner), _number_behind(text, quote.end, numbered))
        for quote, inner in zip(outer, inside, strict=True)
    )


def _pairs(text: str) -> Iterator[InnerQuote]:
    """Every pair of marks; an opening mark that its own closing one never reaches is passed over."""
    opened: list[tuple[str, int]] = []
    waiting = {"《": 0, "〈": 0}
    for mark in _MARK.finditer(text):
        glyph = mark[0]
        if glyph in waiting:
            opened.append((glyph, mark.start()))
            waiting[glyph] += 1
            continue
        while waiting[_OPENING[glyph]]:
            other, start = opened.pop()
            waiting[other] -= 1
            if other == _OPENING[glyph]:
                yield InnerQuote(text[start + 1 : mark.start()], start, mark.end(), other)
                break


def _number_behind(text: str, end: int, numbers: dict[int, DocumentNumber]) -> DocumentNumber | None:
    gap = _GAP.match(text, end)
    return numbers.get(gap.end()) if gap and gap.end() - end <= _LONGEST_GAP else None
