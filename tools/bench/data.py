"""`python -m tools.bench.data`: what the data set of many declarations takes, form by form, beside plain JSON."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.dataset.catalog import TABLES, lines_of, record
from jixiao_plugin.dataset.export import DataFile, Source, table_files, with_package
from jixiao_plugin.dataset.formats import FORMATS
from jixiao_plugin.dataset.package import About
from jixiao_plugin.dataset.subject import subject_of
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.search.record import search_record
from tools.synthetic.declaration import declaration

_ABOUT = About("https://example.org/", "示例市财政局", None)
_YARDSTICK = "json.dumps, one row after another"


@dataclass(slots=True)
class Task:
    """Something that is made, with the seconds that its runs took and the bytes it came to."""

    name: str
    work: Callable[[], int]
    seconds: list[float] = field(default_factory=list)
    size: int = 0

    def run(self) -> None:
        """One run."""
        start = time.perf_counter()
        self.size = self.work()
        self.seconds.append(time.perf_counter() - start)


def main() -> None:
    """Measure in turns and print a line for each form."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.data", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many declarations (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=1, help="runs of each, in turns (default: %(default)s)")
    wanted = parser.parse_args()
    with ProcessPoolExecutor() as executor:
        made = sorted(executor.map(source, range(wanted.count), chunksize=32), key=lambda item: item[0])
    sources = [item[1] for item in made]
    catalog = load_catalog()
    rows = dictionaries(lines_of([item.rows for item in sources], catalog))
    running = tasks(sources, rows, catalog)
    for number in range(1, wanted.rounds + 1):
        for task in running:
            task.run()
            print(f"round {number} of {wanted.rounds}: {task.name} {task.seconds[-1]:.2f} s", file=sys.stderr)
    _print(running, f"{len(sources):,} declarations, {sum(map(len, rows)):,} cells, {len(FORMATS)} forms")
    print(f"\nrows of one declaration, made beside its page: {sum(item[2] for item in made) / len(made) * 1000:.2f} ms")


def source(index: int) -> tuple[str, Source, float]:
    """A made-up declaration's part of the data set, its id first, and the seconds that making its rows took."""
    made_up = declaration(index)
    name, settings = made_up.path.removesuffix(".md"), default_settings(Path())
    checked = check_bytes(made_up.path, made_up.text.encode(), id=name, catalog=load_catalog(), settings=settings)
    if checked.declaration is None:
        raise ValueError(f"{name} is no declaration")
    start = time.perf_counter()
    rows = record(subject_of(checked, settings, anchors(checked.declaration), f"https://example.org/{name}/"))
    seconds = time.perf_counter() - start
    return name, Source(rows, "\n".join(search_record(checked, settings).tokens)), seconds


def tasks(sources: list[Source], rows: list[dict[str, str]], catalog: Catalog) -> list[Task]:
    """Each form alone, then all of them with their package; first the yardstick, which is given *rows*."""
    alone = [Task(f"{name} alone, rows unpacked", _making(sources, catalog, name)) for name in FORMATS]
    return [
        Task(_YARDSTICK, lambda: sum(len(json.dumps(row, ensure_ascii=False)) for row in rows)),
        Task("rows unpacked", lambda: sum(map(len, lines_of([item.rows for item in sources], catalog).values()))),
        *alone,
        Task("all forms", lambda: _size(table_files(sources, catalog))),
        Task("all forms, package, bundle", lambda: _size(with_package(table_files(sources, catalog), _ABOUT))),
    ]


def dictionaries(lines: Mapping[str, bytes]) -> list[dict[str, str]]:
    """The rows of every table, empty cells left out."""
    return [
        {name: cell for name, cell in zip(table.names, cells, strict=True) if cell}
        for table in TABLES
        for cells in csv.reader(io.StringIO(lines[table.name].decode(), newline=""))
    ]


def _making(sources: list[Source], catalog: Catalog, name: str) -> Callable[[], int]:
    return lambda: _size(table_files(sources, catalog, [name]))


def _size(files: Iterable[DataFile]) -> int:
    return sum(file.facts.size for file in files)


def _print(running: list[Task], measured: str) -> None:
    yardstick = median(running[0].seconds)
    print(f"\n{measured}\n\n{'':<40} {'median s':>9} {'to JSON':>8} {'MB':>8}   runs")
    for task in running:
        ratio = median(task.seconds) / yardstick
        runs = " ".join(f"{second:.2f}" for second in task.seconds)
        print(f"{task.name:<40} {median(task.seconds):>9.2f} {ratio:>8.2f} {task.size / 1e6:>8.1f}   {runs}")


if __name__ == "__main__":
    main()
