import gzip
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from jixiao_plugin.check.settings import Settings, default_settings
from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.rules.expected import LIST
from jixiao_plugin.site.build import Built, build_site
from jixiao_plugin.site.made import DRAFT, HELD, PREVIEW, PUBLISHED, WITHDRAWN, Made, Workshop
from jixiao_plugin.site.making import Workers
from jixiao_plugin.site.manifest import Manifest
from jixiao_plugin.site.shell import MARKS, split_shell
from jixiao_plugin.site.staging import prepare_staging, publish
from jixiao_plugin.site.whole import WHOLES

THEME = f"<title>{MARKS.title}</title><main>{MARKS.article}</main>"
SHELL = split_shell(THEME, THEME, "https://example.org/")
BROKEN = ("年度: 2021", "年度: 二零二一")


@contextmanager
def in_line(_: int) -> Iterator[Executor | None]:
    yield None


@contextmanager
def in_processes(_: int) -> Iterator[Executor | None]:
    with ProcessPoolExecutor(2) as executor:
        yield executor


@dataclass(frozen=True)
class Collection:
    settings: Settings
    clean: str

    def declare(self, name: str, *, replace: tuple[str, str] = ("年度: 2021", "年度: 2021"), after: str = "") -> None:
        place = self.settings.content / "declarations" / f"{name}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(self.clean.replace(*replace).replace("---\n", f"---\n{after}", 1), encoding="utf-8")

    def build(
        self,
        *,
        preview: bool = False,
        last: Manifest | None = None,
        workers: Workers = in_line,
        folder: str = "site",
        seen: list[str] | None = None,
    ) -> Built:
        """Builds the site; *seen* collects the ids of what had to be made."""

        def progress(made: Iterable[Made], total: int) -> Iterator[Made]:
            for item in made:
                if seen is not None:
                    seen.append(item.id)
                yield item

        site = self.settings.root / folder
        workshop = Workshop(self.settings, SHELL, site, prepare_staging(site), preview)
        built = build_site(workshop, frozenset(), last or Manifest(), workers, progress)
        publish(workshop.staging, site, built.files)
        return built

    def files(self, folder: str = "site") -> dict[str, bytes]:
        root = self.settings.root / folder
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def collection(tmp_path: Path, catalog: Catalog) -> Collection:
    settings = default_settings(tmp_path)
    found = Collection(settings, catalog.clean_example("jiangyin-special-fund-2021"))
    found.declare("2021/jia")
    found.declare("2021/yi")
    return found


def test_what_is_built_again_without_a_change_is_not_made_again(collection: Collection) -> None:
    manifest = collection.build().manifest()
    seen: list[str] = []

    again = collection.build(last=manifest, seen=seen)

    assert seen == []
    assert again.manifest() == manifest


def test_only_the_changed_declaration_is_made_again(collection: Collection) -> None:
    manifest = collection.build().manifest()
    collection.declare("2021/yi", after="公开日期说明: 无\n")
    seen: list[str] = []

    built = collection.build(last=manifest, seen=seen)

    assert seen == ["2021/yi"]
    assert {name for name in built.reused if not name.startswith(":")} == {"2021/jia"}


def test_a_list_of_who_is_to_disclose_makes_no_declaration_again(collection: Collection) -> None:
    manifest = collection.build().manifest()
    listed = replace(collection, settings=replace(collection.settings, lists={LIST: ("示例市示例委",)}))
    seen: list[str] = []

    listed.build(last=manifest, seen=seen)

    assert seen == []
    assert "示例市示例委" in listed.files()["browse/undisclosed/index.html"].decode()


def test_another_address_for_corrections_makes_every_declaration_again(collection: Collection) -> None:
    manifest = collection.build().manifest()
    corrected = replace(collection, settings=replace(collection.settings, correction="https://example.org/{id}"))
    seen: list[str] = []

    corrected.build(last=manifest, seen=seen)

    assert seen == ["2021/jia", "2021/yi"]


def test_lists_on_which_nothing_changed_are_not_made_again(collection: Collection) -> None:
    manifest = collection.build().manifest()
    collection.declare("2021/yi", replace=("项目名称: 示例", "项目名称: 另一个示例"))

    built = collection.build(last=manifest)

    assert {":browse/index.html", ":browse/department/index.html"} <= built.reused.keys()
    assert ":declarations/2021/index.html" not in built.reused
    assert "另一个示例" in collection.files()["declarations/2021/index.html"].decode()


def test_where_nothing_changed_it_is_not_even_asked_which_lists_there_are(collection: Collection) -> None:
    first = collection.build()

    again = collection.build(last=first.manifest())

    assert set(again.pages) == set(first.pages)
    assert set(again.keys) == set(first.keys)
    assert {f":{path}" for path in first.pages} | {":pages"} <= again.reused.keys()
    assert again.manifest() == first.manifest()


def test_a_page_written_by_hand_takes_the_place_of_a_list_and_gives_it_back(collection: Collection) -> None:
    manifest = collection.build().manifest()
    place = collection.settings.content / "browse.md"
    place.write_text("# 浏览\n", encoding="utf-8")

    taken = collection.build(last=manifest)
    place.unlink()
    given_back = collection.build(last=taken.manifest())

    assert "browse/index.html" not in taken.pages
    assert "browse/index.html" in given_back.pages
    assert "browse/index.html" in collection.files()


def test_lists_made_in_steps_are_those_made_at_once(collection: Collection) -> None:
    manifest = collection.build().manifest()
    collection.declare("2022/bing", replace=("年度: 2021", "年度: 2022"))
    manifest = collection.build(last=manifest).manifest()
    (collection.settings.content / "declarations/2021/yi.md").unlink()
    collection.build(last=manifest)
    collection.build(folder="afresh")

    assert collection.files() == collection.files("afresh")


def test_an_index_that_loses_words_is_no_site(collection: Collection) -> None:
    built = collection.build()
    workshop = built.workshop
    public = [made for made in built.declarations if made.is_public]
    search = next(whole for whole in WHOLES if whole.name == ":search")

    search.check(public, workshop)
    for path in (workshop.site / "search" / "postings").iterdir():
        path.write_bytes(gzip.compress(b""))

    with pytest.raises(JixiaoError, match="查找的索引有错"):
        search.check(public, workshop)


def test_a_preview_is_not_taken_for_the_public_page(collection: Collection) -> None:
    manifest = collection.build(preview=True).manifest()
    seen: list[str] = []

    collection.build(last=manifest, seen=seen)

    assert seen == ["2021/jia", "2021/yi"]


def test_processes_make_the_same_bytes_as_one(collection: Collection) -> None:
    for number in range(70):
        collection.declare(f"2021/n{number}")

    alone = collection.build(folder="alone")
    shared = collection.build(folder="shared", workers=in_processes)

    assert collection.files("alone") == collection.files("shared")
    assert alone.declarations == shared.declarations


def test_each_declaration_becomes_what_its_state_says(collection: Collection) -> None:
    collection.declare("2021/cao", after="状态: 草稿\n")
    collection.declare("2021/che", after="状态: 撤回\n撤回理由: 重复\n")
    collection.declare("2021/cuo", replace=BROKEN)

    states = {made.id: made.state for made in collection.build().declarations}

    assert states == {
        "2021/cao": DRAFT,
        "2021/che": WITHDRAWN,
        "2021/cuo": HELD,
        "2021/jia": PUBLISHED,
        "2021/yi": PUBLISHED,
    }


def test_a_preview_shows_drafts_and_errors_but_names_them_nowhere_public(collection: Collection) -> None:
    collection.declare("2021/cao", after="状态: 草稿\n")
    collection.declare("2021/cuo", replace=BROKEN)
    (collection.settings.content / "declarations/2021/bytes.md").write_bytes(b"\xff\x00")

    built = collection.build(preview=True)

    assert built.of_state(PREVIEW) == ("2021/bytes", "2021/cao", "2021/cuo")
    assert {f"declarations/{made.id}/index.html" for made in built.declarations} <= collection.files().keys()
    assert "未公开" in collection.files()["declarations/2021/cuo/index.html"].decode()
    assert not [address for address in built.addresses if "cao" in address or "cuo" in address or "bytes" in address]


def test_errors_of_drafts_do_not_count(collection: Collection) -> None:
    collection.declare("2021/cao", after="状态: 草稿\n", replace=BROKEN)

    assert collection.build().errors == ()


def test_every_error_is_said_with_its_place_and_code(collection: Collection) -> None:
    collection.declare("2021/cuo", replace=BROKEN)

    built = collection.build()

    assert built.errors
    assert all(error.startswith("content/declarations/2021/cuo.md:") for error in built.errors)


def test_a_former_address_claimed_twice_is_reported(collection: Collection) -> None:
    collection.declare("2021/jia", after="曾用地址: [2020/jiu]\n")
    collection.declare("2021/yi", after="曾用地址: [2020/jiu]\n")

    built = collection.build()

    assert [text for text in (*built.errors, *built.warnings) if "2020/jiu" in text]


def test_a_declaration_at_the_address_of_a_list_is_reported(collection: Collection) -> None:
    collection.declare("2021")

    warnings = collection.build().warnings

    assert [warning for warning in warnings if "content/declarations/2021.md: 地址 declarations/2021/" in warning]


def test_an_error_of_comparison_keeps_a_declaration_off_the_site(collection: Collection) -> None:
    collection.declare("2021/quan", after="延续自: 2021/quan\n")

    built = collection.build()

    assert built.of_state(HELD) == ("2021/quan",)
    assert not [path for path in collection.files() if "quan" in path]
    assert [error for error in built.errors if "COR02" in error]


def test_a_page_says_what_the_comparison_found_and_links_to_the_other(collection: Collection) -> None:
    collection.build()

    page = collection.files()["declarations/2021/jia/index.html"].decode()

    assert "COR06" in page
    assert '<a href="../../../declarations/2021/yi/">看 2021/yi</a>' in page


def test_a_page_is_made_again_when_only_its_sibling_changed(collection: Collection) -> None:
    manifest = collection.build().manifest()
    collection.declare("2021/yi", replace=("主管部门: 示例市示例局", "主管部门: 示例市示例委"))

    collection.build(last=manifest)

    assert "还有名称相同的申报表" not in collection.files()["declarations/2021/jia/index.html"].decode()


def test_comparing_in_steps_makes_the_same_site_as_at_once(collection: Collection) -> None:
    manifest = collection.build().manifest()
    collection.declare("2022/bing", replace=("年度: 2021", "年度: 2022"), after="延续自: 2021/jia\n")
    stepwise = collection.build(last=manifest)

    afresh = collection.build(folder="afresh")

    assert collection.files() == collection.files("afresh")
    assert stepwise.declarations == afresh.declarations


def test_the_only_declaration_of_a_site_says_that_there_is_no_other(collection: Collection) -> None:
    (collection.settings.content / "declarations/2021/yi.md").unlink()
    collection.build()

    assert "本站只有这一份申报表" in collection.files()["declarations/2021/jia/index.html"].decode()
