"""The search page: a form that works from the address, and without a script the way to the list of everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..page import Page, root_prefix
from ..templating import render
from .build import FOLDER, Listed, in_order
from .record import read_entry

PATH = f"{FOLDER}/index.html"

_DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,5}[〔【\[][0-9]{4}[〕】\]][0-9]+号")


def search_page(examples: Sequence[str] = ()) -> Page:
    """The page `/search/`; *examples* are queries offered while nothing has been typed."""
    article = render("search.html", root=root_prefix(PATH), examples=tuple(examples))
    return Page(PATH, "查找", "在全部申报表里查找任何几个字：项目、部门、指标、文号、正文。", str(article))


def example_queries(listed: Iterable[Listed]) -> tuple[str, ...]:
    """Queries that find something: name and department of the newest declaration, and a document number it quotes."""
    first = next(iter(in_order(listed)), None)
    if first is None:
        return ()
    headline, record = first
    _, fields = read_entry(record.entry)
    numbers = (found.group() for field in fields for found in _DOCUMENT_NUMBER.finditer(field.text))
    return tuple(dict.fromkeys((headline.name, headline.department, *list(numbers)[:1])))
