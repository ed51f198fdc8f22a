"""Addresses inside a page are made of data: of names, never of places or wording."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao_plugin.model.declaration import Declaration, FundingSource
from jixiao_plugin.site.anchors import anchors
from jixiao_plugin.site.declaration_page import declaration_page

from .reading import read
from .samples import SETTINGS, SPECIAL_FUND, check, published

ROOT = Path(__file__).parents[2]
FILES = (
    *sorted((ROOT / "plugins/jixiao_plugin/forms/data").glob("*.md")),
    ROOT / "content/declarations/2021/rsj-zhuanxiang.md",
)


@cache
def _declaration(text: str) -> Declaration:
    declaration = check(text).declaration
    assert declaration
    return declaration


Item = TypeVar("Item")


def _mixed(items: tuple[Item, ...], random: Random) -> tuple[Item, ...]:
    return tuple(random.sample(items, len(items)))


def _shuffled(declaration: Declaration, random: Random) -> Declaration:
    mixed = partial(_mixed, random=random)
    lines = tuple(replace(line, calculations=mixed(line.calculations)) for line in mixed(declaration.items))
    periods = tuple(replace(period, sources=mixed(period.sources)) for period in declaration.periods)
    return replace(
        declaration,
        items=lines,
        periods=periods,
        rows=mixed(declaration.rows),
        indicators=mixed(declaration.indicators),
        level_notes=mixed(declaration.level_notes),
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@given(st.randoms(use_true_random=False))
def test_every_address_survives_a_new_order(path: Path, random: Random) -> None:
    declaration = _declaration(path.read_text(encoding="utf-8"))

    assert anchors(_shuffled(declaration, random)).ids == anchors(declaration).ids


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_that_can_be_cited_has_an_address_of_its_own(path: Path) -> None:
    declaration = _declaration(path.read_text(encoding="utf-8"))
    ids = anchors(declaration)
    sources = [source for period in declaration.periods for source in _with_parts(period.sources)]
    things = [
        *(item.field for item in declaration.items),
        *(item.field for item in declaration.rows),
        *(item.field for item in declaration.indicators),
        *(item.field for item in sources),
        *(line.field for item in declaration.items for line in item.calculations),
        *((item.definition.label,) for item in declaration.narratives),
        *(note.field for note in declaration.level_notes),
        *{item.field[:depth] for item in declaration.indicators for depth in (2, 3)},
    ]

    found = [ids.ids[field] for field in things]

    assert len(set(found)) == len(found)


def _with_parts(sources: tuple[FundingSource, ...]) -> list[FundingSource]:
    return [item for source in sources for item in (source, *_with_parts(source.parts))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_address_is_on_the_page_and_shown_there_to_who_cites(path: Path) -> None:
    checked = published(path.read_text(encoding="utf-8"))
    assert checked.declaration

    page = read(declaration_page(checked, SETTINGS, preview=False).article)

    shown = {anchor for anchor in anchors(checked.declaration).ids.values() if anchor[1] == "-"}
    assert shown <= set(page.ids)
    cited = {link[1:] for link in page.links if link.startswith("#")}
    assert {anchor for anchor in shown if anchor[0] in "ifcmrsk"} <= cited


def test_lines_of_one_name_are_told_apart_by_their_amounts() -> None:
    text = SPECIAL_FUND.replace("名称: 乙项", "名称: 甲项")
    first = _declaration(text)
    second = replace(first, items=first.items[::-1])

    assert anchors(first).lines == anchors(second).lines[::-1]
    assert len(set(anchors(first).lines)) == 2


def test_what_a_rule_found_keeps_its_address_when_another_finding_comes_before_it() -> None:
    clean = declaration_page(published(SPECIAL_FUND), SETTINGS, preview=False)
    worse = declaration_page(published(SPECIAL_FUND.replace("示例市示例局", "示例局")), SETTINGS, preview=False)

    kept = {anchor for anchor in read(clean.article).ids if anchor.startswith(("found-", "seen-"))}
    assert "found-amt02" in kept
    assert len(kept & set(read(worse.article).ids)) >= len(kept) - 2
