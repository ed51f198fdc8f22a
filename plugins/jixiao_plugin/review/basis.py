"""The documents that two versions cite: which came, which went, which are cited by another number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.declaration import Declaration
from ..model.document_number import find_document_numbers
from ..model.quoted_title import find_titles
from .change import Change, Grade, Kind
from .wording import plain_text


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited, as first typed; title and number in normal form, empty where they are not given."""

    text: str
    title: str
    number: str
    section: str


def citations(declaration: Declaration) -> tuple[Citation, ...]:
    """Every document cited in the sections, once, in the order of its first mention."""
    found: dict[tuple[str, str], Citation] = {}
    for narrative, block in declaration.passages:
        for citation in _cited(block.passage.text, narrative.definition.label):
            found.setdefault((citation.title, citation.number), citation)
    return tuple(found.values())


def _cited(text: str, section: str) -> Iterator[Citation]:
    within = []
    for title in find_titles(text):
        number = title.number
        end = number.end if number else title.end
        within.append((title.start, end))
        yield Citation(
            text[title.start : end].rstrip("（(") + _closing(text, end, title.start),
            plain_text(title.title.strip("〈〉《》")),
            number.normalised if number else "",
            section,
        )
    for number in find_document_numbers(text):
        covered = any(start <= number.start < end for start, end in within)
        if number.normalised and number.agency and not covered:
            yield Citation(number.raw, "", number.normalised, section)


def _closing(text: str, end: int, start: int) -> str:
    """The bracket that closes the document number, where one was opened before it."""
    opened = text[start:end].count("（") > text[start:end].count("）")
    return "）" if opened and text[end : end + 1] == "）" else ""


def basis_changes(before: Declaration, after: Declaration) -> Iterator[Change]:
    """Documents dropped, added, or cited with another number under the same title."""
    old, new = list(citations(before)), list(citations(after))
    gone = [item for item in old if not _is_among(item, new)]
    come = [item for item in new if not _is_among(item, old)]
    for citation in list(gone):
        same = next((item for item in come if item.title and item.title == citation.title), None)
        if same:
            gone.remove(citation)
            come.remove(same)
            yield _renumbered(citation, same)
    for citation in gone:
        field = (citation.section, citation.title or citation.number)
        yield Change(Kind.BASIS, field, citation.text, None, Grade.DROPPED, (_facts(citation), ""))
    for citation in come:
        field = (citation.section, citation.title or citation.number)
        yield Change(Kind.BASIS, field, None, citation.text, Grade.ADDED, ("", _facts(citation)))


def _is_among(citation: Citation, others: list[Citation]) -> bool:
    """One document: the same number, or the same title where neither gives one."""
    if citation.number:
        return any(item.number == citation.number for item in others)
    return any(item.title == citation.title and not item.number for item in others)


def _renumbered(old: Citation, new: Citation) -> Change:
    field = (new.section, new.title)
    facts = (_facts(old), _facts(new))
    if old.number and new.number:
        return Change(Kind.BASIS, field, old.text, new.text, Grade.REDEFINED, facts, "文号变了")
    note = "补上了文号" if new.number else "不再写文号"
    return Change(Kind.BASIS, field, old.text, new.text, Grade.REWORDED, facts, note)


def _facts(citation: Citation) -> str:
    return citation.number or citation.title
