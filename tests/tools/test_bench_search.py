"""The measuring of the search: what its queries hold true is what the index finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao_plugin.check.settings import default_settings
from jixiao_plugin.site.search.build import build_index, in_order
from jixiao_plugin.site.search.lookup import open_index
from tools.bench.phrases import Text, queries, text_of
from tools.bench.search import listed_declaration


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return [text_of(item) for item in in_order(map(listed_declaration, range(30)))]


def test_queries_of_every_kind_are_answered_by_exactly_their_holders(texts: list[Text]) -> None:
    files = dict(build_index(map(listed_declaration, range(20)), default_settings(Path())))
    index = open_index(files.__getitem__)
    known = [text for text in texts if int(text.entry.id[-6:]) < 20]
    held_out = [text for text in texts if text not in known]

    wrong = [
        (kind, query)
        for kind, asked in queries(known, held_out, 12)
        for query, holds in asked
        if set(index.ask(query)) != {text.entry.id for text in known if holds(text)}
    ]

    assert wrong == []


def test_kinds_that_ask_for_what_is_there_find_something(texts: list[Text]) -> None:
    found = {kind: sum(any(map(holds, texts)) for _, holds in asked) for kind, asked in queries(texts, texts[:5], 12)}

    assert found["stretches of 2 to 12 characters"] == 12
    assert found["document numbers"] == 12
    assert found["codes and digit runs"] == 12


def test_the_same_queries_are_drawn_again(texts: list[Text]) -> None:
    first, second = ([query for _, asked in queries(texts, texts, 5) for query, _ in asked] for _ in range(2))

    assert first == second
