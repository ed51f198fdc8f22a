"""What a text cites: documents by number, by title, and by a name without title marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from .document_number import DocumentNumber, find_document_numbers
from .quoted_title import QuotedTitle, find_titles

_NOTICE = re.compile(r"关于[^《》〈〉。；，、]{4,40}?的(?:通知|意见|批复|函|决定|方案|办法)(?!精神|要求)")


class Citations(NamedTuple):
    """The documents that one text cites, each kind in order."""

    numbers: tuple[DocumentNumber, ...]
    titles: tuple[QuotedTitle, ...]
    notices: tuple[tuple[int, int], ...]
    """Where names like 关于……的通知 stand outside title marks."""

    def in_title(self, start: int, end: int) -> bool:
        """Whether a part of text[start:end] stands in title marks."""
        return any(title.start < end and start < title.end for title in self.titles)


def find_citations(text: str) -> Citations | None:
    """What *text* cites; none where it cites nothing."""
    numbers = find_document_numbers(text)
    titles = find_titles(text, numbers)
    notices = [match.span() for match in _NOTICE.finditer(text)] if "关于" in text else []
    if not (numbers or titles or notices):
        return None
    found = Citations(numbers, titles, ())
    return found._replace(notices=tuple(span for span in notices if not found.in_title(*span))) if notices else found
