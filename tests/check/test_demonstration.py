"""How examples are printed, named and checked; that all of them hold is asked of every rule."""

from __future__ import annotations

from jixiao_plugin.check.demonstration import demonstrate, examples_of, whole_files
from jixiao_plugin.check.example import EXAMPLE_EDITION, EXAMPLE_YEAR
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.rules.catalog import ALL_INFOS
from jixiao_plugin.rules.waiver_examples import WAIVER_EXAMPLES
from jixiao_plugin.rules.waiver_faults import WAIVER_INFOS
from jixiao_plugin.source.fault_examples import FAULT_EXAMPLES
from jixiao_plugin.source.faults import FAULTS


def test_examples_of_faults_are_in_the_order_of_codes() -> None:
    faults = [info.code for info in (*FAULTS, *WAIVER_INFOS)]

    assert [item.fault.code for item in (*FAULT_EXAMPLES, *WAIVER_EXAMPLES)] == faults


def test_what_is_printed_carries_no_marker() -> None:
    printed = [file for info in ALL_INFOS for one in examples_of(info.code).bad for file in one.printed]

    assert not [file.example.text for file in printed if "←" in file.example.text]


def test_what_shows_nothing_says_so() -> None:
    printed = [file for info in ALL_INFOS for one in examples_of(info.code).good for file in one.printed]

    assert [file.name for file in printed if not file.example.text and "与示例申报表相同" not in file.note] == []


def test_files_of_a_collection_are_named_as_they_name_one_another(catalog: Catalog) -> None:
    shown = examples_of("COR01").good[0]

    said = demonstrate(shown, catalog)

    assert [item.id for item in said.declarations] == [file.id for file in shown.files] == ["2021/a", "2022/b"]
    assert [file.name for file in shown.printed] == ["2021/a.md", "2022/b.md"]


def test_each_extract_is_set_into_the_edition_and_year_that_it_names(catalog: Catalog) -> None:
    whole = whole_files(examples_of("COR06").bad[1], catalog)

    assert "\n表式: rural-revitalization\n年度: 2021\n" in whole["2021/c.md"].text
    assert "2021年10月31日前" in whole["2021/c.md"].text
    assert f"\n表式: {EXAMPLE_EDITION}\n" in whole["2021/a.md"].text


def test_a_list_of_the_site_stands_before_the_declarations_as_its_settings_name_it(catalog: Catalog) -> None:
    shown = examples_of("COR10").bad[0]

    settings, listed, *_ = shown.printed
    assert [file.name for file in shown.printed] == ["jixiao.yml", "bumen.txt", "2021/a.md"]
    assert settings.example.text == f"名单:\n  应公开部门: {listed.name}"
    assert {(item.path, item.code) for item in demonstrate(shown, catalog).site} == {("bumen.txt", "COR10")}


def test_the_year_of_examples_is_that_of_the_clean_declaration(catalog: Catalog) -> None:
    assert f"\n年度: {EXAMPLE_YEAR}\n" in catalog.clean_example(EXAMPLE_EDITION)


def test_an_unknown_code_has_no_examples() -> None:
    assert examples_of("XXX01").good == examples_of("XXX01").bad == ()
