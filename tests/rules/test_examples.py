"""Every rule's examples under all rules: good ones are clean, in bad ones exactly the marked lines are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.demonstration import Demonstration, demonstrate, examples_of, whole_files
from jixiao_plugin.check.example import EXAMPLE_LISTS
from jixiao_plugin.check.run import judge
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.rules.catalog import RETIRED, RULES
from jixiao_plugin.rules.rule import RuleContext
from jixiao_plugin.source.read import read_document

CATALOG = load_catalog()
CODES = [rule.info.code for rule in RULES]
GOOD = [pytest.param(code, one, id=f"{code}-{at}") for code in CODES for at, one in enumerate(examples_of(code).good)]
BAD = [pytest.param(code, one, id=f"{code}-{at}") for code in CODES for at, one in enumerate(examples_of(code).bad)]


def _found_and_marked(shown: Demonstration, code: str, catalog: Catalog) -> tuple[list[str], list[str], list[str]]:
    """What all rules find, what is marked, each with its line, and what kept the rule itself from judging."""
    (example,) = whole_files(shown, catalog)
    (checked,) = demonstrate(shown, catalog)
    lines = example.text.split("\n")
    found = [f"{item.span.line} {item.code} {lines[item.span.line - 1]}" for item in checked.findings]
    marked = [f"{line} {marked} {lines[line - 1]}" for line, marked in example.marks]
    unjudged = [item.reason for item in (*checked.not_applicable, *checked.not_run) if item.rule.code == code]
    return sorted(found), sorted(marked), unjudged


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


def test_every_rule_has_two_good_and_two_bad_examples() -> None:
    assert [rule.info.code for rule in RULES if len(rule.good) < 2 or len(rule.bad) < 2] == []


def test_codes_and_names_are_unique_and_no_retired_code_returns() -> None:
    codes = [rule.info.code for rule in RULES]
    names = [(rule.info.topic, rule.info.name) for rule in RULES]

    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert not set(codes) & set(RETIRED)


def test_every_rule_module_is_in_the_catalogue() -> None:
    folder = Path(__file__).parents[2] / "plugins/jixiao_plugin/rules"
    # Rules across declarations have a catalogue and a test of their own.
    modules = {path.stem for path in folder.glob("*/*.py") if path.stem != "__init__" and path.parent.name != "corpus"}

    assert {rule.info.name.replace("-", "_") for rule in RULES} == modules


def test_advice_is_never_an_error() -> None:
    assert all("建议" not in rule.info.basis.text for rule in RULES if rule.info.severity is Severity.ERROR)


@pytest.mark.parametrize("edition", [edition.id for edition in CATALOG.editions])
@pytest.mark.parametrize("lists", [{}, EXAMPLE_LISTS], ids=["without lists", "with the lists of examples"])
def test_smallest_clean_declaration_offends_no_rule(edition: str, lists: dict[str, tuple[str, ...]]) -> None:
    document = read_document("clean.md", CATALOG.clean_example(edition).encode())
    built = build_declaration(document, CATALOG, "clean")
    assert built.declaration is not None

    judged = judge(RuleContext(built.declaration, lists), default_settings(Path()), RULES)

    assert [(item.code, item.span.line, item.message) for item in judged.findings] == []
