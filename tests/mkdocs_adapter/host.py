"""A built site below a path of a host, and a visit to it with a real browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

BASE = "/sub/"
PLAIN = "theme: {name: material, language: zh, font: false}\n"
LOOK = """theme:
  name: material
  language: zh
  font: false
  palette:
    - {media: "(prefers-color-scheme)", toggle: {icon: material/brightness-auto, name: 换成浅色}}
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-sunny, name: 换成深色}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-night, name: 跟随系统}}
"""


@dataclass
class Host:
    """A web server with other things at its root."""

    site: Path
    address: str = ""
    strays: list[str] = field(default_factory=list)
    """What was asked for outside the site's path, or is not there."""


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below its path, with the headers it asks for."""

    def __init__(self, *arguments: object, host: Host, headers: dict[str, str]) -> None:
        self.host, self.own = host, headers
        super().__init__(*arguments, directory=str(host.site))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        inside = super().translate_path(plain.removeprefix(BASE.rstrip("/")))
        if not plain.startswith(BASE) or not Path(inside).exists():
            self.host.strays.append(path)
            return str(self.host.site / "no such file")
        return inside

    def end_headers(self) -> None:
        for name, value in self.own.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Visit:
    """A page in a browser and what went wrong in it."""

    page: Page
    host: Host
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Opens the page at *path* below the site and waits until nothing loads any more."""
        self.page.goto(self.host.address + path, wait_until="networkidle")


def is_foreign(address: str) -> bool:
    return not address.startswith(("http://127.0.0.1:", "data:", "blob:"))


def kinds(site: Path) -> list[str]:
    """A page of every kind: the first of each folder at each depth, and all of the declarations."""
    pages = sorted(path.relative_to(site).parent.as_posix() + "/" for path in site.rglob("index.html"))
    first: dict[str, str] = {}
    for page in pages:
        kind = page if page.startswith("declarations/") else f"{page.partition('/')[0]} {page.count('/')}"
        first.setdefault(kind, page)
    return [page.removeprefix("./") for page in first.values()]
