from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.site.headers import response_headers
from tests.repository.commits import Commits

from .host import BASE, LOOK, PLAIN, Handler, Host, Visit, is_foreign
from .site import CONFIG, Site, new_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def site(tmp_path: Path, catalog: Catalog) -> Site:
    """A small site, not built yet."""
    return new_site(tmp_path, catalog)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Site:
    """The same, built under strict; for tests that only look."""
    site = new_site(tmp_path_factory.mktemp("site"), catalog)
    assert site.build(strict=True) == 0
    return site


@pytest.fixture(scope="session")
def deployed(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog, repository: Path) -> Site:
    """A site with the look of this one and a page of every kind."""
    commits = Commits(tmp_path_factory.mktemp("deployed"))
    site = new_site(commits.folder, catalog)
    config = CONFIG.replace(PLAIN, f"{LOOK}  custom_dir: '{repository / 'overrides'}'\n")
    site.write("mkdocs.yml", f"{config}extra_css: [assets/jixiao.css]\n")
    site.write("content/index.md", "---\ntemplate: home.html\n---\n\n# 首页\n\n| 甲 | 乙 |\n|:-:|--:|\n| 一 | 二 |\n")
    site.write(".gitignore", "/site/\n/.jixiao/\n")
    site.declare("2021/bing", after="状态: 撤回\n撤回理由: 重复公开\n")
    commits.commit("登记")
    site.declare("2021/jia", replace=("≥80%", "≥82%"), after="曾用地址: [2020/jiu]\n")
    commits.commit("提高就业率")
    assert site.build(strict=True) == 0
    return site


@pytest.fixture(scope="session")
def host(deployed: Site) -> Iterator[Host]:
    """The same, served below a path under the headers it asks for."""
    host = Host(deployed.root / "site")
    handler = partial(Handler, host=host, headers=dict(response_headers(host.site)))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    yield host
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(host: Host, browser: Browser) -> Iterator[Visit]:
    """Nothing may be asked of another host or outside the site, refused by the policy, or complained of."""
    host.strays.clear()
    page = browser.new_page()
    visit = Visit(page, host)
    page.on("console", lambda said: visit.wrong.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: visit.wrong.append(str(error)))
    page.on("request", lambda asked: visit.wrong.append(asked.url) if is_foreign(asked.url) else None)
    yield visit
    page.close()
    assert (visit.wrong, host.strays) == ([], [])
