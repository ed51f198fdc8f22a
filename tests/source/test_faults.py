"""The catalogue of reading faults is complete and says what an editor needs."""

from __future__ import annotations

from jixiao_plugin.finding import Severity
from jixiao_plugin.source.faults import FAULTS


def test_codes_count_up_without_a_gap() -> None:
    assert [fault.code for fault in FAULTS] == [f"SRC{number:02}" for number in range(1, len(FAULTS) + 1)]


def test_names_are_unique_slugs() -> None:
    names = [fault.name for fault in FAULTS]

    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)


def test_no_fault_of_reading_can_be_waived_or_is_less_than_an_error() -> None:
    assert not any(fault.waivable for fault in FAULTS)
    assert {fault.severity for fault in FAULTS} == {Severity.ERROR}


def test_every_fault_says_why_and_how_to_repair_it() -> None:
    assert all(fault.title and fault.why.endswith("。") and fault.repair.endswith("。") for fault in FAULTS)
