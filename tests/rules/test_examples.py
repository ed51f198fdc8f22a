"""Examples of every code under all rules: good ones are clean, in bad ones exactly the marked lines are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.demonstration import Demonstration, demonstrate, examples_of, whole_files
from jixiao_plugin.check.example import EXAMPLE_LISTS, in_year
from jixiao_plugin.check.run import judge
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.rules.catalog import ALL_INFOS, RETIRED, RULES
from jixiao_plugin.rules.rule import RuleContext
from jixiao_plugin.source.read import read_document

CATALOG = load_catalog()
CODES = [info.code for info in ALL_INFOS]
GOOD = [pytest.param(code, one, id=f"{code}-{at}") for code in CODES for at, one in enumerate(examples_of(code).good)]
BAD = [pytest.param(code, one, id=f"{code}-{at}") for code in CODES for at, one in enumerate(examples_of(code).bad)]


def _found_and_marked(shown: Demonstration, code: str, catalog: Catalog) -> tuple[list[str], list[str], list[str]]:
    """What all rules find, what is marked, each with its place, and what kept the rule itself from judging any file."""
    whole, said = whole_files(shown, catalog), demonstrate(shown, catalog)
    lines = {path: example.text.split("\n") for path, example in whole.items()}
    found = [(item.path, item.span.line, item.code) for item in said.findings if item.waived is None]
    marked = [(path, line, code) for path, example in whole.items() for line, code in example.marks]
    unjudged = [
        item.reason
        for checked in said.declarations
        for item in (*checked.not_applicable, *checked.not_run)
        if item.rule.code == code
    ]

    def told(places: list[tuple[str, int, str]]) -> list[str]:
        return sorted(f"{path}:{line} {code} {lines[path][line - 1]}" for path, line, code in places)

    return told(found), told(marked), unjudged if len(unjudged) == len(said.declarations) else []


@pytest.mark.parametrize(("code", "shown"), GOOD)
def test_in_a_good_example_no_rule_finds_anything(code: str, shown: Demonstration, catalog: Catalog) -> None:
    found, marked, unjudged = _found_and_marked(shown, code, catalog)

    assert not marked
    assert found == []
    assert not unjudged


@pytest.mark.parametrize(("code", "shown"), BAD)
def test_in_a_bad_example_all_rules_find_exactly_what_is_marked(
    code: str, shown: Demonstration, catalog: Catalog
) -> None:
    found, marked, unjudged = _found_and_marked(shown, code, catalog)

    assert any(f" {code} " in line for line in marked)
    assert found == marked
    assert not unjudged


def test_every_code_has_two_good_and_two_bad_examples() -> None:
    assert [code for code in CODES if len(examples_of(code).good) < 2 or len(examples_of(code).bad) < 2] == []


def test_codes_and_names_are_unique_and_no_retired_code_returns() -> None:
    names = [(info.topic, info.name) for info in ALL_INFOS]

    assert len(set(CODES)) == len(CODES)
    assert len(set(names)) == len(names)
    assert not set(CODES) & set(RETIRED)


def test_every_rule_module_is_in_the_catalogue() -> None:
    folder = Path(__file__).parents[2] / "plugins/jixiao_plugin/rules"
    # Rules across declarations have a catalogue and a test of their own.
    modules = {path.stem for path in folder.glob("*/*.py") if path.stem != "__init__" and path.parent.name != "corpus"}

    assert {rule.info.name.replace("-", "_") for rule in RULES} == modules


def test_advice_is_never_an_error() -> None:
    assert all("建议" not in rule.info.basis.text for rule in RULES if rule.info.severity is Severity.ERROR)


@pytest.mark.parametrize("edition", [edition.id for edition in CATALOG.editions])
@pytest.mark.parametrize("moved", [0, 1, 2], ids=["in its year", "a year later", "two years later"])
@pytest.mark.parametrize("lists", [{}, EXAMPLE_LISTS], ids=["without lists", "with the lists of examples"])
def test_smallest_clean_declaration_offends_no_rule(
    edition: str, moved: int, lists: dict[str, tuple[str, ...]]
) -> None:
    clean = CATALOG.clean_example(edition)
    year = int(next(line[4:] for line in clean.split("\n") if line.startswith("年度: ")))
    document = read_document("clean.md", in_year(clean, year + moved).encode())
    built = build_declaration(document, CATALOG, "clean")
    assert built.declaration is not None
    assert built.declaration.year == year + moved

    judged = judge(RuleContext(built.declaration, lists), default_settings(Path()), RULES)

    assert [(item.code, item.span.line, item.message) for item in judged.findings] == []
