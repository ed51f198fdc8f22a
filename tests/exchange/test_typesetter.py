"""The finished PDF: everything in it, nothing cut, the same bytes, its fonts, and texts that mean to break it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao_plugin.editing.new import skeleton
from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.exchange.printed_form import (
    Cell,
    Chapter,
    Grid,
    Paragraph,
    PrintedForm,
    Role,
    TypedTable,
    words,
)
from jixiao_plugin.exchange.typesetter import Typesetter, find_typesetter
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from tests.exchange.reading import Pdf, declared, printed, squeezed

IDS = [edition.id for edition in load_catalog().editions]
SEED = "content/declarations/2021/rsj-zhuanxiang.md"
HOSTILE = """#let x = 1 $a_b$ @ref <label> *b* _i_ \\foo `c` //c /*d*/ [x] {y} ~ -- --- "q" 's' #image("a") %>"""
EMPTY = PrintedForm("示例", "示例局", ("示例",), (), "编号")


def typeset(form: PrintedForm, typesetter: Typesetter) -> Pdf:
    return Pdf(typesetter.pdf(form).data)


def characters(first: int, count: int) -> str:
    """So many Chinese characters, each another; a page may end between any two of them."""
    return "".join(chr(0x4E00 + number) for number in range(first, first + count))


def texts(form: PrintedForm) -> list[str]:
    """Every text that has to be read in the finished form."""
    contents = [cell.content for grid in form.grids for cell in (*grid.head, *grid.cells)]
    contents += [chapter.content for chapter in form.preface]
    parts = [part for content in contents for part in content]
    words = [part.mark + part.text for part in parts if isinstance(part, Paragraph)]
    titles = [chapter.title for chapter in form.preface] + [grid.title for grid in form.grids]
    lines = [*form.heading, *form.above, form.unit_line, *form.below, form.preface_title, form.note]
    return [text for text in (*words, *titles, *lines) if text]


@pytest.mark.parametrize("id", IDS)
def test_every_text_of_every_edition_can_be_read_in_its_form(id: str, catalog: Catalog, typesetter: Typesetter) -> None:
    form = printed(catalog.clean_example(id))

    pdf = typeset(form, typesetter)

    assert [text for text in texts(form) if squeezed(text) not in pdf.text] == []
    assert pdf.outside == []
    assert 1 <= len(pdf.reader.pages) <= 3
    width, height = pdf.reader.pages[0].mediabox[2:]
    assert (width > height) == form.is_landscape
    assert {round(float(width)), round(float(height))} == {595, 842}


def test_every_text_of_the_seed_can_be_read_in_its_form(repository: Path, typesetter: Typesetter) -> None:
    form = printed((repository / SEED).read_text(encoding="utf-8"))

    pdf = typeset(form, typesetter)

    assert [text for text in texts(form) if squeezed(text) not in pdf.text] == []
    assert pdf.outside == []
    assert len(pdf.reader.pages) == 2


def test_each_page_says_which_it_is_and_where_it_comes_from(repository: Path, typesetter: Typesetter) -> None:
    form = printed((repository / SEED).read_text(encoding="utf-8"))

    pages = [squeezed(page.extract_text()) for page in typeset(form, typesetter).reader.pages]

    for number, page in enumerate(pages, 1):
        assert f"第{number}页，共{len(pages)}页" in page
        assert "编号2021/ahttps://example.org/declarations/2021/a/原文SHA-2560123456789ab" in page


def test_the_form_names_itself_and_is_tagged_for_readers_by_ear(repository: Path, typesetter: Typesetter) -> None:
    form = printed((repository / SEED).read_text(encoding="utf-8"))

    reader = typeset(form, typesetter).reader
    root: Any = reader.root_object

    assert reader.metadata is not None
    assert reader.metadata.title == "2021年度人社局专项资金绩效目标申报表"
    assert reader.metadata.author == "江阴市人力资源和社会保障局"
    assert reader.metadata.creation_date is None
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("id", IDS)
def test_all_fonts_are_embedded(id: str, catalog: Catalog, typesetter: Typesetter) -> None:
    fonts = set(typeset(printed(catalog.clean_example(id)), typesetter).fonts())

    assert fonts
    assert [name for name, is_embedded in fonts if not is_embedded] == []


def test_the_same_form_is_the_same_bytes(catalog: Catalog, typesetter: Typesetter) -> None:
    form = printed(catalog.clean_example("mof-2015-88"))
    first = typesetter.pdf(form).data
    typesetter.pdf(printed(catalog.clean_example("shanghai-2026")))

    assert typesetter.pdf(form).data == first


def test_a_form_that_stands_is_not_made_again_unless_something_in_it_changed(
    catalog: Catalog, typesetter: Typesetter
) -> None:
    form = printed(catalog.clean_example("mof-2015-88"))
    standing = typesetter.pdf(form).data

    assert typesetter.pdf(form, standing).data is standing
    assert typesetter.pdf(replace(form, foot="编号 2021/b"), standing).data != standing
    assert typesetter.pdf(form, standing[: len(standing) // 2]).data == standing


def test_the_bytes_depend_on_the_fonts_that_are_there(catalog: Catalog, typesetter: Typesetter) -> None:
    form = printed(catalog.clean_example("mof-2015-88"))
    elsewhere = Typesetter(replace(typesetter.typeface, digest="other"))

    assert elsewhere.pdf(form).data != typesetter.pdf(form).data


@pytest.mark.parametrize("id", IDS)
def test_markup_of_the_typesetting_program_is_printed_as_typed(
    id: str, catalog: Catalog, typesetter: Typesetter
) -> None:
    text = catalog.clean_example(id)
    form = printed(text)
    name = next(line for line in text.splitlines() if line.startswith("项目名称: ")).partition(": ")[2]
    quoted = "'" + HOSTILE.replace("'", "''") + "'"

    hostile = printed(text.replace(f"项目名称: {name}", f"项目名称: {quoted}").replace("\n## ", f"\n{HOSTILE}\n\n## "))
    pdf = typeset(hostile, typesetter)

    assert len(pdf.text) > len(typeset(form, typesetter).text)
    assert pdf.text.count(squeezed(HOSTILE)) >= 1
    assert pdf.reader.metadata is not None
    assert HOSTILE in (pdf.reader.metadata.title or "")


@pytest.mark.parametrize(
    ("id", "place", "length"),
    [
        ("jiangyin-special-fund-2021", "## 立项依据\n", 10_000),
        ("sichuan-2023", "## 年度目标\n", 3_000),
        ("mof-2015-88", "## 年度目标\n", 3_000),
    ],
)
def test_a_long_text_goes_on_over_pages_and_none_of_it_is_cut(
    id: str, place: str, length: int, catalog: Catalog, typesetter: Typesetter
) -> None:
    words = characters(0, length)
    text = catalog.clean_example(id).replace(place, f"{place}\n{words}\n\n")

    pdf = typeset(printed(text), typesetter)

    assert set(words) - set(pdf.text) == set()
    assert pdf.outside == []
    assert len(pdf.reader.pages) > 1


@pytest.mark.parametrize("id", IDS)
def test_a_long_name_and_value_of_an_indicator_are_not_cut(id: str, catalog: Catalog, typesetter: Typesetter) -> None:
    text = catalog.clean_example(id)
    level2 = next(level.level2[0].label for level in declared(text).edition.indicators.level1)
    name, value = characters(0, 900), characters(1000, 2000)
    typed = f"    {level2}:\n      {name}:\n        目标值: {value}\n"
    assert f"    {level2}:\n" in text

    pdf = typeset(printed(text.replace(f"    {level2}:\n", typed)), typesetter)

    assert set(name + value) - set(pdf.text) == set()
    assert pdf.outside == []


def test_a_heading_of_a_level_that_is_longer_than_its_rows_is_not_cut(catalog: Catalog, typesetter: Typesetter) -> None:
    words = characters(0, 900)
    text = catalog.clean_example("mof-2021-101").replace("    数量指标:", f"    {words}:")

    pdf = typeset(printed(text), typesetter)

    assert set(words) - set(pdf.text) == set()
    assert pdf.outside == []


def test_a_word_that_is_longer_than_its_cell_is_wide_is_broken(catalog: Catalog, typesetter: Typesetter) -> None:
    words = "https://example.org/" + "".join(f"{number:04}" for number in range(500)) + "！" * 200
    text = catalog.clean_example("sichuan-2023").replace("## 年度目标\n", f"## 年度目标\n\n见{words}\n\n")

    pdf = typeset(printed(text), typesetter)

    lines = [line for page in pdf.reader.pages for line in page.extract_text().splitlines()]
    widths = [len(line) for line in lines if re.fullmatch("[0-9]{4,}|！+", line)]
    assert sum(widths) > 1_900
    assert max(widths) < 30


def test_the_heads_of_a_table_are_printed_again_on_each_of_its_pages(catalog: Catalog, typesetter: Typesetter) -> None:
    rows = "".join(f"      示例指标{number}: ≥{number}个\n" for number in range(1, 90))
    text = catalog.clean_example("shanghai-2026").replace("    数量指标:\n", f"    数量指标:\n{rows}")

    pages = [page.extract_text() for page in typeset(printed(text), typesetter).reader.pages]

    with_rows = [page for page in pages if "示例指标" in page]
    assert len(with_rows) > 2
    assert all("年度(/项目)指标值" in page for page in with_rows)


def test_rare_characters_are_printed_and_what_no_font_has_is_told(typesetter: Typesetter) -> None:
    drawn = typesetter.pdf(replace(EMPTY, above=("𠮷 龘 㐀 镕",)))
    undrawn = typesetter.pdf(replace(EMPTY, above=("甲\U000f1234乙",)))

    assert drawn.missing == ""
    assert "𠮷龘㐀镕" in Pdf(drawn.data).text
    assert undrawn.missing
    assert len(Pdf(undrawn.data).reader.pages) == 1


def test_a_font_that_is_not_there_is_named_with_what_to_do() -> None:
    with pytest.raises(JixiaoError, match=r"没有找到字体“示例体”。请安装一种（Debian、Ubuntu：sudo apt-get install"):
        find_typesetter("示例体", Path())


def test_an_empty_folder_of_fonts_holds_none(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()

    with pytest.raises(JixiaoError, match="没有找到字体“fonts”"):
        find_typesetter("fonts", tmp_path)


def test_a_folder_of_fonts_is_used_before_those_of_the_machine(tmp_path: Path, typesetter: Typesetter) -> None:
    import typst  # noqa: PLC0415

    family = typesetter.typeface.family
    path = next(font.path for font in typst.Fonts().fonts() if font.family == family)
    assert path
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / Path(path).name).symlink_to(path)

    found = find_typesetter("fonts", tmp_path)

    assert found.typeface.folder == str(tmp_path / "fonts")
    assert Pdf(found.pdf(EMPTY).data).text.startswith("示例")


@pytest.mark.parametrize("id", IDS)
def test_a_blank_form_can_be_printed_and_filled_in_by_hand(id: str, catalog: Catalog, typesetter: Typesetter) -> None:
    edition = catalog.find(id)
    assert edition is not None
    form = printed(skeleton(edition, edition.year_from))

    pdf = typeset(form, typesetter)

    assert [text for text in texts(form) if squeezed(text) not in pdf.text] == []
    assert pdf.outside == []


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_text_can_be_printed_anywhere(text: str) -> None:
    cell, paragraph = Cell(words(text)), Paragraph(text, text[:3])
    content = (paragraph, TypedTable(((text, ""),)), Paragraph(text, is_heading=True))
    grid = Grid((1, 2), (cell, replace(cell, role=Role.TEXT), Cell(content, columns=2)), (cell, cell), text)
    form = PrintedForm("示例" + text, text, (text, text), (grid,), text, (text,), text, (text,), text, note=text)

    data = find_typesetter("", Path()).pdf(replace(form, preface=(Chapter(text, content),))).data

    assert len(Pdf(data).reader.pages) >= 2
