"""The 46 sums met in real forms are judged as the table in `real_sums.txt` says; the file explains its own format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from jixiao_plugin.check.example import EXAMPLE_EDITION, expand
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.model.calculation import calculation_record, parse_calculation
from jixiao_plugin.rules.catalog import RULES

CATALOG = load_catalog()
VERDICTS = {"holding", "failing", "unchecked", "approximate"}
CLAUSE = "算式"
SEVERITIES = {rule.info.code: rule.info.severity for rule in RULES}


@dataclass(frozen=True, slots=True)
class Part:
    """One way in which a row is judged: clauses with their verdict, or an extract and the rules that look at it."""

    kind: str
    head: tuple[str, ...]
    body: str

    @property
    def faults(self) -> set[str]:
        """What it says is wrong: the codes marked, or `different` itself."""
        if self.kind == CLAUSE:
            return set(self.head) & {"different"}
        return {code for marks in re.findall(r" ←(.+)$", self.body, re.MULTILINE) for code in marks.split()}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of sums; 14a and 14b are two halves of one."""

    number: str
    verdict: str
    parts: tuple[Part, ...]


def _rows() -> tuple[Row, ...]:
    text = (Path(__file__).parent / "real_sums.txt").read_text(encoding="utf-8")
    rows = []
    for block in text.split("\n\n=== ")[2:]:  # before the first stand the title and the format
        head, *parts = re.split(r"^--- ", block, flags=re.MULTILINE)
        number, verdict, _ = head.split(" ", 2)
        rows.append(Row(number, verdict, tuple(map(_part, parts))))
    return tuple(rows)


def _part(text: str) -> Part:
    head, _, body = text.partition("\n")
    kind, *words = head.split()
    lines = [line for line in body.split("\n") if not line.startswith("# ")]
    return Part(kind, tuple(words), "\n".join(lines).strip("\n"))


ROWS = _rows()
CLAUSES = [
    pytest.param(part, clause, id=f"{row.number}-{clause}")
    for row in ROWS
    for part in row.parts
    if part.kind == CLAUSE
    for clause in part.body.split("\n")
]
DECLARATIONS = [
    pytest.param(part, id=f"{row.number}-{at}")
    for row in ROWS
    for at, part in enumerate(row.parts)
    if part.kind != CLAUSE
]


@pytest.mark.parametrize(("part", "clause"), CLAUSES)
def test_clause_is_judged_as_the_table_says(part: Part, clause: str) -> None:
    record = calculation_record(parse_calculation(clause))

    assert (record["verdict"],) == part.head


@pytest.mark.parametrize("part", DECLARATIONS)
def test_declaration_is_judged_as_the_table_says(part: Part) -> None:
    edition = re.search(r"^表式: (\S+)", part.body, re.MULTILINE)
    example = expand(part.body, CATALOG.clean_example(edition[1] if edition else EXAMPLE_EDITION))

    checked = check_bytes(
        "sum.md", example.text.encode(), id="sum", catalog=CATALOG, settings=default_settings(Path("/site"))
    )

    misread = [item.message for item in checked.findings if item.code == "STR02" or item.rule.topic == "SRC"]
    found = {(item.span.line, item.code) for item in checked.findings if item.code in part.head}
    assert misread == []
    assert found == set(example.marks)
    assert set(part.head) - part.faults <= {info.code for info in checked.passed}


def test_all_46_sums_are_there() -> None:
    numbers = [int(row.number.rstrip("abc")) for row in ROWS]

    assert sorted(set(numbers)) == list(range(1, 47))
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("row", ROWS, ids=[row.number for row in ROWS])
def test_row_is_judged_in_the_sense_of_its_verdict(row: Row) -> None:
    verdicts = {word for part in row.parts if part.kind == CLAUSE for word in part.head}
    faults = {fault for part in row.parts for fault in part.faults}
    grave = {fault for fault in faults if SEVERITIES.get(fault) is Severity.ERROR}

    assert row.verdict in VERDICTS
    assert row.parts
    match row.verdict:
        case "holding":
            assert not grave
            assert "different" not in verdicts
        case "failing":
            assert faults
        case _:
            assert verdicts == {row.verdict}
            assert not grave
