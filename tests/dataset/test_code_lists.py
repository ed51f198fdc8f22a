import pytest

from jixiao_plugin.dataset.catalog import TABLES
from jixiao_plugin.dataset.code_lists import CODES, DICTIONARY, dictionary_rows
from jixiao_plugin.dataset.indicators import OPERATORS
from jixiao_plugin.dataset.table import Table
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.model.calculation_outcome import Verdict
from jixiao_plugin.model.declaration import MoneyState
from jixiao_plugin.model.target_value import TargetKind


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("money_state", {state.value for state in MoneyState} | {"absent"}),
        ("target_kind", {kind.value for kind in TargetKind}),
        ("operator", set(OPERATORS.values())),
        ("verdict", {verdict.value for verdict in Verdict}),
        ("severity", {severity.value for severity in Severity} - {"advice"}),
    ],
)
def test_every_code_that_the_model_knows_is_explained(name: str, used: set[str]) -> None:
    assert set(CODES[name][1]) == used


def test_every_dimension_and_period_of_every_edition_is_explained(catalog: Catalog) -> None:
    levels = [level for edition in catalog.editions for level in edition.indicators.level1]
    dimensions = {level.dimension for level in levels} | {below.dimension for level in levels for below in level.level2}
    periods = {period.key for edition in catalog.editions for period in edition.periods}

    assert dimensions <= set(CODES["dimension"][1])
    assert periods <= set(CODES["period"][1])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_a_table_is_described_and_names_no_column_twice(table: Table[object]) -> None:
    assert table.description.endswith("。")
    assert len(set(table.names)) == len(table.names)
    assert set(table.key) <= set(table.names)
    assert {column.codes for column in table.columns if column.codes} <= set(CODES)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_a_table_s_links_lead_to_the_key_of_another(table: Table[object]) -> None:
    keys = {other.name: other.key for other in TABLES}

    assert all(set(link.columns) <= set(table.names) and keys[link.table] == link.key for link in table.links)


def test_the_dictionary_has_a_row_for_every_column() -> None:
    rows = [(entry.table.name, entry.column.name) for entry in dictionary_rows(TABLES)]

    assert rows == [(table.name, name) for table in TABLES for name in table.names]
    assert DICTIONARY in TABLES
