"""A reviewer's preview: the page of all changes, redlines, and nothing of it where the public site stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jixiao_plugin.cli.app import run
from jixiao_plugin.errors import JixiaoError
from jixiao_plugin.mkdocs_adapter.commands import build
from tests.repository.commits import Commits

from .site import Site


def preview(site: Site, base: str = "HEAD") -> Path:
    """Builds it and gives back where it stands."""
    folder = site.root / "预 览"
    assert build(site.root / "mkdocs.yml", strict=True, site_dir=folder, base=base) == 0
    return folder


@pytest.fixture
def changed(site: Site) -> Site:
    """A site in which one declaration gained an error, one is new and one is gone since the commit."""
    Commits(site.root).commit("first")
    site.declare("2021/jia", replace=("项目总金额: 33万元", "项目总金额: 35万元"))
    (site.root / "content/declarations/2021/yi.md").unlink()
    site.declare("2021/bing", replace=("技能培训", "图书购置"))
    return site


def page(folder: Path, address: str) -> str:
    return (folder / address / "index.html").read_text(encoding="utf-8")


def test_the_page_of_changes_names_each_declaration_and_links_to_its_redline(changed: Site) -> None:
    text = page(preview(changed), "changes")

    assert "这次改动：3 份申报表（新增 1，删去 1）" in text
    assert 'href="../declarations/2021/jia/#redline"' in text
    assert "../declarations/2021/yi/" not in text
    assert re.search(r"<del><span[^>]*>删去：</span>33万元</del> → <ins><span[^>]*>写上：</span>35万元</ins>", text)
    assert '<meta name="robots" content="noindex">' in text
    assert "新出现 " in text
    assert "AMT01" in text


def test_a_changed_declaration_shows_its_form_with_old_words_struck(changed: Site) -> None:
    text = page(preview(changed), "declarations/2021/jia")

    assert 'id="redline"' in text
    assert "<del>" in text
    assert "未公开" in text
    assert 'href="../../../changes/"' in text


def test_a_declaration_that_did_not_change_has_no_redline(site: Site) -> None:
    Commits(site.root).commit("first")
    site.declare("2021/jia", replace=("项目总金额: 33万元", "项目总金额: 35万元"))

    folder = preview(site)

    assert 'id="redline"' not in page(folder, "declarations/2021/yi")
    assert 'id="redline"' in page(folder, "declarations/2021/jia")


def test_a_change_of_spelling_is_said_to_be_one(site: Site) -> None:
    Commits(site.root).commit("first")
    site.declare("2021/jia", replace=("项目总金额: 33万元", "项目总金额: 330000元"))

    folder = preview(site)

    assert "只改了写法，意思没有变" in page(folder, "changes")
    assert "只改了写法，意思没有变。" in page(folder, "declarations/2021/jia")


def test_a_public_build_has_neither(changed: Site) -> None:
    changed.build()

    assert not changed.has("changes/index.html")
    assert "robots.txt" not in {path.name for path in (changed.root / "site").iterdir()}


def test_a_preview_keeps_robots_away_and_leaves_the_public_site_alone(changed: Site) -> None:
    changed.build()
    before = changed.stamps()

    folder = preview(changed)

    assert (folder / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert changed.stamps() == before


def test_a_preview_never_takes_the_place_of_the_public_site(changed: Site) -> None:
    with pytest.raises(JixiaoError, match="不能放在公开的网站的位置"):
        build(changed.root / "mkdocs.yml", strict=False, base="HEAD")


def test_a_revision_that_is_not_there_stops_the_build(
    changed: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(changed.root)

    assert run(["build", "--preview-since", "nowhere", "--site-dir", "预览"]) != 0
    assert "没有“nowhere”这个版本" in caplog.text
