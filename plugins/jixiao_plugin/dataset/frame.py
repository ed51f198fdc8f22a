"""A filled table in memory: by the column, every distinct text of a column kept once.

All forms of the data print texts, save Parquet; so a cell stays the text that it was and becomes a number there alone.
What a form makes of a cell it makes once for each distinct text, and the rows are put together by the column: neither
takes a step of Python for each of ten million cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from .table import Column, Table

# While it reads, pyarrow would take Ctrl+C for itself, and loses one in thirty.
pa.enable_signal_handlers(False)

_TEXT = pa.dictionary(pa.int32(), pa.string())
_LONGEST_ROW = 1 << 24
"""Bytes; a declaration has at most one MiB, and in a row a quotation mark becomes two."""
BATCH = 1 << 15
"""Rows that are put together at a time, so that none of it outgrows the processor's cache."""

Cells = Any
"""A `pyarrow.Array` of texts, one for each row; None where nothing stands."""
Texts = Any
"""A `pyarrow.Array` of plain texts, such as the distinct ones of cells."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A table with its rows."""

    table: Table[Any]
    data: Any
    """A `pyarrow.RecordBatch` of dictionary-encoded texts, None where nothing stands."""

    @property
    def rows(self) -> int:
        """How many there are."""
        return int(self.data.num_rows)

    @property
    def columns(self) -> Iterator[tuple[Column[Any], Cells]]:
        """Each column and its cells."""
        return zip(self.table.columns, self.data.columns, strict=True)


def read_frame(table: Table[Any], lines: bytes) -> Frame:
    """The rows of *table* that *lines* hold, as `Table.lines` wrote them."""
    names = list(table.names)
    if not lines:
        return Frame(table, pa.RecordBatch.from_pylist([], pa.schema([(name, _TEXT) for name in names])))
    data = pacsv.read_csv(
        pa.BufferReader(lines),
        pacsv.ReadOptions(column_names=names, block_size=_LONGEST_ROW),
        pacsv.ParseOptions(newlines_in_values=True),
        pacsv.ConvertOptions(column_types=dict.fromkeys(names, _TEXT), null_values=[""], strings_can_be_null=True),
    )
    return Frame(table, data.unify_dictionaries().combine_chunks().to_batches()[0])


def rewritten(cells: Cells, texts: Texts, empty: str | None = None) -> Cells:
    """*cells* with *texts* in place of their distinct texts, and *empty* where nothing stands."""
    indices = cells.indices
    if empty is not None:
        indices = indices.fill_null(len(texts))
        texts = pa.concat_arrays([texts, pa.array([empty])])
    return pa.DictionaryArray.from_arrays(indices, texts)


def each(texts: Texts, write: Callable[[str], str], where: Any = None) -> Texts:
    """What *write* makes of each of *texts*, or of those alone *where* it says so."""
    if where is None:
        return pa.array(map(write, texts.to_pylist()), pa.string())
    return pc.replace_with_mask(texts, where, each(texts.filter(where), write))


def batches(columns: Sequence[Cells]) -> Iterator[tuple[int, list[Any]]]:
    """*columns* as plain arrays, a handy number of rows at a time, each time with the number of the first, from 0."""
    for start in range(0, len(columns[0]) if columns else 0, BATCH):
        yield start, [cells.slice(start, BATCH).dictionary_decode() for cells in columns]


def lined_up(columns: Sequence[Cells], between: str, end: str) -> Iterator[memoryview]:
    """The rows that *columns* make side by side, in UTF-8, each with *end*.

    What is empty leaves no trace, unless something stands *between* the cells.
    """
    nulls = "replace" if between else "skip"
    for _, parts in batches(columns):
        rows = pc.binary_join_element_wise(*parts, between, null_handling=nulls)
        yield utf8(pc.binary_join_element_wise(rows, end, ""))


def utf8(texts: Texts) -> memoryview:
    """All *texts* one after another, as they lie in memory."""
    _, offsets, data = texts.buffers()
    first, *_, last = memoryview(offsets).cast("i")[texts.offset : texts.offset + len(texts) + 1]
    return memoryview(data)[first:last]
