"""The first declaration of the site against the text of the printed form, character by character."""

from __future__ import annotations

import timeit
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.model.declaration import Declaration
from jixiao_plugin.source.document import SourceDocument
from jixiao_plugin.source.read import read_document

from .declarations import CATALOG

ID = "2021/rsj-zhuanxiang"
PATH = f"content/declarations/{ID}.md"


@pytest.fixture(scope="module")
def document(repository: Path) -> SourceDocument:
    return read_document(PATH, (repository / PATH).read_bytes())


@pytest.fixture(scope="module")
def declaration(document: SourceDocument) -> Declaration:
    built = build_declaration(document, CATALOG, ID, 2021)
    assert [item.message for item in (*document.findings, *built.findings)] == []
    assert built.declaration is not None
    return built.declaration


@pytest.fixture(scope="module")
def printed(repository: Path) -> list[str]:
    """The lines of the printed form without their markup."""
    text = (repository / "tests/data/rsj-zhuanxiang-2021.txt").read_text(encoding="utf-8")
    return text.replace("<b>", "").replace("</b>", "").split("\n")


def printed_indicators(lines: list[str]) -> list[tuple[str, str, str, str]]:
    """The rows of the printed tables, merged cells filled, the two shifted rows put right."""
    rows = []
    level1 = level2 = ""
    for line in lines:
        cells = line.split("\t")
        if len(cells) != 4 or cells[0] == "一级指标":
            continue
        if not cells[3]:
            cells = ["", *cells[:3]]
        level1, level2 = cells[0] or level1, cells[1] or level2
        rows.append((level1, level2, cells[2], cells[3]))
    return rows


def test_every_narrative_is_the_printed_text(declaration: Declaration, printed: list[str]) -> None:
    cells = dict(line.split("\t", 1) for line in printed if line.count("\t") == 1)
    written = {
        item.definition.label: "".join(block.marker + block.passage.text for block in item.section.blocks)
        for item in declaration.narratives
    }

    assert len(written) == 9
    for label, text in written.items():
        assert text == cells[label]


def test_the_head_is_the_printed_one(declaration: Declaration, printed: list[str]) -> None:
    assert f"## {declaration.title}" in printed
    assert f"主管部门\t{declaration.department.text}" in printed
    assert declaration.total is not None
    assert f"项目总金额（万元）\t{declaration.total.text}" in printed


def test_every_indicator_is_the_printed_one(declaration: Declaration, printed: list[str]) -> None:
    written = [
        (item.level1.text, item.level2.text, item.name.text, item.target.cell.text)
        for item in declaration.indicators
        if item.target
    ]

    assert len(written) == 23
    assert written == printed_indicators(printed)


def test_everything_printed_has_its_place_in_the_form(declaration: Declaration) -> None:
    known = {item.definition.label for item in declaration.fields}
    known |= {item.definition.label for item in declaration.narratives}

    assert len(known & set(declaration.edition.layout)) == 11
    assert declaration.unknown_fields == ()
    assert declaration.unknown_sections == ()
    assert all(item.level1_definition and item.level2_definition for item in declaration.indicators)


def test_every_figure_of_the_funding_lines_is_printed(declaration: Declaration, printed: list[str]) -> None:
    text = "".join(printed)

    assert [item.money.text for item in declaration.items] == ["20万", "54.5万", "15万元"]
    for item in declaration.items:
        assert item.name.text in text
        assert item.money.text in text
    assert [line.formula.text in text for line in declaration.items[0].calculations] == [True] * 5
    assert declaration.items[1].calculations == ()


def test_the_first_line_differs_from_its_calculation_and_the_third_does_not(declaration: Declaration) -> None:
    first, _, third = declaration.items

    assert first.money.yuan == Decimal(200_000)
    assert first.computed == Decimal(207_200)
    assert third.money.yuan == third.computed == Decimal(150_000)


def test_every_repair_of_the_transcription_is_listed(declaration: Declaration) -> None:
    repairs = "".join(item.text for item in declaration.disclosure.repairs)

    for subject in ("项目名称", "资金投入", "效益指标", "资金明细", "第一项的测算", "第三项的测算", "加粗标记"):
        assert subject in repairs


def test_ids_of_indicators_are_unique(declaration: Declaration) -> None:
    assert len({item.id for item in declaration.indicators}) == 23


def test_building_takes_well_under_two_milliseconds(document: SourceDocument) -> None:
    best = min(timeit.repeat(lambda: build_declaration(document, CATALOG, ID, 2021), number=20, repeat=5)) / 20

    assert best < 0.002
