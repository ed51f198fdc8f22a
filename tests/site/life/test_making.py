"""Pages of one project's years are made of each other, and made again when one of them changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jixiao_plugin.check.settings import default_settings
from tests.site.test_build import Collection, in_processes

from .family import CLEAN, FAMILY


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    """A site with the four years of a project and one declaration beside them."""
    collection = Collection(default_settings(tmp_path), CLEAN)
    for name, written in FAMILY.items():
        _write(collection, name, written)
    _write(collection, "2021/b", CLEAN.replace("示例市职业技能培训专项资金", "示例市别的专项资金"))
    return collection


def _write(collection: Collection, name: str, written: str) -> None:
    place = collection.settings.content / "declarations" / f"{name}.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(written, encoding="utf-8")


def _page(collection: Collection, name: str) -> str:
    return collection.files()[f"declarations/{name}/index.html"].decode()


def test_every_year_shows_all_years(collection: Collection) -> None:
    collection.build()

    for name in FAMILY:
        page = _page(collection, name)
        assert page.count("多 3 万元（9.1%）") >= 1
        assert "≥220人" in page
    assert 'id="life"' not in _page(collection, "2021/b")


def test_data_beside_the_page_tell_the_same(collection: Collection) -> None:
    collection.build()

    data = json.loads(collection.files()["declarations/2022/a/index.json"])

    assert [year["total_yuan"] for year in data["life"]["years"]] == ["330000", "360000", "330000", "330000"]
    people = next(item for item in data["life"]["indicators"] if item["name"] == "技能培训人数")
    assert [target["change"] for target in people["targets"]] == [None, "tightened", "weakened", "tightened"]
    assert "life" not in json.loads(collection.files()["declarations/2021/b/index.json"])


def test_a_change_in_one_year_remakes_the_pages_of_its_project_alone(collection: Collection) -> None:
    first = collection.build()
    before = collection.files()
    _write(collection, "2022/a", FAMILY["2022/a"].replace("技能培训人数: ≥220人", "技能培训人数: ≥230人"))

    built = collection.build(last=first.manifest())

    changed = {path for path, data in collection.files().items() if before.get(path) != data}
    pages = {path for path in changed if path.endswith("/index.html") and path.count("/") == 3}
    assert pages == {f"declarations/{name}/index.html" for name in FAMILY}
    assert "2021/b" in built.reused
    assert "≥230人" in _page(collection, "2024/a")


def test_a_build_that_begins_anew_gives_the_same_as_one_that_goes_on(collection: Collection) -> None:
    first = collection.build()
    _write(collection, "2022/a", FAMILY["2022/a"].replace("技能培训人数: ≥220人", "技能培训人数: ≥230人"))
    collection.build(last=first.manifest())
    going_on = collection.files()

    collection.build(folder="anew", workers=in_processes)

    assert collection.files("anew") == going_on


def test_nothing_changes_where_nothing_changed(collection: Collection) -> None:
    first = collection.build()
    seen: list[str] = []

    collection.build(last=first.manifest(), seen=seen)

    assert seen == []


def test_what_may_not_be_public_is_on_no_other_years_page(collection: Collection) -> None:
    secret = FAMILY["2022/a"].replace("≥220人", "≥7654321人")
    for written in (
        secret.replace("年度: 2022", "状态: 草稿\n年度: 2022"),
        secret.replace("主管部门:", "联系电话: 有\n主管部门:"),
    ):
        _write(collection, "2022/a", written)

        collection.build()

        assert "declarations/2022/a/index.html" not in collection.files()
        assert all(b"7654321" not in data for data in collection.files().values())


def test_a_withdrawn_year_takes_its_figures_off_every_page(collection: Collection) -> None:
    collection.build()
    _write(collection, "2022/a", FAMILY["2022/a"].replace("年度: 2022", "状态: 撤回\n撤回理由: 并入。\n年度: 2022"))

    collection.build(folder="after")

    pages = [data.decode() for path, data in collection.files("after").items() if path.endswith("a/index.html")]
    assert all("≥220人" not in page for page in pages)
    assert "已撤回" in collection.files("after")["declarations/2023/a/index.html"].decode()
