"""What travels from the process that checked a file."""

from __future__ import annotations

import pickle

from .sample import TEXT, checked, subtotal, unit_missing


def test_only_the_lines_that_findings_point_at_travel() -> None:
    lines = TEXT.split("\n")

    assert checked(subtotal(), unit_missing()).quotes == {7: lines[6], 9: lines[8]}


def test_a_reported_file_is_the_same_after_the_journey() -> None:
    item = checked(subtotal(), unit_missing())

    assert pickle.loads(pickle.dumps(item)) == item
