"""Checks many declarations: finds the files, maps the work over an executor, keeps the order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..forms.catalog import Catalog
from .outcome import CheckedDeclaration
from .run import check_bytes, stray_file
from .settings import Settings

T = TypeVar("T")
Work = Callable[[CheckedDeclaration], T]
Works = Callable[[Sequence[Path]], Work[T]]
"""Gives the work for some files, which brings along what it needs for these and no more."""

_CHUNK = 32
"""Files a worker takes at a time: few enough to share evenly, many enough to hide the cost of handing over."""


def declaration_files(settings: Settings) -> list[Path]:
    """Every file below `declarations/` except `index.md` and hidden ones, sorted by id.

    What is no Markdown file is among them, so that it is reported: nothing there becomes public unchecked.
    """
    folder = settings.content / "declarations"
    files = (path for path in folder.rglob("*") if path.name != "index.md" and not path.is_dir())
    shown = (path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return sorted(shown, key=lambda path: declaration_id(path, settings))


def declaration_id(path: Path, settings: Settings) -> str:
    """The permanent id: the path below `declarations/` without `.md`; the stem for a file elsewhere."""
    try:
        return path.absolute().relative_to(settings.content / "declarations").as_posix().removesuffix(".md")
    except ValueError:
        return path.stem


def declaration_file(id: str, settings: Settings) -> Path:
    """The file of the site's declaration *id*."""
    return settings.content / "declarations" / f"{id}.md"


def check_file(path: Path, settings: Settings, catalog: Catalog) -> CheckedDeclaration:
    """Everything that is known about one file. Raises OSError where it cannot be read from disk."""
    shown, name = shown_path(path, settings), declaration_id(path, settings)
    if path.suffix != ".md" and path.absolute().is_relative_to(settings.content / "declarations"):
        return stray_file(shown, name)
    return check_bytes(shown, path.read_bytes(), id=name, catalog=catalog, settings=settings)


def shown_path(path: Path, settings: Settings) -> str:
    """The path as reports name it: below the site's root where it lies there, else as given."""
    try:
        return path.absolute().relative_to(settings.root).as_posix()
    except ValueError:
        return path.as_posix()


def map_checked(
    works: Works[T],
    paths: Sequence[Path],
    settings: Settings,
    catalog: Catalog,
    executor: Executor | None = None,
) -> Iterator[T]:
    """What the work for each file makes of it, in their order.

    With an executor the work runs beside the check in the workers, so that only its results travel; it must then be
    picklable. Without one everything happens in line.
    """
    chunk = partial(_work_on, settings, catalog)
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    given = map(works, chunks)
    for results in executor.map(chunk, given, chunks) if executor else map(chunk, given, chunks):
        yield from results


def _work_on(settings: Settings, catalog: Catalog, work: Work[T], paths: Sequence[Path]) -> list[T]:
    return [work(check_file(path, settings, catalog)) for path in paths]
