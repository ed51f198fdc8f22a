"""The field's words in plain words: one list, explained where a word first stands and on a page of the handbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from ..forms.located import Table
from ..source.configuration import read_configuration

GLOSSARY_PAGE = "guide/glossary/"
"""Address of the page with all of them, below the site's root."""

_FORMS = "表和单位"
"""The group whose terms are also part of longer labels, as in 专项资金绩效目标申报表."""
_FILE = "glossary.yml"
_NO_TERM = (None, Markup())
_BUTTON = Markup('<button type="button" class="jx-term" popovertarget="gloss-{}">{}</button>')


@dataclass(frozen=True, slots=True)
class Term:
    """One word with its explanation."""

    key: str
    """Its id on the glossary's page, and after `gloss-` on any other."""
    name: str
    labels: tuple[str, ...]
    """Everything that forms print for it, its name included."""
    words: str

    @property
    def others(self) -> tuple[str, ...]:
        """What forms print for it besides its name."""
        return self.labels[1:]


class TermMarks:
    """Marks each term where it stands first on one page, in the order in which the page's labels are printed."""

    def __init__(self) -> None:
        self._marked: dict[str, Term] = {}

    def label(self, words: str) -> Markup:
        """*words* as HTML: as a button that opens their explanation, where they are a term not met before."""
        term, button = _by_label().get(words, _NO_TERM)
        if term is None or term.key in self._marked:
            return escape(words)
        self._marked[term.key] = term
        return button

    def within(self, words: str) -> Markup:
        """*words* as HTML, with every term in them that was not met before as a button."""
        return Markup().join(self.label(part) for part in _names().split(words))

    @property
    def marked(self) -> tuple[Term, ...]:
        """The terms that were met, in their order."""
        return tuple(self._marked.values())


@cache
def glossary() -> Mapping[str, tuple[Term, ...]]:
    """All terms by the group they belong to, in the file's order. Raises JixiaoError where the file is faulty."""
    data = files(__package__).joinpath(_FILE).read_bytes()
    table = Table(_FILE, "词语", read_configuration(_FILE, data))
    groups = (entry.key.text for entry in table.node)
    return {group: tuple(_term(name, entry) for name, entry in table.tables(group)) for group in groups}


def _term(name: str, table: Table) -> Term:
    table.allow("key", "labels", "words")
    return Term(table.text("key"), name, (name, *table.texts("labels")), table.text("words"))


@cache
def _by_label() -> Mapping[str, tuple[Term, Markup]]:
    """Each term under everything that forms print for it, with the button that this makes."""
    every = (term for terms in glossary().values() for term in terms)
    return {label: (term, _BUTTON.format(term.key, label)) for term in every for label in term.labels}


@cache
def _names() -> re.Pattern[str]:
    """Finds the names of terms about forms and units, the longest first."""
    names = sorted((term.name for term in glossary()[_FORMS]), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, names))})")
