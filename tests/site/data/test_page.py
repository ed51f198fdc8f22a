import json
import re
from dataclasses import replace

import pytest

from jixiao_plugin.dataset.catalog import TABLES
from jixiao_plugin.dataset.code_lists import CODES
from jixiao_plugin.dataset.export import table_files, with_package
from jixiao_plugin.dataset.package import About, licence_of, written
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.data.dictionary import dictionary_page
from jixiao_plugin.site.data.page import data_page
from jixiao_plugin.site.listing import summed
from tests.site.test_build import Collection


def links(article: str) -> list[str]:
    return [href for href in re.findall(r'href="([^"#?]+)', article) if "//" not in href]


def test_every_file_that_the_page_offers_is_there(collection: Collection) -> None:
    collection.build()
    files = collection.files()
    offered = links(files["data/index.html"].decode())

    missing = [href for href in offered if f"data/{href}" not in files and f"data/{href}index.html" not in files]

    assert "jixiao.xlsx" in offered
    assert missing == []


def test_the_page_names_every_table_with_its_rows_and_says_what_is_absent(collection: Collection) -> None:
    collection.build()
    page = collection.files()["data/index.html"].decode()

    assert [table.title for table in TABLES if f">{table.title}</a>" not in page] == []
    assert "本站没有写明，再利用前请问发布机构" in page
    assert "预算执行、决算" in page


@pytest.mark.parametrize(
    ("licence", "printed"),
    [
        ("CC BY 4.0 https://example.org/by", '<a rel="license" href="https://example.org/by">CC BY 4.0</a>'),
        ("示例许可", "数据许可：示例许可。"),
    ],
)
def test_a_licence_that_the_site_names_is_printed(collection: Collection, licence: str, printed: str) -> None:
    licensed = replace(collection, settings=replace(collection.settings, licence=licence))
    licensed.build()

    assert printed in licensed.files()["data/index.html"].decode()


def test_machines_are_told_of_every_file_and_the_licence(catalog: Catalog) -> None:
    about = About("https://example.org/", "示例市财政局", licence_of("CC BY 4.0 https://example.org/by"))
    files = {file.facts.path: file for file in with_package(table_files([], catalog), about)}
    listed = [*(file.facts for file in files.values()), written("index.json", b"", None, 0)]
    head = data_page(listed, summed([]), 0, about, has_details=True).head

    told = json.loads(head.partition('<script type="application/ld+json">')[2].partition("</script>")[0])

    assert (told["@type"], told["license"]) == ("Dataset", "https://example.org/by")
    assert 50 <= len(told["description"]) <= 5000
    sums = {
        file["contentUrl"].removeprefix("https://example.org/data/"): file["sha256"] for file in told["distribution"]
    }
    assert {"jixiao.zip", "jixiao.xlsx", "csv/items.csv"} <= sums.keys()
    assert all(files[path].facts.sha256 == digest for path, digest in sums.items() if path in files)


def test_the_data_are_made_again_when_a_declaration_changed_and_only_then(collection: Collection) -> None:
    first = collection.build().manifest()
    before = collection.files()["data/SHA256SUMS"]

    again = collection.build(last=first)
    collection.declare("2021/yi", replace=("主管部门: 示例市示例局", "主管部门: 示例市示例委"))
    changed = collection.build(last=first)

    assert ":data" in again.reused
    assert ":data" not in changed.reused
    assert collection.files()["data/SHA256SUMS"] != before


def test_another_licence_makes_the_data_again_and_no_declaration(collection: Collection) -> None:
    first = collection.build().manifest()
    licensed = replace(collection, settings=replace(collection.settings, licence="CC0-1.0"))

    again = licensed.build(last=first)

    assert ":data" not in again.reused
    assert {"2021/jia", "2021/yi"} <= again.reused.keys()


def test_the_data_follow_when_another_declaration_goes_away(collection: Collection) -> None:
    first = collection.build().manifest()
    (collection.settings.content / "declarations/2021/yi.md").unlink()
    collection.build(last=first)
    stepwise = collection.files()

    collection.build(folder="afresh")

    assert {path: text for path, text in stepwise.items() if path.startswith("data/")} == {
        path: text for path, text in collection.files("afresh").items() if path.startswith("data/")
    }


def test_a_preview_makes_no_files_but_says_so(collection: Collection) -> None:
    collection.build(preview=True)
    files = [path for path in collection.files() if path.startswith("data/")]

    assert sorted(files) == ["data/dictionary/index.html", "data/index.html"]
    assert "预览里不做下载的文件" in collection.files()["data/index.html"].decode()


@pytest.mark.parametrize("name", ["data.md", "data/index.md"])
def test_a_page_written_by_hand_comes_before_ours(collection: Collection, name: str) -> None:
    place = collection.settings.content / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("# 自己写的", encoding="utf-8")

    built = collection.build()

    assert "data/index.html" not in built.files
    assert "data/csv/declarations.csv" in built.files


def test_the_sitemap_leads_to_the_data(collection: Collection) -> None:
    assert {"data/", "data/dictionary/"} <= set(collection.build().addresses)


def test_the_dictionary_explains_every_column_and_code() -> None:
    article = dictionary_page().article

    assert [name for table in TABLES for name in table.names if f"<code>{name}</code>" not in article] == []
    assert [code for _, codes in CODES.values() for code in codes if f"<code>{code}</code>" not in article] == []


def test_every_link_of_the_dictionary_within_its_page_leads_somewhere() -> None:
    article = dictionary_page().article
    ids = set(re.findall(r'\sid="([^"]+)"', article))

    assert set(re.findall(r'href="#([^"]+)"', article)) <= ids
    assert {anchor for anchor, _ in dictionary_page().contents} <= ids
