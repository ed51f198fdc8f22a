"""What a rule across declarations is, and the collection that it looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..finding import Offence, RuleInfo
from .corpus_name import bare_name
from .corpus_record import CorpusRecord

Family = str
"""Id of the first of the declarations that belong to one project through the years."""


@dataclass(frozen=True)
class Corpus:
    """All declarations that are compared, and what follows from all of them."""

    records: tuple[CorpusRecord, ...]
    """Those that could be read, by id."""
    unreadable: frozenset[str] = frozenset()
    """Ids of files that could not be read as declarations."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists of the site by name."""

    @cached_property
    def standing(self) -> tuple[CorpusRecord, ...]:
        """Those that still say what they say: all but the withdrawn ones."""
        return tuple(record for record in self.records if not record.is_withdrawn)

    @cached_property
    def by_id(self) -> Mapping[str, CorpusRecord]:
        """Every declaration under its permanent id."""
        return {record.id: record for record in self.records}

    @cached_property
    def by_former_id(self) -> Mapping[str, tuple[CorpusRecord, ...]]:
        """Under every former id the declarations that claim it, each once."""
        claims: dict[str, dict[str, CorpusRecord]] = defaultdict(dict)
        for record in self.records:
            for cell in record.former_ids:
                claims[cell.text][record.id] = record
        return {former: tuple(claimants.values()) for former, claimants in claims.items()}

    def continued(self, record: CorpusRecord) -> CorpusRecord | None:
        """The declaration that *record* continues, also under its former id; none where there is none to be read."""
        if record.continues is None:
            return None
        wanted = record.continues.text
        claimants = self.by_former_id.get(wanted, ())
        return self.by_id.get(wanted) or (claimants[0] if len(claimants) == 1 else None)

    @cached_property
    def family(self) -> Mapping[str, Family]:
        """For every id its family: those that continue one another, and those of one department and one name."""
        leader: dict[str, str] = {}

        def find(name: str) -> str:
            while leader.setdefault(name, name) != name:
                leader[name] = name = leader[leader[name]]
            return name

        for record in self.records:
            # A name in brackets can be no id.
            leader[find(record.id)] = find(f"〔{record.department}〕{bare_name(record.name.text)}")
            earlier = self.continued(record)
            if earlier:
                leader[find(record.id)] = find(earlier.id)
        return {record.id: find(record.id) for record in self.records}


@dataclass(frozen=True, slots=True)
class Seen:
    """One offence in one of the declarations, and the others that it is about."""

    id: str
    offence: Offence
    siblings: tuple[str, ...] = ()
    """Their ids, sorted."""


@dataclass(frozen=True, slots=True)
class CorpusRule:
    """One offence that only the collection can show. Its `check` keeps no state and ranks nobody."""

    info: RuleInfo
    check: Callable[[Corpus], Iterator[Seen]]
    good: tuple[tuple[str, ...], ...]
    """Small sets of declarations, as extracts, in which no rule finds anything."""
    bad: tuple[tuple[str, ...], ...]
    """Sets in which all rules find exactly what is marked: ` ←COR06` at the end of a line, or several codes."""
    inapplicable: Callable[[CorpusRecord], str] | None = None
    """Why it does not apply to a declaration, in Chinese, judged by that declaration alone; empty where it does."""
    compares: bool = True
    """Whether it needs a second declaration to say anything."""


@dataclass(frozen=True, slots=True)
class ListExample:
    """A list of the site and the declarations beside it."""

    entries: str
    """Its lines; one that ends in ` ←` and a code is marked."""
    extracts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListRule:
    """One offence in a list of the site that only the collection can show. Its `check` keeps no state."""

    info: RuleInfo
    list_name: str
    """Name of the list in `jixiao.yml`."""
    check: Callable[[Corpus, Iterable[tuple[int, str]]], Iterator[Offence]]
    """Asked of the collection and of the list's entries by number of their line."""
    good: tuple[ListExample, ...]
    """In which nothing is found."""
    bad: tuple[ListExample, ...]
    """In which exactly the marked lines are found."""


def named(ids: tuple[str, ...], limit: int = 3) -> str:
    """Up to *limit* ids as messages list them, and how many there are in all where there are more."""
    listed = "、".join(ids[:limit])
    return listed if len(ids) <= limit else f"{listed} 等 {len(ids)} 份"
