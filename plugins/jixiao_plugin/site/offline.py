"""The finished site as one file to take along: unpacked, it works from a disk or a memory stick without a server."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .making import Workers
from .offline_page import offline_page

FOLDER = "site"
"""Folder in the bundle; a bundle that spills hundreds of files where it is unpacked is a nuisance."""
README = "README.txt"
_README = """\
这是网站的离线副本。双击 site 文件夹里的 index.html 打开。

可以：看每一页，按目录浏览，打开数据和原文另存，打印。
不能：查找和筛选。浏览器不许从文件夹打开的网页读取查找用的索引，请从目录里找。
"""
_LEFT_OUT = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""What only a server or a search engine asks for; 404.html names files from the root of a host."""
_CHUNK = 32


def write_bundle(site: Path, bundle: Path, workers: Workers) -> int:
    """Writes the finished site at *site* as the zip file *bundle*, in one step; how many pages it holds.

    The same site makes the same bytes: names in order, no times.
    """
    paths = sorted(_files(site, bundle.absolute()))
    pages = [path for path in paths if path.endswith(".html")]
    bundle.parent.mkdir(parents=True, exist_ok=True)
    fresh = bundle.with_name(bundle.name + ".new")
    with ZipFile(fresh, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_entry(README), b"\xef\xbb\xbf" + _README.replace("\n", "\r\n").encode())
        for path in paths:
            if not path.endswith(".html"):
                archive.writestr(_entry(f"{FOLDER}/{path}"), (site / path).read_bytes())
        for path, text in _pages(site, pages, workers):
            archive.writestr(_entry(f"{FOLDER}/{path}"), text.encode())
    fresh.replace(bundle)
    return len(pages)


def _files(site: Path, bundle: Path) -> Iterator[str]:
    """Everything of the site below its root, save what is hidden, left out, or the bundle itself."""
    for folder, folders, names in os.walk(site):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            place = Path(folder, name)
            path = place.relative_to(site).as_posix()
            if path not in _LEFT_OUT and place.absolute() != bundle and not name.startswith("."):
                yield path


def _pages(site: Path, paths: Sequence[str], workers: Workers) -> Iterator[tuple[str, str]]:
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    work = partial(_rewritten, site)
    with workers(len(paths)) as executor:
        for texts in executor.map(work, chunks) if executor else map(work, chunks):
            yield from texts


def _rewritten(site: Path, paths: Sequence[str]) -> list[tuple[str, str]]:
    @cache
    def is_file(path: str) -> bool:
        return (site / path).is_file()

    return [(path, offline_page((site / path).read_bytes().decode(), path, is_file)) for path in paths]


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
