"""A project's life: which declarations of other years each one continues, and which continue it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from ..rules.corpus_record import CorpusRecord
from ..rules.corpus_rule import Corpus
from .outcome import Relative


def lineages(corpus: Corpus, shown: Container[str]) -> Mapping[str, tuple[Relative, ...]]:
    """For each declaration of *corpus* that has any: its forebears and its successors, by id.

    Of the others only those in *shown* are named, the ids of what has a public page, and those that are withdrawn.
    """
    forebears = {record.id: found.id for record in corpus.records if (found := corpus.continued(record))}
    successors = defaultdict(list)
    for later, earlier in forebears.items():
        successors[earlier].append(later)
    linked = dict.fromkeys((*forebears, *forebears.values()))
    lines = {name: _line(name, forebears, successors) for name in linked}
    return {name: tuple(_relatives(line, corpus.by_id, shown)) for name, line in lines.items()}


def _line(name: str, forebears: Mapping[str, str], successors: Mapping[str, list[str]]) -> list[str]:
    """All that *name* descends from and all that descend from it, sorted; a circle is walked once."""
    found: set[str] = set()
    earlier: str | None = forebears.get(name)
    while earlier is not None and earlier not in found:
        found.add(earlier)
        earlier = forebears.get(earlier)
    waiting = list(successors.get(name, ()))
    while waiting:
        later = waiting.pop()
        if later not in found:
            found.add(later)
            waiting += successors.get(later, ())
    return sorted(found - {name})


def _relatives(line: Iterable[str], records: Mapping[str, CorpusRecord], shown: Container[str]) -> Iterable[Relative]:
    for name in line:
        record = records[name]
        if name in shown or record.is_withdrawn:
            yield Relative(name, record.digest, record.is_withdrawn)
