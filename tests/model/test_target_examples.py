"""The examples of target values met in real forms, and the ways of writing not yet met."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao_plugin.model.target_value import parse_target, target_record

from .tables import rows

TABLE = rows("targets.tsv")
NUMBERS = ("number", "upper")


@pytest.mark.parametrize("row", TABLE, ids=[row["row"] for row in TABLE])
def test_example_is_read_as_the_table_says(row: dict[str, str]) -> None:
    record = target_record(parse_target(row["value"], name=row["name"], year=2021))

    got = {key: record[key] or "" for key in row if key in record}
    expected = {key: row[key] for key in got}
    for key in NUMBERS:
        assert (got.pop(key) or None) == (expected.pop(key) or None) or Decimal(record[key] or 0) == Decimal(row[key])
    assert got == expected


def test_the_table_holds_every_row_of_the_study() -> None:
    numbers = {row["row"].rstrip("ab") for row in TABLE if not row["row"].startswith("s")}

    assert numbers == {str(number) for number in range(1, 122)}
