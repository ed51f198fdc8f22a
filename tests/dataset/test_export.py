import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from frictionless import Package

from jixiao_plugin.dataset.catalog import TABLES, record
from jixiao_plugin.dataset.export import BUNDLE, DataFile, Source, table_files, with_package
from jixiao_plugin.dataset.formats import FORMATS
from jixiao_plugin.dataset.guide import licence_words
from jixiao_plugin.dataset.package import About, Licence, licence_of
from jixiao_plugin.forms.catalog import Catalog

from .samples import subject
from .test_rows import SPECIAL_FUND, TWO_PERIODS

ABOUT = About("https://example.org/", "示例市财政局", licence_of("CC BY 4.0 https://example.org/by"))


@pytest.fixture(scope="module")
def sources(repository: Path) -> list[Source]:
    seed = (repository / "content/declarations/2021/rsj-zhuanxiang.md").read_text(encoding="utf-8")
    withdrawn = SPECIAL_FUND.replace("年度: 2021", "状态: 撤回\n撤回理由: 重复\n年度: 2021")
    texts = {"2021/a": SPECIAL_FUND, "2021/b": TWO_PERIODS, "2021/c": withdrawn, "2021/rsj-zhuanxiang": seed}
    return [Source(record(subject(text, name)), "职称\n称评") for name, text in texts.items()]


@pytest.fixture(scope="module")
def files(sources: list[Source], catalog: Catalog) -> dict[str, DataFile]:
    return {file.facts.path: file for file in with_package(table_files(sources, catalog), ABOUT)}


@pytest.fixture(scope="module")
def folder(files: dict[str, DataFile], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place: Path = tmp_path_factory.mktemp("data")
    for path, file in files.items():
        (place / path).parent.mkdir(exist_ok=True)
        (place / path).write_bytes(file.content)
    return place


def test_the_data_package_is_valid_with_every_file_as_it_says(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()

    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == 3 * len(TABLES) + 2


def test_a_cell_that_is_no_amount_would_be_seen(folder: Path, tmp_path: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    (resource,) = [item for item in package["resources"] if item["name"] == "items"]
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv/items.csv").write_bytes(
        (folder / "csv/items.csv").read_bytes().replace(b"895000", b"x").replace(b"100000", b"x")
    )
    resource["schema"].pop("foreignKeys")
    (tmp_path / "datapackage.json").write_text(json.dumps(package | {"resources": [resource]}), encoding="utf-8")

    errors = Package(str(tmp_path / "datapackage.json")).validate().flatten(["type"])

    assert ["type-error"] in errors


def test_the_package_says_who_publishes_under_what_and_what_each_code_means(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    declarations = package["resources"][0]
    state = next(field for field in declarations["schema"]["fields"] if field["name"] == "state")

    assert package["contributors"] == [{"title": "示例市财政局", "roles": ["publisher"]}]
    assert package["licenses"] == [{"title": "CC BY 4.0", "path": "https://example.org/by"}]
    assert declarations["title"] == "申报表"
    assert {"value": "withdrawn", "label": "已撤回"} in state["categories"]


def test_check_sums_hold_for_every_file_of_the_bundle(files: dict[str, DataFile]) -> None:
    lines = files["SHA256SUMS"].content.decode().splitlines()
    said = {path: digest for digest, path in (line.split("  ") for line in lines)}

    assert said.keys() == files.keys() - {"SHA256SUMS", BUNDLE, "jixiao.json"}
    assert all(hashlib.sha256(files[path].content).hexdigest() == digest for path, digest in said.items())


def test_the_bundle_holds_all_but_the_json_that_says_what_json_lines_say(
    files: dict[str, DataFile],
) -> None:
    with zipfile.ZipFile(io.BytesIO(files[BUNDLE].content)) as bundle:
        held = {name.removeprefix("jixiao/"): bundle.read(name) for name in bundle.namelist()}

    assert held == {path: file.content for path, file in files.items() if path not in {BUNDLE, "jixiao.json"}}


def test_the_same_declarations_make_the_same_bytes(
    sources: list[Source], catalog: Catalog, files: dict[str, DataFile]
) -> None:
    again = list(with_package(table_files(sources, catalog), ABOUT))

    assert {file.facts.path: file.facts.sha256 for file in again} == {
        path: file.facts.sha256 for path, file in files.items()
    }


@pytest.mark.parametrize("format", FORMATS)
def test_one_format_alone_is_what_it_is_among_all(
    format: str, sources: list[Source], catalog: Catalog, files: dict[str, DataFile]
) -> None:
    alone = list(table_files(sources, catalog, [format]))

    assert alone
    assert all(file.content == files[file.facts.path].content for file in alone)
    assert {file.facts.format for file in alone} == {format}


def test_no_declaration_at_all_still_makes_every_file(catalog: Catalog, files: dict[str, DataFile]) -> None:
    empty = {file.facts.path: file.facts.rows for file in with_package(table_files([], catalog), ABOUT)}

    assert empty.keys() == files.keys()
    assert empty["csv/declarations.csv"] == 0


def test_the_guide_names_every_table_and_file(files: dict[str, DataFile]) -> None:
    text = files["README.md"].content.decode()

    assert [table.name for table in TABLES if f"`{table.name}`" not in text] == []
    assert "`jixiao.xlsx`" in text


@pytest.mark.parametrize(
    ("setting", "licence"),
    [
        ("CC BY 4.0 https://example.org/by", Licence("CC BY 4.0", "https://example.org/by")),
        ("CC0-1.0", Licence("CC0-1.0", "")),
        ("", None),
    ],
)
def test_a_licence_is_a_title_and_perhaps_an_address(setting: str, licence: Licence | None) -> None:
    assert licence_of(setting) == licence


def test_a_site_without_a_licence_says_that_it_has_none() -> None:
    assert licence_words(About("", "", None)) == "数据许可：本站没有写明，再利用前请问发布机构。"
