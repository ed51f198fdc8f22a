"""Checks a whole site: every declaration by itself, then all of them against one another.

Most declarations turn out to have nothing in common with others. So each is worked on as if that were so while it is in
hand, and only those that the comparison does speak of are taken up again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..forms.catalog import Catalog
from ..rules.corpus_record import CorpusRecord
from .collection import Work, Works, declaration_files, declaration_id, map_checked
from .corpus import CheckedCorpus, Compared, check_corpus, not_compared, uneventful, with_comparison
from .corpus_record import corpus_record
from .outcome import CheckedDeclaration
from .settings import Settings

T = TypeVar("T")
Progress = Callable[[Iterator[tuple[T, CorpusRecord]]], Iterator[tuple[T, CorpusRecord]]]


def is_whole_site(paths: Sequence[Path], settings: Settings) -> bool:
    """Whether *paths* are all declarations of the site, and nothing else."""
    return bool(paths) and {path.absolute() for path in paths} == set(declaration_files(settings))


def map_uncompared(
    work: Work[T], paths: Sequence[Path], settings: Settings, catalog: Catalog, executor: Executor | None = None
) -> Iterator[T]:
    """What *work* makes of each file where the others are not looked at, in their order."""
    uncompared = partial(_uncompared, work, len(paths))
    return map_checked(lambda _: uncompared, paths, settings, catalog, executor)


def map_noted(
    works: Works[T],
    paths: Sequence[Path],
    settings: Settings,
    catalog: Catalog,
    executor: Executor | None = None,
    *,
    alone: bool,
) -> Iterator[tuple[T, CorpusRecord]]:
    """What becomes of each file if comparing finds nothing, and its record; *alone*: it is the site's only one."""
    return map_checked(lambda files: partial(_noted, works(files), alone), paths, settings, catalog, executor)


def map_again(
    works: Works[T],
    paths: Sequence[Path],
    compared: Mapping[str, Compared],
    settings: Settings,
    catalog: Catalog,
    *,
    executor: Executor | None = None,
) -> Iterator[T]:
    """What becomes of each file with what comparing it came to, in their order."""

    def again(files: Sequence[Path]) -> Work[T]:
        ids = (declaration_id(path, settings) for path in files)
        return partial(_again, works(files), {name: compared[name] for name in ids if name in compared})

    return map_checked(again, paths, settings, catalog, executor)


def map_compared(
    work: Work[T],
    paths: Sequence[Path],
    settings: Settings,
    catalog: Catalog,
    *,
    executor: Executor | None,
    progress: Progress[T],
) -> tuple[list[T], CheckedCorpus]:
    """What *work* makes of each file of a site, in their order, and what comparing all came to."""
    noted = list(progress(map_noted(lambda _: work, paths, settings, catalog, executor, alone=len(paths) == 1)))
    corpus = check_corpus((record for _, record in noted), settings)
    compared = [corpus.declarations[record.id] for _, record in noted]
    eventful = [path for path, item in zip(paths, compared, strict=True) if item.findings]
    again = map_again(lambda _: work, eventful, corpus.declarations, settings, catalog, executor=executor)
    pairs = zip(noted, compared, strict=True)
    return [next(again) if item.findings else result for (result, _), item in pairs], corpus


def _uncompared(work: Work[T], files: int, checked: CheckedDeclaration) -> T:
    return work(with_comparison(checked, not_compared(files)))


def _noted(work: Work[T], alone: bool, checked: CheckedDeclaration) -> tuple[T, CorpusRecord]:
    record = corpus_record(checked)
    return work(with_comparison(checked, uneventful(record, alone=alone))), record


def _again(work: Work[T], compared: Mapping[str, Compared], checked: CheckedDeclaration) -> T:
    return work(with_comparison(checked, compared[checked.id]))
