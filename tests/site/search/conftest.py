"""A small collection, its index as files, and a site around it that a browser can open."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from jixiao_plugin.site.search.build import Listed, build_index
from jixiao_plugin.site.search.page import search_page

from .collection import listed


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="session")
def collection() -> tuple[Listed, ...]:
    return listed()


@pytest.fixture(scope="session")
def index_files(collection: tuple[Listed, ...]) -> Mapping[str, bytes]:
    return dict(build_index(collection))


@pytest.fixture(scope="session")
def site_url(tmp_path_factory: pytest.TempPathFactory, index_files: Mapping[str, bytes]) -> Iterator[str]:
    """The search page without a theme, below a sub-path."""
    root = tmp_path_factory.mktemp("search") / "below"
    page = search_page(("人事档案",))
    head = f'<meta charset="utf-8"><link rel="icon" href="data:,"><title>{page.title}</title>'
    theme = '<label for="__search">搜索</label><div data-md-component="search"></div>'
    html = f'<!doctype html><html lang="zh">{head}{theme}{page.article}</html>'
    for path, content in {**index_files, page.path: html.encode()}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    with serving(root.parent) as address:
        yield f"{address}/below/search/"


class serving:  # noqa: N801 - reads as a verb in a with statement
    """Serves a folder on loopback for as long as the block runs; gives its address."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(QuietHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
