"""Cures what stock Material gets wrong, by attributes alone, so that no template of the theme has to be copied."""

from __future__ import annotations

import re
from html import escape, unescape

_CHECKBOX = re.compile(r'(<input\b[^>]*\btype="(?:checkbox|radio)"[^>]*?)\s+autocomplete="[^"]*"')
_EMPTY_TABINDEX = re.compile(r'(<[a-z]+\b[^>]*?)\s+tabindex=""')
_SEARCH_DIALOG = '<div class="md-search" data-md-component="search" role="dialog"'


_SEARCH_WORDS = '<input type="text" class="md-search__input" name="query" aria-label="搜索" placeholder="搜索"'


def cure(document: str, search_label: str = "搜索手册") -> str:
    """*document* without the attributes that HTML does not allow, its search named for what it searches.

    The theme's own search finds hand-written pages and the handbook; declarations have a search of their own.
    """
    document = _CHECKBOX.sub(r"\1", document)
    document = _EMPTY_TABINDEX.sub(r"\1", document)
    document = document.replace(_SEARCH_WORDS, _SEARCH_WORDS.replace("搜索", escape(search_label)))
    return document.replace(_SEARCH_DIALOG + ">", f'{_SEARCH_DIALOG} aria-label="{escape(search_label)}">')


def printable(text: str) -> str:
    """*text* such that a template that does not escape prints it and nothing else.

    A title that was escaped already, as one taken from a heading is, comes out the same.
    """
    return escape(unescape(text))
