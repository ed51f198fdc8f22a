"""Document numbers (发文字号) in a text, judged by GB/T 9704: 苏人社发〔2018〕96号, 人社部令第40号."""

from __future__ import annotations

import re
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from .agency_code import agency_start
from .glyph import fold


class DocumentNumberKind(Enum):
    """A numbered document, or an order, which alone is counted with 第."""

    DOCUMENT = "document"
    ORDER = "order"


class DocumentNumber(NamedTuple):
    """One document number as it stands in a text, and what is wrong with it."""

    raw: str
    start: int
    end: int
    kind: DocumentNumberKind
    agency: str
    """人社部令 for an order; empty where only 〔2018〕96号 is written."""
    year: str
    """Four digits; empty for 〔〕号 and for orders counted without a year."""
    serial: str
    """As typed: 030, 2-1."""
    faults: tuple[str, ...]
    """`brackets`, `spaces`, `leading_zero`, `ordinal_word`, `suffix_missing`, `brackets_lost`, `empty`."""

    @property
    def normalised(self) -> str:
        """How it should be written; empty where nothing was filled in."""
        if "empty" in self.faults:
            return ""
        serial = self.serial.lstrip("0") or "0"
        if self.kind is DocumentNumberKind.ORDER:
            return f"{self.agency}{self.year and self.year + '年'}第{serial}号"
        return f"{self.agency}〔{self.year}〕{serial}号"


_DOCUMENT = DocumentNumberKind.DOCUMENT
_OPENING = "〔[【(〖{〈<"
_OPEN, _CLOSE = rf"[{re.escape(_OPENING)}]", r"[〕\]】)〗}〉>]"
_BRACKETED = re.compile(
    rf"(?P<open>{_OPEN})\s{{0,4}}(?P<year>(?:19|20)[0-9]{{2}})年?\s{{0,4}}(?P<close>{_CLOSE})"
    r"\s{0,4}(?P<ordinal>第?)\s{0,4}(?P<serial>[0-9]{1,6}(?:-[0-9]{1,4})?)(?![0-9])(?:\s{0,4}(?P<suffix>号))?"
)
_SPACE = re.compile(r"\s")
_EMPTY = re.compile(rf"{_OPEN}\s{{0,8}}{_CLOSE}\s{{0,4}}第?\s{{0,4}}号")
_YEAR = re.compile(f"{_OPEN}\\s*[1-2１２]")
_LOST = re.compile(r"(?P<year>(?<![0-9])(?:19|20)[0-9]{2})年?(?P<ordinal>第?)(?P<serial>[0-9]{1,4}(?:-[0-9]{1,4})?)号")
_ORDER = re.compile(
    r"令\s{0,4}(?:(?P<year>(?:19|20)[0-9]{2})\s{0,4}年\s{0,4})?第\s{0,4}(?P<serial>[0-9]{1,5})\s{0,4}号"
)
_LAST_OF_AGENCY = frozenset("发办函字规通预文告职社农建教行综资财政标指科企")
"""Last characters of agency codes; without brackets or 号 only these tell a number from other words."""
_START = attrgetter("start")
_ROUND = frozenset("(<{〈")


def find_document_numbers(text: str) -> tuple[DocumentNumber, ...]:
    """Every document number in *text*, in order."""
    if "号" not in text and not _YEAR.search(text):
        return ()
    folded = fold(text)
    bracketed = list(_BRACKETED.finditer(folded))
    found = [_bracketed(text, folded, match) for match in bracketed]
    if text.count("号") > sum(bool(match["suffix"]) for match in bracketed):
        found += [_empty(text, folded, match) for match in _EMPTY.finditer(folded)]
        found += [_lost(text, folded, match) for match in _LOST.finditer(folded)]
        found += [_order(text, folded, match) for match in _ORDER.finditer(folded)]
    return tuple(sorted(filter(None, found), key=_START))


def _bracketed(text: str, folded: str, match: re.Match[str]) -> DocumentNumber | None:
    start = agency_start(folded, match.start())
    agency = text[start : match.start()].strip()
    opening, closing, ordinal, serial, suffix = match.group("open", "close", "ordinal", "serial", "suffix")
    doubtful = opening in _ROUND or not suffix
    if doubtful and (not agency or agency[-1] not in _LAST_OF_AGENCY):
        return None  # 实施方案（2021）3
    end = match.end()
    faults = []
    if opening + closing != "〔〕":
        faults.append("brackets")
    if _SPACE.search(folded, max(0, match.start() - 1), end):
        faults.append("spaces")
    if serial.startswith("0"):
        faults.append("leading_zero")
    if ordinal:
        faults.append("ordinal_word")
    if not suffix:
        faults.append("suffix_missing")
    return DocumentNumber(text[start:end], start, end, _DOCUMENT, agency, match["year"], serial, tuple(faults))


def _empty(text: str, folded: str, match: re.Match[str]) -> DocumentNumber:
    start = agency_start(folded, match.start())
    agency = text[start : match.start()].strip()
    return DocumentNumber(text[start : match.end()], start, match.end(), _DOCUMENT, agency, "", "", ("empty",))


def _lost(text: str, folded: str, match: re.Match[str]) -> DocumentNumber | None:
    start = agency_start(folded, match.start())
    agency = text[start : match.start()].strip()
    if len(agency) < 2 or agency[-1] not in _LAST_OF_AGENCY:
        return None
    faults = ["brackets_lost", *(["ordinal_word"] if match["ordinal"] else [])]
    if match["serial"].startswith("0"):
        faults.append("leading_zero")
    end, serial = match.end(), match["serial"]
    return DocumentNumber(text[start:end], start, end, _DOCUMENT, agency, match["year"], serial, tuple(faults))


def _order(text: str, folded: str, match: re.Match[str]) -> DocumentNumber:
    start = agency_start(folded, match.start(), is_order=True)
    agency = text[start : match.start() + 1]
    faults = ["spaces"] if _SPACE.search(match[0]) else []
    if match["serial"].startswith("0"):
        faults.append("leading_zero")
    return DocumentNumber(
        text[start : match.end()],
        start,
        match.end(),
        DocumentNumberKind.ORDER,
        agency,
        match["year"] or "",
        match["serial"],
        tuple(faults),
    )
