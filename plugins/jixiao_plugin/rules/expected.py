"""The site's list 应公开部门: who is expected to disclose, and the reason where one does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LIST = "应公开部门"
"""Name of the list in `jixiao.yml`."""

_YEAR = r"(?:(?P<year>\d{4})(?:\s*年度?)?\s+)?"
_ENTRY = re.compile(rf"{_YEAR}(?P<department>[^：:]+?)\s*(?:[：:]\s*(?P<reason>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expected:
    """One line of the list: `[年度 ]部门[：理由]`."""

    line: int
    text: str
    """As typed."""
    department: str
    year: int
    """0: any year will do."""
    reason: str
    """Why nothing is disclosed; empty where none is given."""

    def is_met_by(self, disclosed: Iterable[int]) -> bool:
        """Whether the years that the department has *disclosed* hold the one that is asked for."""
        return any(self.year in {0, year} for year in disclosed)


def read_expected(entries: Iterable[tuple[int, str]]) -> Iterator[Expected]:
    """The list in *entries*, its lines by number; a line that is no such entry counts as the name of a department."""
    for line, text in entries:
        match = _ENTRY.fullmatch(text)
        if match is None:
            yield Expected(line, text, text, 0, "")
        else:
            yield Expected(line, text, match["department"], int(match["year"] or 0), match["reason"] or "")
