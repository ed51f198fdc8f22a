"""A real build under git: every page names the feed, and the feed leads to pages that are there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from jixiao_plugin.forms.catalog import Catalog
from tests.repository.commits import Commits

from .site import CONFIG, Site, new_site

ATOM = "{http://www.w3.org/2005/Atom}"
HOST = "https://example.org/sub/"
SALARY = ("参训人员就业率: ≥80%", "参训人员就业率: ≥82%")


def looking_like_this_one(repository: Path) -> str:
    config = CONFIG.replace("{name: material,", f"{{name: material, custom_dir: '{repository / 'overrides'}',")
    return f"{config}extra_css: [assets/jixiao.css]\n"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, repository: Path) -> Site:
    """A site with the look of this one, of whose two declarations one was changed."""
    commits = Commits(tmp_path_factory.mktemp("followed"))
    site = new_site(commits.folder, catalog)
    config = looking_like_this_one(repository)
    commits.commit("登记", {"mkdocs.yml": config, ".gitignore": "/site/\n/.jixiao/\n"})
    site.declare("2021/jia", replace=SALARY)
    commits.commit("提高就业率")
    assert site.build(strict=True) == 0
    return site


def test_the_feed_tells_what_was_published_and_what_changed(followed: Site) -> None:
    feed = ET.fromstring(followed.read("feed.xml"))

    titles = [title.text or "" for title in feed.findall(f"{ATOM}entry/{ATOM}title")]

    assert [title[:3] for title in titles] == ["改动：", "公开：", "公开："]
    assert "≥80% → ≥82%" in titles[0]


def test_every_entry_leads_to_a_place_that_is_there(followed: Site) -> None:
    feed = ET.fromstring(followed.read("feed.xml"))

    for link in feed.findall(f"{ATOM}entry/{ATOM}link"):
        address, _, anchor = (link.get("href") or "").removeprefix(HOST).partition("#")
        assert f'id="{anchor}"' in followed.read(f"{address}index.html")


@pytest.mark.parametrize(
    "page", ["index.html", "declarations/2021/jia/index.html", "guide/rules/index.html", "404.html"]
)
def test_every_page_names_the_feed(followed: Site, page: str) -> None:
    (address,) = re.findall(
        r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', followed.read(page)
    )

    assert urljoin(HOST + page, address) == f"{HOST}feed.xml"


def test_a_site_without_an_address_has_no_feed_and_names_none(
    site: Site, repository: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site.write("mkdocs.yml", looking_like_this_one(repository).replace("site_url: https://example.org/sub/\n", ""))
    caplog.set_level("INFO")

    assert site.build(strict=True) == 0
    assert not site.has("feed.xml")
    assert "feed.xml" not in site.read("index.html") + site.read("declarations/2021/jia/index.html")
    assert "没有 site_url，订阅源要写明网址，所以没有生成" in caplog.text
