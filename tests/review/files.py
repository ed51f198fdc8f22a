"""Whole declaration files out of a few lines."""

from __future__ import annotations

from jixiao_plugin.check.example import expand
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.review.change import Change, Review
from jixiao_plugin.review.review import review
from jixiao_plugin.review.versions import File, FileChanges

CATALOG = load_catalog()
FORM = "jiangyin-special-fund-2021"
CLEAN = CATALOG.clean_example(FORM)


def whole(extract: str) -> str:
    """The smallest clean declaration with what *extract* shows in place of its own."""
    return expand(extract, CLEAN).text if extract.strip() else CLEAN


def file(text: str, name: str = "2021/shili") -> File:
    """A declaration file with that content."""
    return File(f"content/declarations/{name}.md", name, text.encode())


def reviewed(before: str, after: str) -> Review:
    """What a review says where one file's whole text changed so."""
    return review(FileChanges(stayed=((file(before), file(after)),)), CATALOG)


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes between two extracts."""
    return tuple(change for item in reviewed(whole(before), whole(after)).declarations for change in item.changes)
