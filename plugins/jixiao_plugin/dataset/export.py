"""Every file of the data set, made of the rows of all public declarations."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ..forms.catalog import Catalog
from .archive import Archive
from .catalog import TABLES, lines_of
from .database import database_file
from .formats import FORMATS
from .frame import Frame, read_frame
from .guide import GUIDE, guide
from .package import CHECKSUMS, PACKAGE, About, Written, checksums, data_package, written
from .parquet import parquet_file
from .text_files import csv_file, json_file, json_lines
from .workbook import workbook_file

NAME = "jixiao"
"""Of the files that hold all tables, and of the folder in the bundle."""
BUNDLE = f"{NAME}.zip"


@dataclass(frozen=True, slots=True)
class Source:
    """One declaration's part of the data set."""

    rows: bytes
    """What `catalog.record` made of it."""
    words: str
    """What it is found by, two neighbouring characters a word, white space between."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the data set, described and with its content."""

    facts: Written
    content: bytes


def table_files(sources: Sequence[Source], catalog: Catalog, formats: Sequence[str] = FORMATS) -> Iterator[DataFile]:
    """The tables in each of *formats*; *sources* are in the order of ids.

    The forms are made side by side in threads, for most of the work is done outside the interpreter's lock.
    """
    lines = lines_of([source.rows for source in sources], catalog)
    frames = [read_frame(table, lines.pop(table.name)) for table in TABLES]
    makers: tuple[tuple[set[str], Callable[[], list[DataFile]]], ...] = (
        ({"csv"}, lambda: [_of_table(frame, "csv", b"".join(csv_file(frame))) for frame in frames]),
        ({"jsonl", "json"}, lambda: list(_json_files(frames, formats))),
        ({"parquet"}, lambda: [_of_table(frame, "parquet", parquet_file(frame)) for frame in frames]),
        ({"xlsx"}, lambda: [_of_all("xlsx", workbook_file(frames), frames)]),
        ({"sqlite"}, lambda: [_of_all("sqlite", database_file(frames, (item.words for item in sources)), frames)]),
    )
    wanted = [make for made, make in makers if made & set(formats)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        making = [threads.submit(make) for make in reversed(wanted)]  # what takes longest first
        while making:
            yield from making.pop().result()


def with_package(files: Iterable[DataFile], about: About) -> Iterator[DataFile]:
    """*files*, then what describes them (a Data Package, words for people, check sums), then a bundle of all of it.

    One thing is not: the tables as one JSON file, where JSON Lines say the same.
    """
    bundle = Archive()
    seen: list[Written] = []
    for file in files:
        if not (file.facts.format == "json" and any(item.format == "jsonl" for item in seen)):
            seen.append(file.facts)
            bundle.add(f"{NAME}/{file.facts.path}", file.content)
        yield file
    for path, text in ((PACKAGE, data_package(seen, about)), (GUIDE, guide(seen, about))):
        file = _described(path, text)
        seen.append(file.facts)
        bundle.add(f"{NAME}/{path}", file.content)
        yield file
    sums = _described(CHECKSUMS, checksums(seen))
    bundle.add(f"{NAME}/{CHECKSUMS}", sums.content)
    yield sums
    content = bundle.finish()
    yield DataFile(written(BUNDLE, content, None, 0), content)


def _json_files(frames: Sequence[Frame], formats: Sequence[str]) -> Iterator[DataFile]:
    lines = [b"".join(json_lines(frame)) for frame in frames]
    if "jsonl" in formats:
        yield from (_of_table(frame, "jsonl", content) for frame, content in zip(frames, lines, strict=True))
    if "json" in formats:
        named = ((frame.table.name, content) for frame, content in zip(frames, lines, strict=True))
        yield _of_all("json", b"".join(json_file(named)), frames)


def _of_table(frame: Frame, format: str, content: bytes) -> DataFile:
    path = f"{format}/{frame.table.name}.{format}"
    return DataFile(written(path, content, frame.table, frame.rows), content)


def _of_all(format: str, content: bytes, frames: Iterable[Frame]) -> DataFile:
    return DataFile(written(f"{NAME}.{format}", content, None, sum(frame.rows for frame in frames)), content)


def _described(path: str, text: str) -> DataFile:
    content = text.encode()
    return DataFile(written(path, content, None, 0), content)
