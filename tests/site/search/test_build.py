from __future__ import annotations

import pickle
import random
from collections.abc import Mapping

import pytest

from jixiao_plugin.site.search.build import Listed
from jixiao_plugin.site.search.lookup import SearchIndex, open_index
from jixiao_plugin.site.search.record import read_entry
from jixiao_plugin.site.search.tokens import normalise

from .collection import REAL_FIELDS, REAL_ID, index_of


@pytest.fixture(scope="module")
def index(index_files: Mapping[str, bytes]) -> SearchIndex:
    return open_index(index_files.__getitem__)


def texts_of(collection: tuple[Listed, ...]) -> dict[str, list[str]]:
    entries = [read_entry(record.entry) for _, record in collection]
    return {name: [field.text for field in fields] for name, fields in entries}


def test_every_stretch_of_the_real_text_is_found(index: SearchIndex) -> None:
    cells = [cell for field in REAL_FIELDS for cell in field.text.split("\t")]
    stretches = {
        cell[start : start + length] for cell in cells for length in range(1, 13) for start in range(len(cell))
    }

    missed = [phrase for phrase in sorted(stretches) if normalise(phrase) and REAL_ID not in index.ask(f'"{phrase}"')]

    assert missed == []


def test_exactly_the_declarations_that_hold_a_phrase_are_found(
    index: SearchIndex, collection: tuple[Listed, ...]
) -> None:
    texts = texts_of(collection)
    chance = random.Random(2021)
    for _ in range(400):
        text = chance.choice(chance.choice(list(texts.values())))
        length = chance.randint(2, 12)
        start = chance.randrange(max(1, len(text) - length + 1))
        phrase = text[start : start + length].replace("\t", "")
        normal = normalise(phrase)

        holders = {name for name, fields in texts.items() if any(normal in normalise(field) for field in fields)}

        assert set(index.ask(f'"{phrase}"')) == holders, phrase


@pytest.mark.parametrize(
    "phrase", ["人事档案局", "苏人社发〔2018〕5号", "江阴有", "不存在的话", "54.6万", "Smart Village"]
)
def test_a_phrase_that_stands_nowhere_finds_nothing(index: SearchIndex, phrase: str) -> None:
    assert index.ask(f'"{phrase}"') == ()


def test_document_numbers_recombined_across_fields_are_verified_away(index: SearchIndex) -> None:
    found = index.look_up(normalise("苏人社发〔2018〕30号"))

    assert [index.entry(number)[0] for number in range(index.documents) if found.may_hold(number)] == [REAL_ID]
    assert index.ask("苏人社发〔2018〕30号") == ()


def test_order_of_the_records_does_not_change_a_byte(collection: tuple[Listed, ...]) -> None:
    assert index_of(reversed(collection)) == index_of(collection)


def test_records_survive_the_way_from_a_worker(collection: tuple[Listed, ...]) -> None:
    assert pickle.loads(pickle.dumps(collection[0])) == collection[0]


def test_an_empty_site_has_an_index() -> None:
    files = index_of(())

    assert open_index(files.__getitem__).ask("人事") == ()
