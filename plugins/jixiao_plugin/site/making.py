"""Makes all declarations of a site: each as if nothing spoke of it elsewhere, then again those that others speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..check.collection import Work, declaration_id
from ..check.comparison import map_again, map_noted
from ..check.corpus import CheckedCorpus, check_corpus
from ..check.outcome import CheckedDeclaration
from ..forms.catalog import load_catalog
from .history.past import PastReader
from .history.portion import SiteHistory
from .life.stage import StageReader
from .made import Made, Workshop, make, make_alone

Progress = Callable[[Iterable[Made], int], Iterator[Made]]
"""Hands on what it is given, so many of them, and may show how far it is."""

Workers = Callable[[int], AbstractContextManager[Executor | None]]
"""Gives an executor fit for so many declarations, or none to do them in line."""

Maker = Callable[[Workshop, PastReader, StageReader, CheckedDeclaration], Made]


@dataclass(frozen=True, slots=True)
class Making:
    """What became of all declarations."""

    declarations: tuple[Made, ...]
    """By id."""
    fresh: frozenset[str]
    """Ids of those that were made now."""
    corpus: CheckedCorpus


def make_all(
    paths: Mapping[str, Path],
    known: Mapping[str, Made],
    workshop: Workshop,
    history: SiteHistory,
    *,
    workers: Workers,
    progress: Progress,
) -> Making:
    """Makes the declarations at *paths*, save those that are *known* and would be made the same again."""
    settings = workshop.settings
    catalog = load_catalog(settings.editions)

    def works(maker: Maker, files: Sequence[Path]) -> Work[Made]:
        portion = history.portion({declaration_id(path, settings): path for path in files})
        return partial(maker, workshop, PastReader(portion, settings, catalog), StageReader(settings, catalog))

    changed = [path for name, path in paths.items() if name not in known]
    with workers(len(changed)) as executor:
        noted = map_noted(partial(works, make_alone), changed, settings, catalog, executor, alone=len(paths) == 1)
        made = (replace(item, record=record) for item, record in noted)
        fresh = {item.id: item for item in progress(made, len(changed))}
        first = {name: known[name] if name in known else fresh[name] for name in paths}
        corpus = check_corpus((item.record for item in first.values() if item.record), settings)
        stale = [name for name, item in first.items() if item.compared != corpus.declarations[name].digest]
        # Years of one project stand together, for the page of each shows the others.
        stale.sort(key=lambda name: min((name, *(item.id for item in corpus.declarations[name].relatives))))
        for name in stale:
            workshop.discard(first[name].files)
        files = [paths[name] for name in stale]
        again = map_again(partial(works, make), files, corpus.declarations, settings, catalog, executor=executor)
        remade = {
            item.id: replace(item, record=first[item.id].record, compared=corpus.declarations[item.id].digest)
            for item in again
        }
    return Making(tuple((first | remade).values()), frozenset(fresh) | frozenset(remade), corpus)
