"""The calculations met in real forms, each as one clause."""

from __future__ import annotations

import pytest

from jixiao_plugin.model.calculation import calculation_record, parse_calculation

from .tables import rows

TABLE = rows("calculations.tsv")


@pytest.mark.parametrize("row", TABLE, ids=[row["row"] for row in TABLE])
def test_example_is_computed_as_the_table_says(row: dict[str, str]) -> None:
    record = calculation_record(parse_calculation(row["clause"]))

    assert {key: record[key] or "" for key in ("stated", "computed", "unit", "verdict")} == {
        key: row[key] for key in ("stated", "computed", "unit", "verdict")
    }
    assert bool(record["reason"]) == (row["verdict"] != "equal")
