"""Every rule across declarations: good sets find nothing, bad ones exactly the marked lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from jixiao_plugin.rules.corpus import not_disclosed
from jixiao_plugin.rules.corpus_catalog import CORPUS_INFOS, CORPUS_RULES
from jixiao_plugin.rules.corpus_rule import Corpus, CorpusRule
from tests.check.corpora import examples, record

Lines = list[tuple[str, int]]

GOOD = [
    pytest.param(rule, good, id=f"{rule.info.code}-{at}") for rule in CORPUS_RULES for at, good in enumerate(rule.good)
]
BAD = [pytest.param(rule, bad, id=f"{rule.info.code}-{at}") for rule in CORPUS_RULES for at, bad in enumerate(rule.bad)]


def _found_and_marked(rule: CorpusRule, extracts: Sequence[str]) -> tuple[Lines, Lines]:
    whole = examples(extracts)
    records = tuple(record(name, item.text) for name, item in whole.items())
    assert all(item.is_readable for item in records)
    found = [(seen.id, seen.offence.span.line) for seen in rule.check(Corpus(records))]
    marked = [(name, line) for name, item in whole.items() for line, code in item.marks if code == rule.info.code]
    return sorted(found), sorted(marked)


@pytest.mark.parametrize(("rule", "extracts"), GOOD)
def test_nothing_is_asked_in_a_good_set(rule: CorpusRule, extracts: tuple[str, ...]) -> None:
    found, marked = _found_and_marked(rule, extracts)

    assert not marked
    assert found == []


@pytest.mark.parametrize(("rule", "extracts"), BAD)
def test_a_bad_set_yields_exactly_the_marked_lines(rule: CorpusRule, extracts: tuple[str, ...]) -> None:
    found, marked = _found_and_marked(rule, extracts)

    assert marked
    assert found == marked


@pytest.mark.parametrize("rule", CORPUS_RULES, ids=lambda rule: rule.info.code)
def test_what_is_found_is_a_question_that_names_the_others(rule: CorpusRule) -> None:
    records = tuple(record(name, item.text) for name, item in examples(rule.bad[0]).items())

    seen = list(rule.check(Corpus(records)))

    questions = ("是不是", "还是", "哪一份", "为什么", "怎样", "还要不要", "本站没有公开")
    assert [item.offence.message for item in seen if not any(word in item.offence.message for word in questions)] == []
    assert [item.offence.message for item in seen if "".join(item.siblings[:1]) not in item.offence.message] == []


def test_every_rule_has_two_good_and_two_bad_sets() -> None:
    assert [rule.info.code for rule in CORPUS_RULES if len(rule.good) < 2 or len(rule.bad) < 2] == []


def test_every_module_is_in_the_catalogue() -> None:
    folder = Path(not_disclosed.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}

    assert {info.name.replace("-", "_") for info in CORPUS_INFOS} == modules
