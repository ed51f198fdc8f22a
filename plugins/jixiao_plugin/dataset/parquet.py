"""The tables as Parquet: numbers as numbers, decimals exact, titles in Chinese with every column."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from .frame import Cells, Frame
from .table import Column, Kind

_DIGITS = 38
"""What a `decimal128` holds."""
_LEAST_PLACES = 2
"""Places after the point of every column of decimals; more only where its numbers have more."""


def parquet_file(frame: Frame) -> bytes:
    """The table as one Parquet file."""
    fields, arrays = [], []
    for column, cells in frame.columns:
        kind = _type(column, cells)
        fields.append(pa.field(column.name, kind, not column.required, {"title": column.head}))
        arrays.append(cells.dictionary_decode().cast(kind))
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), sink, compression="zstd")
    return bytes(sink.getvalue())


def _type(column: Column[Any], cells: Cells) -> Any:
    match column.kind:
        case Kind.INTEGER:
            return pa.int64()
        case Kind.DECIMAL:
            fractions = (text.as_py().partition(".")[2] for text in cells.dictionary)
            return pa.decimal128(_DIGITS, max(_LEAST_PLACES, *map(len, fractions), 0))
        case Kind.DATE:
            return pa.date32()
        case _:
            return pa.string()
