from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from jixiao_plugin.check.outcome import CheckedDeclaration
from jixiao_plugin.check.run import check_bytes
from jixiao_plugin.check.settings import Settings
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.declaration_page import declaration_page
from jixiao_plugin.site.listing import listing_entry
from jixiao_plugin.site.search.fields import Rank, SearchField, search_fields
from jixiao_plugin.site.search.lookup import open_index
from jixiao_plugin.site.search.page import search_page
from jixiao_plugin.site.search.record import make_record, search_record
from jixiao_plugin.site.search.tokens import normalise
from jixiao_plugin.source.tree import Mapping, Node, Scalar, Sequence

from .collection import SETTINGS, index_of

ID = "2021/rsj-zhuanxiang"


@pytest.fixture(scope="module")
def site_settings(repository: Path) -> Settings:
    return Settings(repository, repository / "content")


@pytest.fixture(scope="module")
def checked(repository: Path, catalog: Catalog, site_settings: Settings) -> CheckedDeclaration:
    data = (repository / "content" / "declarations" / f"{ID}.md").read_bytes()
    return check_bytes(f"{ID}.md", data, id=ID, catalog=catalog, settings=site_settings)


@pytest.fixture(scope="module")
def fields(checked: CheckedDeclaration, site_settings: Settings) -> tuple[SearchField, ...]:
    return tuple(search_fields(checked, site_settings))


def typed_values(node: Node, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Every value of the front matter that the public page shows, and the names that stand as keys."""
    match node:
        case Scalar(text=text):
            yield text
        case Sequence(items=items):
            for item in items:
                yield from typed_values(item, path)
        case Mapping(entries=entries):
            for entry in entries:
                if path[:1] in (("绩效指标",), ("测算",)) and entry.key.text != "目标值":
                    yield entry.key.text
                if entry.key.text not in ("规则", "位置", "值", "表式"):
                    yield from typed_values(entry.value, (*path, entry.key.text))


def test_every_value_of_the_front_matter_can_be_searched(
    checked: CheckedDeclaration, fields: tuple[SearchField, ...]
) -> None:
    assert checked.document.front
    everything = "\n".join(field.text for field in fields)

    lost = [text for text in typed_values(checked.document.front) if text not in everything]

    assert lost == []


def test_every_section_can_be_searched(checked: CheckedDeclaration, fields: tuple[SearchField, ...]) -> None:
    texts = {field.text for field in fields}

    assert {section.text for section in checked.document.sections if section.blocks} <= texts


def test_every_field_leads_to_a_place_on_the_page(
    checked: CheckedDeclaration, fields: tuple[SearchField, ...], site_settings: Settings
) -> None:
    article = declaration_page(checked, site_settings, preview=False).article

    ids = set(re.findall(r'\sid="([^"]+)"', article))

    assert {field.anchor for field in fields} <= ids


def test_the_place_shows_the_words(
    checked: CheckedDeclaration, fields: tuple[SearchField, ...], site_settings: Settings
) -> None:
    article = declaration_page(checked, site_settings, preview=False).article
    shown = normalise(unescape(re.sub(r"<[^>]+>", "", article)))

    absent = [
        piece
        for field in fields
        for cell in field.text.split("\t")
        for piece in re.findall(r"[\u4e00-\u9fff]{2,}", cell)
        if normalise(piece) not in shown
    ]

    assert absent == []


def test_every_stretch_of_every_field_is_found(checked: CheckedDeclaration, fields: tuple[SearchField, ...]) -> None:
    files = index_of([(listing_entry(checked), search_record(checked, SETTINGS))])
    index = open_index(files.__getitem__)
    cells = {cell for field in fields for cell in field.text.split("\t")}
    stretches = {cell[start:][:length] for cell in cells for length in (2, 5, 12) for start in range(len(cell))}

    missed = [phrase for phrase in sorted(stretches) if normalise(phrase) and index.ask(f'"{phrase}"') != (ID,)]

    assert missed == []


def test_examples_find_something(checked: CheckedDeclaration) -> None:
    listed = (listing_entry(checked), search_record(checked, SETTINGS))
    files = index_of([listed])
    index = open_index(files.__getitem__)

    article = search_page([listed], SETTINGS).make().article
    examples = [unquote(query) for query in re.findall(r'href="\?q=([^"]+)"', article)]

    assert len(examples) == 3
    assert all(index.ask(f'"{example}"') == (ID,) for example in examples)


def test_what_narrows_the_ledger_narrows_the_search_to_the_reasons_that_the_page_still_shows(
    checked: CheckedDeclaration, site_settings: Settings
) -> None:
    counts = replace(site_settings, ledger="counts")
    page = declaration_page(checked, counts, preview=False).article
    assert checked.declaration
    reasons = {waiver.reason for waiver in checked.declaration.waivers}

    found = {field.text: field.anchor for field in search_fields(checked, counts) if field.label == "说明"}

    shown = {reason for reason in reasons if reason in page}
    assert 0 < len(shown) < len(reasons)
    assert set(found) == shown
    assert all(f'id="{anchor}"' in page for anchor in found.values())


def test_what_was_withdrawn_is_no_example(checked: CheckedDeclaration) -> None:
    entry = listing_entry(checked)
    newer = replace(entry, id="2022/a", year=2022, name="示例已撤回项目", state="withdrawn")

    article = (
        search_page([(newer, search_record(checked, SETTINGS)), (entry, search_record(checked, SETTINGS))], SETTINGS)
        .make()
        .article
    )

    assert "示例已撤回项目" not in unquote("".join(re.findall(r'href="\?q=([^"]+)"', article)))


def test_the_example_of_a_document_number_is_the_number_alone(checked: CheckedDeclaration) -> None:
    texts = ("按照苏办发(2018)第5号，", "根据财预〔2015〕88号文件要求")
    fields = tuple(SearchField("s", "立项依据", Rank.TEXT, text) for text in texts)
    nameless = replace(listing_entry(checked), name="示例项目", department="")

    article = search_page([(nameless, make_record(ID, fields))], SETTINGS).make().article

    assert [unquote(query) for query in re.findall(r'href="\?q=([^"]*)"', article)] == ["示例项目", "财预〔2015〕88号"]


def test_what_could_not_be_read_has_no_record(catalog: Catalog, site_settings: Settings) -> None:
    broken = check_bytes("a.md", b"\xff\xfe", id="2021/a", catalog=catalog, settings=site_settings)

    with pytest.raises(ValueError, match=r"a\.md"):
        search_record(broken, SETTINGS)
