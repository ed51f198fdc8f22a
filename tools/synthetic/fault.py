"""A fault that can be planted into a clean declaration, and where it must be found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Put = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Edit:
    """The first match of *find* (a pattern over the whole text, ^ and $ at lines) is replaced by *put*."""

    find: str
    put: Put

    def apply(self, text: str) -> tuple[str, int] | None:
        """The text after it and where it begins; none where there is nothing to edit."""
        match = re.search(self.find, text, re.MULTILINE)
        if match is None:
            return None
        put = match.expand(self.put) if isinstance(self.put, str) else self.put(match)
        return text[: match.start()] + put + text[match.end() :], match.start()


@dataclass(frozen=True, slots=True)
class Planted:
    """A file with one fault and the line, counted from 1, that a reviewer would point at."""

    data: bytes
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One slip. The expected line is that of the first edit, unless *at* names another."""

    name: str
    code: str
    edits: tuple[Edit, ...]
    at: str = ""
    """A pattern over the faulty text; the line in which its first match ends is expected."""
    also: tuple[str, ...] = ()
    """Codes that cannot but come along."""
    encoding: str = "utf-8"
    rename: str = ""
    """Put before the file's name, where the name is the slip."""

    def path(self, clean: str) -> str:
        """Where the faulty file lies, in place of *clean*."""
        folder, _, name = clean.rpartition("/")
        return f"{folder}/{self.rename}{name}"

    def plant(self, clean: str) -> Planted | None:
        """*clean* with this fault; none where it has no place for it."""
        text, start = clean, -1
        for edit in self.edits:
            edited = edit.apply(text)
            if edited is None:
                return None
            text = edited[0]
            start = edited[1] if start < 0 else start
        if self.edits and text == clean and self.encoding == "utf-8":
            return None
        if self.at:
            match = re.search(self.at, text, re.MULTILINE)
            if match is None:
                return None
            start = match.end()
        return Planted(text.encode(self.encoding), text.count("\n", 0, max(start, 0)) + 1)


def fault(name: str, code: str, find: str, put: Put, at: str = "") -> Fault:
    """A fault of one edit."""
    return Fault(name, code, (Edit(find, put),), at)
