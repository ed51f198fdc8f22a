"""What rules across declarations say of their examples, and that each of them is in the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.corpus_record import corpus_record
from jixiao_plugin.check.demonstration import demonstrate, examples_of
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.rules.corpus import not_disclosed
from jixiao_plugin.rules.corpus_catalog import CORPUS_INFOS, CORPUS_RULES
from jixiao_plugin.rules.corpus_rule import Corpus, CorpusRule


@pytest.mark.parametrize("rule", CORPUS_RULES, ids=lambda rule: rule.info.code)
def test_what_is_found_is_a_question_that_names_the_others(rule: CorpusRule, catalog: Catalog) -> None:
    said = demonstrate(examples_of(rule.info.code).bad[0], catalog)

    seen = list(rule.check(Corpus(tuple(corpus_record(item) for item in said.declarations))))

    questions = ("是不是", "还是", "哪一份", "为什么", "怎样", "还要不要", "本站没有公开")
    assert seen
    assert [item.offence.message for item in seen if not any(word in item.offence.message for word in questions)] == []
    assert [item.offence.message for item in seen if "".join(item.siblings[:1]) not in item.offence.message] == []


def test_every_module_is_in_the_catalogue() -> None:
    folder = Path(not_disclosed.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}

    assert {info.name.replace("-", "_") for info in CORPUS_INFOS} == modules
