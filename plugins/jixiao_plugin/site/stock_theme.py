"""Cures what stock Material gets wrong, by attributes alone, so that no template of the theme has to be copied."""

from __future__ import annotations

import re
from html import escape, unescape

_CHECKBOX = re.compile(r'(<input\b[^>]*\btype="(?:checkbox|radio)"[^>]*?)\s+autocomplete="[^"]*"')
_EMPTY_TABINDEX = re.compile(r'(<[a-z]+\b[^>]*?)\s+tabindex=""')
_SEARCH_DIALOG = '<div class="md-search" data-md-component="search" role="dialog"'


def cure(document: str, search_label: str = "搜索") -> str:
    """*document* without the attributes that HTML does not allow, its search dialog with a name."""
    document = _CHECKBOX.sub(r"\1", document)
    document = _EMPTY_TABINDEX.sub(r"\1", document)
    return document.replace(_SEARCH_DIALOG + ">", f'{_SEARCH_DIALOG} aria-label="{escape(search_label)}">')


def printable(text: str) -> str:
    """*text* such that a template that does not escape prints it and nothing else.

    A title that was escaped already, as one taken from a heading is, comes out the same.
    """
    return escape(unescape(text))
