"""A small collection, its index as files, and a site around it that a browser can open."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from jixiao_plugin.site.listing import ListingEntry
from jixiao_plugin.site.search.build import Listed, in_order
from jixiao_plugin.site.search.page import search_page

from .collection import SETTINGS, index_of, listed

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; form-action 'self'; base-uri 'none'"
)
STYLES = (
    *sorted((Path(str(files("material"))) / "templates/assets/stylesheets").glob("*.min.css")),
    Path(__file__).parents[3] / "overrides/assets/jixiao.css",
)


class StrictHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files under a strict content policy, and says nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="session")
def collection() -> tuple[Listed, ...]:
    return listed()


@pytest.fixture(scope="session")
def entries(collection: tuple[Listed, ...]) -> list[ListingEntry]:
    """What the lists show of the collection, newest first."""
    return [entry for entry, _ in in_order(collection)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any message of the console."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    yield page
    context.close()
    assert messages == []


@pytest.fixture(scope="session")
def index_files(collection: tuple[Listed, ...]) -> Mapping[str, bytes]:
    return index_of(collection)


@pytest.fixture(scope="session")
def site_url(
    tmp_path_factory: pytest.TempPathFactory, collection: tuple[Listed, ...], index_files: Mapping[str, bytes]
) -> Iterator[str]:
    """The search page in the theme's styles, below a sub-path."""
    root = tmp_path_factory.mktemp("search") / "below"
    article = search_page(collection, SETTINGS).make().article
    sheets = "".join(f'<link rel="stylesheet" href="../{path.name}">' for path in STYLES)
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
    theme = '<label for="__search">搜索</label><div data-md-component="search"></div>'
    html = (
        f'<!doctype html><html lang="zh"><head>{head}{sheets}<title>查找</title></head>'
        f'<body data-md-color-scheme="default" data-md-color-primary="custom">{theme}<main class="md-main">'
        f'<div class="md-main__inner md-grid"><div class="md-content"><article class="md-content__inner md-typeset">'
        f"{article}</article></div></div></main></body></html>"
    )
    content = {**index_files, "search/index.html": html.encode()} | {path.name: path.read_bytes() for path in STYLES}
    for path, data in content.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    with serving(root.parent) as address:
        yield f"{address}/below/search/"


class serving:  # noqa: N801 - reads as a verb in a with statement
    """Serves a folder on loopback for as long as the block runs; gives its address."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(StrictHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
