"""The 71 things wrong with the first declaration of the site, as its reviewers listed them, and what the rules find.

`seed_defects.tsv` has a row for each: `found` names the codes and the lines of the file that bear them, and further
lines to which the finding points; `form` is a defect of the printed form, which a file cannot show; `human` no machine
can tell; `missed` could be found and is not. The remark says why. ⇥ in a text is the border of two printed cells.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import load_settings
from jixiao_plugin.finding import Finding
from jixiao_plugin.forms.catalog import load_catalog
from jixiao_plugin.rules.catalog import ALL_INFOS

ID = "2021/rsj-zhuanxiang"
PATH = f"content/declarations/{ID}.md"
PRINTED = "tests/data/rsj-zhuanxiang-2021.txt"
STATUSES = {"found", "form", "human", "missed"}
AT_LEAST = 45
"""Defects to be found among those that a file can show."""


def _table() -> list[dict[str, str]]:
    with (Path(__file__).parent / "seed_defects.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


TABLE = _table()
FOUND = [row for row in TABLE if row["status"] == "found"]
NOT_FOUND = [row for row in TABLE if row["status"] != "found"]


@pytest.fixture(scope="module")
def checked(repository: Path) -> CheckedDeclaration:
    settings = load_settings(repository / "jixiao.yml")
    return check_bytes(PATH, (repository / PATH).read_bytes(), id=ID, catalog=load_catalog(), settings=settings)


def _found_by(row: dict[str, str], checked: CheckedDeclaration) -> list[Finding]:
    """The findings with a code of *row* in a line of *row*."""
    lines = [int(line) for line in row["lines"].split()]
    return [item for item in checked.findings if item.code in row["codes"].split() and item.span.line in lines]


@pytest.mark.parametrize("row", FOUND, ids=[row["number"] for row in FOUND])
def test_defect_is_found_in_its_lines(row: dict[str, str], checked: CheckedDeclaration) -> None:
    found = _found_by(row, checked)

    assert sorted({item.code for item in found}) == sorted(row["codes"].split())
    assert sorted({item.span.line for item in found}) == sorted(int(line) for line in row["lines"].split())


@pytest.mark.parametrize("row", FOUND, ids=[row["number"] for row in FOUND])
def test_finding_points_at_the_other_lines_of_the_defect(row: dict[str, str], checked: CheckedDeclaration) -> None:
    shown = {related.span.line for item in _found_by(row, checked) for related in item.related}

    assert {int(line) for line in row["related"].split()} <= shown


@pytest.mark.parametrize("row", TABLE, ids=[row["number"] for row in TABLE])
def test_quoted_words_stand_in_the_file_or_on_the_printed_form(row: dict[str, str], repository: Path) -> None:
    source = PRINTED if row["status"] == "form" else PATH
    text = (repository / source).read_text(encoding="utf-8")
    plain = text if row["text"] == "<b>" else text.replace("<b>", "").replace("</b>", "")
    joined = plain.replace("\n", "").replace("\t", "⇥")

    missing = [words for words in row["text"].split(" … ") if not words.startswith("(") and words not in joined]

    assert missing == []


def test_total_that_follows_from_the_calculation_is_named(checked: CheckedDeclaration) -> None:
    subtotal = next(item for item in checked.findings if item.code == "AMT02")

    assert [related.message for related in subtotal.related if related.span.line == 16] == [
        "如果测算是对的，总金额应为 90.22 万元"
    ]


def test_every_defect_has_one_row_and_what_is_not_found_says_why() -> None:
    assert [row["number"] for row in TABLE] == [str(number) for number in range(1, 72)]
    assert {row["status"] for row in TABLE} == STATUSES
    assert [row["number"] for row in NOT_FOUND if not row["remark"] or row["codes"] or row["lines"]] == []
    assert {code for row in FOUND for code in row["codes"].split()} <= {info.code for info in ALL_INFOS}


def test_most_of_what_a_file_can_show_is_found() -> None:
    counts = Counter(row["status"] for row in TABLE)

    assert counts["found"] >= AT_LEAST
    assert counts["form"] <= 12
    assert counts["missed"] <= 1
