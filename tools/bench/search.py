"""`python -m tools.bench.search`: whether the search finds everything and nothing else, and what an answer weighs."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from statistics import median

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.site.listing import listing_entry
from jixiao_plugin.site.search.build import Listed, build_index, in_order
from jixiao_plugin.site.search.lookup import SearchIndex, open_index
from jixiao_plugin.site.search.record import search_record
from jixiao_plugin.site.search.self_check import check_index
from jixiao_plugin.source.read import read_document
from tools.synthetic.declaration import declaration

from .browser import measure
from .phrases import Asked, Text, queries, text_of

_BUDGET = 32 * 1024
"""Bytes of posting lists that a query may fetch."""
_HELD_OUT = 100
"""Declarations that no index holds: much of what they say stands nowhere else."""
_READ = 20
"""Hits of each query that are read, as a reader sees them at first."""
_IN_BROWSER = 8
"""Queries of each kind that the real scripts are asked too."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the index said of one query, beside what is true."""

    query: str
    holders: int
    missed: int
    """Declarations that answer it and were not even candidates."""
    candidates: int
    shown: tuple[str, ...]
    wrong: int
    """Of those shown, how many do not answer it."""
    posting_bytes: int


def main() -> None:
    """Measure and print a table for each size."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.search", description=__doc__)
    parser.add_argument("--count", type=int, nargs="+", default=[1_000, 10_000], help="how many declarations")
    parser.add_argument("--queries", type=int, default=100, help="how many of each kind (default: %(default)s)")
    wanted = parser.parse_args()
    everything = declarations(max(wanted.count) + _HELD_OUT)
    held_out = [text_of(item) for item in everything[-_HELD_OUT:]]
    for count in wanted.count:
        _report(everything[:count], held_out, wanted.queries)


def declarations(count: int) -> list[Listed]:
    """The first so many synthetic declarations, as the index takes them; no rule is run."""
    with ProcessPoolExecutor() as executor:
        return list(executor.map(listed_declaration, range(count), chunksize=100))


def listed_declaration(index: int) -> Listed:
    """Synthetic declaration number *index*."""
    source = declaration(index)
    document, name = read_document(source.path, source.text.encode()), source.path.removesuffix(".md")
    checked = CheckedDeclaration(name, document, build_declaration(document, _catalog(), name).declaration, ())
    return listing_entry(checked), search_record(checked, default_settings(Path()))


@cache
def _catalog() -> Catalog:
    return load_catalog()


def _report(listed: Sequence[Listed], held_out: Sequence[Text], count: int) -> None:
    start = time.perf_counter()
    files = dict(build_index(listed, default_settings(Path())))
    built = time.perf_counter()
    check_index(listed, files.__getitem__)
    checked = time.perf_counter()
    print(f"\n{len(listed):,} declarations; index {built - start:.2f} s, its own proof {checked - built:.2f} s")
    _print_sizes(files)
    index = open_index(files.__getitem__)
    texts = [text_of(item) for item in in_order(listed)]
    heads = ("number", "recall", "precision", "right unread", "bytes: median", "max")
    print(_line("queries", *heads))
    drawn = queries(texts, held_out, count)
    results = {kind: [_ask(index, texts, query) for query in asked] for kind, asked in drawn}
    for kind, found in results.items():
        _print_results(kind, found)
    every = [result for found in results.values() for result in found]
    _print_results("all", every)
    print(f"over {_BUDGET:,} bytes: {sum(result.posting_bytes > _BUDGET for result in every)}")
    _print_browser(files, [result for found in results.values() for result in found[:_IN_BROWSER]])


def _ask(index: SearchIndex, texts: Sequence[Text], asked: Asked) -> Result:
    query, holds = asked
    holders = {number for number, text in enumerate(texts) if holds(text)}
    answer = index.answer(query)
    shown = tuple(islice(index.verified(answer), _READ))
    names = {texts[number].entry.id for number in holders}
    return Result(
        query,
        len(holders),
        len(holders.difference(answer.candidates)),
        len(answer.candidates),
        shown,
        sum(name not in names for name in shown),
        answer.posting_bytes,
    )


def _print_sizes(files: Mapping[str, bytes]) -> None:
    kinds = {"postings": "postings/", "texts": "texts/", "names": "rows/", "table": "table.gz", "scripts": ".js"}
    sizes = {name: sum(len(data) for path, data in files.items() if part in path) for name, part in kinds.items()}
    print(", ".join(f"{name} {size / 1024:,.0f} KB" for name, size in sizes.items()))


def _print_results(kind: str, results: Sequence[Result]) -> None:
    holders, shown = sum(item.holders for item in results), sum(len(item.shown) for item in results)
    recall = 1 - sum(item.missed for item in results) / holders if holders else 1
    precision = 1 - sum(item.wrong for item in results) / shown if shown else 1
    unread = holders / candidates if (candidates := sum(item.candidates for item in results)) else 1
    sizes = [item.posting_bytes for item in results]
    figures = (f"{recall:.4f}", f"{precision:.4f}", f"{unread:.4f}", f"{median(sizes):,.0f}", f"{max(sizes):,}")
    print(_line(kind, str(len(results)), *figures))


def _line(first: str, *cells: str) -> str:
    widths = (6, 7, 9, 12, 13, 7)
    return f"{first:<36} " + " ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def _print_browser(files: Mapping[str, bytes], results: Sequence[Result]) -> None:
    measured = measure(files, [result.query for result in results], _READ)
    alike = sum(found.ids == result.shown for found, result in zip(measured, results, strict=True))
    times = [found.milliseconds for found in measured]
    sizes = [found.posting_bytes for found in measured]
    print(
        f"in the browser: {alike} of {len(results)} queries show the same first {_READ}; "
        f"median {median(times):.0f} ms, max {max(times):.0f} ms; "
        f"postings median {median(sizes):,.0f} bytes, max {max(sizes):,}"
    )


if __name__ == "__main__":
    main()
