"""Every rule's examples: good ones find nothing, bad ones exactly the marked lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jixiao_plugin.check.example import EXAMPLE_EDITION, EXAMPLE_LISTS, Example, expand
from jixiao_plugin.check.run import judge
from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.finding import Severity
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.rules.catalog import RETIRED, RULES
from jixiao_plugin.rules.rule import Rule, RuleContext
from jixiao_plugin.source.read import read_document

CATALOG = load_catalog()


def _whole(extract: str, catalog: Catalog) -> Example:
    edition = re.search(r"^表式: (\S+)", extract, re.MULTILINE)
    return expand(extract, catalog.clean_example(edition[1] if edition else EXAMPLE_EDITION))


def _found(rule: Rule, extract: str) -> tuple[list[int], list[int], str]:
    """Lines found, lines marked, and what kept the rule from judging."""
    example = _whole(extract, CATALOG)
    document = read_document("example.md", example.text.encode())
    built = build_declaration(document, CATALOG, "example")

    assert not document.findings, [item.message for item in document.findings]
    assert not built.findings, [item.message for item in built.findings]
    assert built.declaration is not None
    context = RuleContext(built.declaration, EXAMPLE_LISTS)
    judged = judge(context, default_settings(Path()), [rule])
    reasons = [item.reason for item in (*judged.not_applicable, *judged.not_run)]
    lines = sorted(item.span.line for item in judged.findings)
    return lines, sorted(line for line, code in example.marks if code == rule.info.code), "；".join(reasons)


GOOD = [pytest.param(rule, text, id=f"{rule.info.code}-{at}") for rule in RULES for at, text in enumerate(rule.good)]
BAD = [pytest.param(rule, text, id=f"{rule.info.code}-{at}") for rule in RULES for at, text in enumerate(rule.bad)]


@pytest.mark.parametrize(("rule", "extract"), GOOD)
def test_good_example_is_judged_and_nothing_is_found(rule: Rule, extract: str) -> None:
    found, marked, obstacle = _found(rule, extract)

    assert not marked
    assert found == []
    assert not obstacle


@pytest.mark.parametrize(("rule", "extract"), BAD)
def test_bad_example_yields_exactly_the_marked_lines(rule: Rule, extract: str) -> None:
    found, marked, obstacle = _found(rule, extract)

    assert marked
    assert found == marked
    assert not obstacle


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
def test_smallest_clean_declaration_offends_no_rule(edition: str) -> None:
    document = read_document("clean.md", CATALOG.clean_example(edition).encode())
    built = build_declaration(document, CATALOG, "clean")
    assert built.declaration is not None

    judged = judge(RuleContext(built.declaration, {}), default_settings(Path()), RULES)

    assert [(item.code, item.span.line, item.message) for item in judged.findings] == []
