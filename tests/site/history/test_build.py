"""The site holds every text that may be shown, remakes what a commit changed, and nothing else."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from jixiao_plugin.site.build import Built, build_site
from jixiao_plugin.site.made import Made, Workshop
from jixiao_plugin.site.making import Workers
from jixiao_plugin.site.manifest import Manifest
from jixiao_plugin.site.shell import MARKS, split_shell
from jixiao_plugin.site.staging import prepare_staging, publish
from tests.site.reading import read

from .farm import GOAL, PHONE, Farm

THEME = f"<head><title>{MARKS.title}</title></head><main>{MARKS.article}</main>"
SHELL = split_shell(THEME, THEME, "https://example.org/")
RATE = ("参训人员就业率: ≥80%", "参训人员就业率: ≥82%")


@contextmanager
def in_line(_: int) -> Iterator[Executor | None]:
    yield None


@contextmanager
def in_processes(_: int) -> Iterator[Executor | None]:
    with ProcessPoolExecutor(2) as executor:
        yield executor


def build(
    farm: Farm,
    last: Manifest | None = None,
    seen: list[str] | None = None,
    *,
    site: str = "public",
    workers: Workers = in_line,
) -> Built:
    """Builds the site beside the repository; *seen* collects the ids of what had to be made."""

    def progress(made: Iterable[Made], total: int) -> Iterator[Made]:
        for item in made:
            if seen is not None:
                seen.append(item.id)
            yield item

    place = farm.settings.root.parent / site
    workshop = Workshop(farm.settings, SHELL, place, prepare_staging(place), preview=False)
    built = build_site(workshop, frozenset(), last or Manifest(), workers, progress)
    publish(workshop.staging, place, built.files)
    return built


def files(farm: Farm, site: str = "public") -> Mapping[str, bytes]:
    root = farm.settings.root.parent / site
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_an_old_text_stands_at_an_address_of_its_own_and_says_that_it_is_old(farm: Farm) -> None:
    first = farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)
    build(farm)

    folder = f"declarations/2021/jia/versions/{first[:12]}/"
    page = read(files(farm)[f"{folder}index.html"].decode())

    assert files(farm)[f"{folder}jia.md"].decode() == farm.text()
    assert "已被后来的改动取代" in page.text and "参训人员就业率: ≥80%" in page.text
    assert "../../../../../declarations/2021/jia/" in page.links
    assert page.unclosed == []


def test_a_change_that_was_taken_back_makes_the_page_again_and_not_the_data(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    first = build(farm).manifest()
    farm.declare("2021/jia", "提高就业率", RATE)
    farm.declare("2021/jia", "改回原样")

    again = build(farm, first)

    assert "2021/jia" not in again.reused
    assert ":feed" not in again.reused
    assert ":data" in again.reused


def test_a_checksum_that_a_citation_quotes_leads_to_its_text(farm: Farm) -> None:
    first = farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)
    build(farm)

    checksum = hashlib.sha256(farm.text().encode()).hexdigest()[:12]

    page = files(farm)["declarations/2021/jia/index.html"].decode()
    line = page[page.index(f'id="v-{first[:12]}"') :]
    assert f"校验 {checksum}" in line and f'href="versions/{first[:12]}/"' in line


def test_the_data_of_a_declaration_tell_its_versions_and_what_changed(farm: Farm) -> None:
    first = farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "草稿", head="状态: 草稿\n")
    farm.declare("2021/jia", "提高就业率", RATE)
    build(farm)

    newest, draft, oldest = json.loads(files(farm)["declarations/2021/jia/index.json"])["history"]

    field = ["绩效指标", "效益指标", "社会效益", "参训人员就业率"]
    assert newest["changes"] == [
        {"kind": "indicator", "grade": "tightened", "field": field, "before": "≥80%", "after": "≥82%"}
    ]
    assert (newest["number"], newest["file"], newest["date"]) == (2, "jia.md", "2021-03-07T07:20:00+08:00")
    assert (draft["hidden"], draft["file"], draft["words"]) == ("当时是草稿", None, "")
    assert (oldest["commit"], oldest["file"]) == (first[:12], f"versions/{first[:12]}/jia.md")
    assert oldest["sha256"] == hashlib.sha256(farm.text().encode()).hexdigest()


def test_old_texts_are_kept_from_robots_and_from_the_sitemap(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)

    built = build(farm)

    pages = {path: text.decode() for path, text in files(farm).items() if path.endswith(".html")}
    robots = {path for path, text in pages.items() if '<meta name="robots" content="noindex">' in text}
    assert robots == {path for path in pages if "/versions/" in path} != set()
    assert not [address for address in built.addresses if "versions" in address]


def test_a_text_that_may_not_be_shown_is_nowhere_in_the_site(farm: Farm) -> None:
    farm.declare("2021/jia", "登记", (GOAL, f"{GOAL}\n咨询{PHONE}，联系暗号。\n"))
    farm.declare("2021/jia", "删去电话")
    farm.declare("2021/yi", "登记", ("每期50人", "每期暗号人"))
    farm.declare("2021/yi", "撤回", head="状态: 撤回\n撤回理由: 重复\n")
    build(farm)

    texts = b"".join(files(farm).values()).decode(errors="replace")

    assert PHONE not in texts and "暗号" not in texts
    assert not [path for path in files(farm) if "versions" in path]


def test_a_withdrawn_declaration_says_when_it_was_withdrawn(farm: Farm) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "撤回", head="状态: 撤回\n撤回理由: 重复\n")
    build(farm)

    page = read(files(farm)["declarations/2021/jia/index.html"].decode())

    assert "2021-03-06 撤回" in " ".join(page.text.split())


def test_a_former_address_still_leads_to_a_declaration_that_git_saw_move(farm: Farm) -> None:
    first = farm.declare("2021/jiu", "登记")
    (farm.settings.root / farm.path("2021/jiu")).unlink()
    farm.declare("2021/xin", "换地址", head="曾用地址: [2021/jiu]\n")
    build(farm)

    assert b"url=../../../declarations/2021/xin/" in files(farm)["declarations/2021/jiu/index.html"]
    assert f"declarations/2021/xin/versions/{first[:12]}/xin.md" in files(farm)


def test_a_page_is_made_again_when_its_history_changed_and_only_then(farm: Farm) -> None:
    farm.declare("2021/jia", "登记甲")
    farm.declare("2021/yi", "登记乙", ("主管部门: 示例市示例局", "主管部门: 示例市示例委"))
    manifest = build(farm).manifest()
    seen: list[str] = []

    farm.commits.commit("别的文件", {"README.md": "说明\n"})
    manifest = build(farm, manifest, seen).manifest()
    assert seen == []

    farm.commits.write({farm.path("2021/jia"): farm.text(RATE)})
    manifest = build(farm, manifest, seen).manifest()
    assert seen == ["2021/jia"]
    assert "未提交的改动" in files(farm)["declarations/2021/jia/index.html"].decode()

    farm.commits.commit("提高就业率")
    build(farm, manifest, seen)
    assert seen == ["2021/jia", "2021/jia"]
    assert "未提交的改动" not in files(farm)["declarations/2021/jia/index.html"].decode()


def test_building_in_steps_and_in_processes_makes_the_same_bytes_as_at_once(farm: Farm) -> None:
    for number in range(70):
        farm.commits.write({farm.path(f"2021/n{number}"): farm.text(("每期50人", f"每期{number}人"))})
    farm.commits.commit("登记")
    manifest = build(farm).manifest()
    farm.declare("2021/n3", "提高就业率", RATE)
    build(farm, manifest)

    build(farm, site="afresh", workers=in_processes)

    assert files(farm) == files(farm, "afresh")


def test_the_same_commit_makes_the_same_bytes_in_another_clone(farm: Farm, tmp_path: Path) -> None:
    farm.declare("2021/jia", "登记")
    farm.declare("2021/jia", "提高就业率", RATE)
    build(farm)
    clone = tmp_path / "elsewhere" / "clone"
    farm.commits.git("clone", "--quiet", str(farm.settings.root), str(clone))
    os.utime(clone / farm.path("2021/jia"), (1, 1))
    other = Farm(farm.commits, type(farm.settings)(clone, clone / "content"), farm.catalog, farm.clean)

    build(other)

    assert files(other) == files(farm)


def test_a_site_without_git_is_built_and_says_what_is_missing(farm: Farm) -> None:
    farm.commits.write({farm.path("2021/jia"): farm.text()})
    (farm.settings.root / ".git").rename(farm.settings.root.parent / "away")

    built = build(farm)

    assert "没有读到版本记录：这个文件夹不在 git 仓库里。" in built.notes
    assert "没有版本记录：这个文件夹不在 git 仓库里。" in files(farm)["declarations/2021/jia/index.html"].decode()


def test_a_hostile_history_is_printed_as_text(farm: Farm) -> None:
    farm.declare("2021/jia", "登记", ("分四期开课", "分四期开课<script>alert(1)</script>"))
    farm.declare("2021/jia", "</p><script>alert(2)</script>")
    build(farm)

    documents = [text.decode() for path, text in files(farm).items() if "2021/jia" in path and path.endswith(".html")]
    pages = [read(document.partition("</head>")[2].partition("</html>")[0]) for document in documents]

    assert all("script" not in page.tags for page in pages)
    assert any("alert(2)" in page.text for page in pages)
