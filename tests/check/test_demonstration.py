"""The examples of faults of reading and of waivers, and how examples are printed and checked."""

from __future__ import annotations

import pytest

from jixiao_plugin.check.demonstration import Demonstration, demonstrate, examples_of, found_lines, whole_files
from jixiao_plugin.check.example import EXAMPLE_EDITION, EXAMPLE_YEAR
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.rules.waiver_examples import WAIVER_EXAMPLES
from jixiao_plugin.rules.waiver_faults import WAIVER_INFOS
from jixiao_plugin.source.fault_examples import FAULT_EXAMPLES
from jixiao_plugin.source.faults import FAULTS

FAULT_CODES = [info.code for info in (*FAULTS, *WAIVER_INFOS)]
_READING = {"SRC", "WVR"}
GOOD = [
    pytest.param(code, one, id=f"{code}-{at}") for code in FAULT_CODES for at, one in enumerate(examples_of(code).good)
]
BAD = [
    pytest.param(code, one, id=f"{code}-{at}") for code in FAULT_CODES for at, one in enumerate(examples_of(code).bad)
]


def _unmarked(shown: Demonstration, catalog: Catalog) -> list[str]:
    """What is found and not marked; a whole file is too small to hold more than what concerns reading."""
    (file,), (example,), (checked,) = shown.files, whole_files(shown, catalog), demonstrate(shown, catalog)
    return [
        f"{item.span.line} {item.code} {item.message}"
        for item in checked.findings
        if not item.waived
        and (item.rule.topic in _READING or not file.is_whole)
        and (item.span.line, item.code) not in example.marks
    ]


def test_every_fault_has_two_good_and_two_bad_examples_in_the_order_of_codes() -> None:
    examples = (*FAULT_EXAMPLES, *WAIVER_EXAMPLES)

    assert [item.fault.code for item in examples] == FAULT_CODES
    assert [item.fault.code for item in examples if len(item.good) < 2 or len(item.bad) < 2] == []


@pytest.mark.parametrize(("code", "shown"), GOOD)
def test_good_example_shows_no_fault(code: str, shown: Demonstration, catalog: Catalog) -> None:
    findings = [item for checked in demonstrate(shown, catalog) for item in checked.findings]

    assert found_lines(code, findings) == []
    assert _unmarked(shown, catalog) == []


@pytest.mark.parametrize(("code", "shown"), BAD)
def test_bad_example_yields_exactly_the_marked_lines(code: str, shown: Demonstration, catalog: Catalog) -> None:
    (example,) = whole_files(shown, catalog)
    (checked,) = demonstrate(shown, catalog)

    assert example.marks
    found = [(item.span.line, item.code) for item in checked.findings]
    assert found_lines(code, checked.findings) == sorted(line for line, marked in example.marks if marked == code)
    assert [mark for mark in example.marks if mark not in found] == []
    assert _unmarked(shown, catalog) == []


def test_what_is_printed_carries_no_marker() -> None:
    printed = [example.text for code in FAULT_CODES for one in examples_of(code).bad for example in one.printed]

    assert not [text for text in printed if "←" in text]


def test_files_of_a_collection_are_named_as_they_name_one_another(catalog: Catalog) -> None:
    shown = examples_of("COR01").good[0]

    checked = demonstrate(shown, catalog)

    assert [item.id for item in checked] == [file.id for file in shown.files] == ["2021/a", "2022/b"]
    assert found_lines("COR01", checked[1].findings) == []


def test_the_year_of_examples_is_that_of_the_clean_declaration(catalog: Catalog) -> None:
    assert f"\n年度: {EXAMPLE_YEAR}\n" in catalog.clean_example(EXAMPLE_EDITION)


def test_an_unknown_code_has_no_examples() -> None:
    assert examples_of("XXX01").good == examples_of("XXX01").bad == ()
