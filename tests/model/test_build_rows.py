from __future__ import annotations

from dataclasses import replace

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.forms.edition import FieldDefinition, FieldKind, RowsDefinition
from jixiao_plugin.model.build import Built, build_declaration
from jixiao_plugin.source.read import read_document

from .declarations import CATALOG, MOF, only

COLUMNS = (
    FieldDefinition("阶段", "stage"),
    FieldDefinition("完成时间", "due", FieldKind.DATE),
    FieldDefinition("起止", "term", FieldKind.DATES),
    FieldDefinition("金额", "amount", FieldKind.MONEY, unit="元"),
)


def built_with_rows(lines: str) -> Built:
    """A declaration of an edition that has a table 实施进度."""
    edition = CATALOG.find("mof-2015-88")
    assert edition is not None
    own = replace(edition, rows=(RowsDefinition("实施进度", "schedule", COLUMNS),))
    document = read_document("example.md", f"---\n{MOF}实施进度:\n{lines}\n---\n".encode())
    assert document.findings == ()
    return build_declaration(document, Catalog((own,), ()), "2021/example")


def test_rows_keep_their_cells_in_the_order_of_the_columns() -> None:
    result = built_with_rows("  - 金额: 20元\n    阶段: 招标\n    完成时间: 2021-03-01")

    assert result.findings == ()
    assert result.declaration is not None
    (row,) = result.declaration.rows
    assert row.field == ("实施进度", "招标")
    assert [(key.text, cell.text) for key, cell in row.cells] == [
        ("阶段", "招标"),
        ("完成时间", "2021-03-01"),
        ("金额", "20元"),
    ]


@pytest.mark.parametrize("text", ["2021-03-01", "2021/3/1", "2021.3", "2021年3月", "2021年3月1日"])
def test_a_date_may_be_written_in_these_ways(text: str) -> None:
    assert built_with_rows(f"  - 完成时间: {text}").findings == ()


@pytest.mark.parametrize("text", ["2021-02-30", "3月", "2021年13月", "年底", "20210301"])
def test_what_is_no_date_is_a_fault(text: str) -> None:
    found = only(built_with_rows(f"  - 完成时间: {text}"))

    assert (found.code, found.field) == ("SRC23", ("实施进度", "第1项", "完成时间"))


def test_a_start_and_an_end_stand_in_one_cell() -> None:
    assert built_with_rows("  - 起止: 2021年3月至2021年12月").findings == ()
    assert built_with_rows("  - 起止: 2021-03-01 - 2021-12-31").findings == ()
    assert only(built_with_rows("  - 起止: 2021-03-01")).code == "SRC23"


def test_money_in_a_row_is_offered_the_unit_of_its_column() -> None:
    assert only(built_with_rows("  - 金额: '20'")).expected == "20元"


def test_a_row_that_is_no_row_is_a_fault() -> None:
    found = only(built_with_rows("  - 招标"))

    assert (found.code, found.field) == ("SRC15", ("实施进度", "第1项"))
