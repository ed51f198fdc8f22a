from __future__ import annotations

import re
import shutil
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.finding import RuleInfo
from jixiao_plugin.forms.catalog import Catalog, load_catalog
from jixiao_plugin.forms.edition import FormEdition
from jixiao_plugin.model.build import build_declaration
from jixiao_plugin.rules.catalog import RULES
from jixiao_plugin.source.read import read_document

IDS = (
    "anhui-2024",
    "chongqing-2023",
    "guangdong-2021",
    "jiangyin-special-fund-2021",
    "mof-2015-88",
    "mof-2021-101",
    "national-2012",
    "rural-revitalization",
    "shanghai-2026",
    "sichuan-2023",
)
UNPRINTED = {
    "guangdong-2021": {"年度"},
    "jiangyin-special-fund-2021": {"年度", "项目名称"},
    "sichuan-2023": {"年度"},
}
"""Labels that stand in the heading of the printed form and have no cell of their own."""
DATA = Path("plugins/jixiao_plugin/forms/data")


def own_folder(tmp_path: Path, repository: Path, id: str) -> Path:
    """A site's folder with one edition of its own, copied from the package under another id."""
    for suffix in (".yml", ".md"):
        text = (repository / DATA / f"mof-2015-88{suffix}").read_text(encoding="utf-8")
        (tmp_path / f"{id}{suffix}").write_text(text.replace("mof-2015-88", id), encoding="utf-8")
    return tmp_path


def test_the_package_brings_its_editions_in_order_of_id(catalog: Catalog) -> None:
    assert tuple(edition.id for edition in catalog.editions) == IDS


def test_an_unknown_id_finds_no_edition(catalog: Catalog) -> None:
    assert catalog.find("jiangyin-special-fund-2020") is None


@pytest.mark.parametrize("id", IDS)
def test_the_smallest_clean_declaration_builds_without_a_finding(catalog: Catalog, id: str) -> None:
    document = read_document(f"{id}.md", catalog.clean_example(id).encode())

    built = build_declaration(document, catalog, id)

    assert [item.message for item in (*document.findings, *built.findings)] == []
    assert built.declaration is not None
    assert built.declaration.edition.id == id
    assert built.declaration.unknown_fields == ()
    assert built.declaration.unknown_sections == ()


@pytest.mark.parametrize("id", IDS)
def test_the_smallest_clean_declaration_fills_all_that_is_required(catalog: Catalog, id: str) -> None:
    edition = catalog.find(id)
    document = read_document(f"{id}.md", catalog.clean_example(id).encode())
    declaration = build_declaration(document, catalog, id).declaration

    assert edition is not None
    assert declaration is not None
    filled = {value.definition.label for value in declaration.fields if value.cell.text}
    assert {item.label for item in edition.fields if item.required} <= filled
    written = {item.definition.label for item in declaration.narratives if not item.section.is_blank}
    assert {item.label for item in edition.sections if item.required} <= written
    level2 = {item.level2.text for item in declaration.indicators}
    assert {below.label for level in edition.indicators.level1 for below in level.level2 if below.required} <= level2


@pytest.mark.parametrize("id", IDS)
def test_the_example_names_nobody_real(catalog: Catalog, id: str) -> None:
    text = catalog.clean_example(id)

    assert "示例" in text
    assert re.search(r"1[3-9]\d{9}|江阴|无锡|普陀|井研|奉节|蒙城|佳县|岳阳", text) is None


def test_every_edition_says_who_issued_it_and_how_that_is_known(catalog: Catalog) -> None:
    for edition in catalog.editions:
        assert edition.authority.issuer
        assert edition.authority.title
        assert edition.authority.read_at
        assert edition.notes


@pytest.mark.parametrize("id", IDS)
def test_everything_a_form_demands_is_in_its_layout_or_known_not_to_be_printed(
    catalog: Catalog,
    id: str,
) -> None:
    edition = catalog.find(id)
    assert edition is not None

    demanded = {item.label for item in edition.fields if item.required}
    demanded |= {item.label for item in edition.sections if item.required}

    assert demanded - set(edition.layout) == UNPRINTED.get(id, set())


@pytest.mark.parametrize("id", IDS)
def test_an_edition_takes_only_known_rules_more_lightly(catalog: Catalog, id: str) -> None:
    edition = catalog.find(id)
    assert edition is not None
    own = {rule.info.code: rule.info.severity for rule in RULES}

    assert [code for code, wished in edition.severities.items() if wished.rank <= own[code].rank] == []


@pytest.mark.parametrize("id", IDS)
def test_every_class_of_indicators_can_be_compared_with_other_editions(catalog: Catalog, id: str) -> None:
    edition = catalog.find(id)
    assert edition is not None

    dimensions = {below.dimension for level in edition.indicators.level1 for below in level.level2}

    assert {"quantity", "quality", "timeliness", "cost", "social", "satisfaction"} <= dimensions


def test_weights_of_a_declaration_leave_ten_points_to_the_execution_of_the_budget(catalog: Catalog) -> None:
    totals = {edition.id: edition.indicators.weight_total for edition in catalog.editions}

    assert {edition for edition, total in totals.items() if total} == {"chongqing-2023", "mof-2021-101", "sichuan-2023"}
    assert {total for total in totals.values() if total} == {90}


def test_the_decision_and_process_names_of_the_evaluation_framework_are_fixed(catalog: Catalog) -> None:
    edition = catalog.find("jiangyin-special-fund-2021")
    assert edition is not None

    fixed = {below.label: below.indicators for level in edition.indicators.level1 for below in level.level2}

    assert fixed["资金管理"] == ("资金到位率", "预算执行率", "资金使用合规性")
    assert fixed["组织实施"] == ("管理制度健全性", "制度执行有效性")
    assert fixed["产出成本"] == ()


def test_a_site_adds_editions_of_its_own(tmp_path: Path, repository: Path) -> None:
    folder = own_folder(tmp_path, repository, "example-2022")

    catalog = load_catalog([folder])

    assert tuple(edition.id for edition in catalog.editions) == tuple(sorted(("example-2022", *IDS)))
    assert "示例" in catalog.clean_example("example-2022")


def test_a_site_cannot_replace_an_edition_unnoticed(tmp_path: Path, repository: Path) -> None:
    for suffix in (".yml", ".md"):
        shutil.copy(repository / DATA / f"mof-2015-88{suffix}", tmp_path)

    with pytest.raises(JixiaoError, match="“mof-2015-88”有两个表式文件"):
        load_catalog([tmp_path])


def test_an_edition_file_is_named_by_its_id(tmp_path: Path, repository: Path) -> None:
    folder = own_folder(tmp_path, repository, "example-2022")
    (folder / "example-2022.yml").rename(folder / "other.yml")

    with pytest.raises(JixiaoError, match=r"other\.yml 里的表式代号是“example-2022”，应与文件名一致"):
        load_catalog([folder])


def test_an_edition_needs_its_smallest_clean_declaration(tmp_path: Path, repository: Path) -> None:
    folder = own_folder(tmp_path, repository, "example-2022")
    (folder / "example-2022.md").unlink()

    with pytest.raises(JixiaoError, match=r"缺少最小的合格申报表 example-2022\.md"):
        load_catalog([folder])


def test_an_example_in_another_encoding_is_named(tmp_path: Path, repository: Path) -> None:
    folder = own_folder(tmp_path, repository, "example-2022")
    (folder / "example-2022.md").write_bytes("表式".encode("gbk"))

    with pytest.raises(JixiaoError, match=r"example-2022\.md 不是 UTF-8 编码"):
        load_catalog([folder])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(JixiaoError, match="没有表式文件夹 nowhere"):
        load_catalog([tmp_path / "nowhere"])


def test_a_broken_edition_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "broken.yml").write_text("id: broken\ntitle: [\n", encoding="utf-8")

    with pytest.raises(JixiaoError, match=r"broken\.yml:\d+ "):
        load_catalog([tmp_path])


def test_editions_hold_only_frozen_values(catalog: Catalog) -> None:
    for edition in catalog.editions:
        assert list(mutable_parts(edition)) == []


def mutable_parts(value: object) -> list[str]:
    """Names of lists and unfrozen parts below *value*; severities are the one mapping the type allows."""
    if isinstance(value, tuple):
        return [name for item in value for name in mutable_parts(item)]
    if isinstance(value, list | set):
        return [repr(value)]
    if isinstance(value, RuleInfo) or not is_dataclass(value):
        return []
    return [name for part in fields(value) for name in mutable_parts(getattr(value, part.name))]


def test_an_edition_is_the_same_object_on_every_load() -> None:
    def first() -> FormEdition:
        return load_catalog().editions[0]

    assert first() is first()
