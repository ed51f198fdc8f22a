"""A small site in a scratch folder, built by MkDocs for real."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.mkdocs_adapter.commands import build

CONFIG = """\
site_name: 示例站
site_url: https://example.org/sub/
docs_dir: content
theme: {name: material, language: zh, font: false}
plugins: [search, jixiao]
validation:
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


@dataclass(frozen=True)
class Site:
    """Files of the site by path, written and read as text."""

    root: Path
    clean: str
    """A declaration without any error."""

    def write(self, path: str, text: str) -> None:
        """Writes a file below the site's folder."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def declare(self, name: str, *, replace: tuple[str, str] = ("", ""), after: str = "") -> None:
        """Writes the clean declaration under id *name*, with one text replaced and one added to its front matter."""
        text = self.clean.replace(*replace) if replace[0] else self.clean
        assert replace[0] in self.clean
        self.write(f"content/declarations/{name}.md", text.replace("---\n", f"---\n{after}", 1))

    def build(self, *, strict: bool = False) -> int:
        """Builds it; the exit status."""
        return build(self.root / "mkdocs.yml", strict=strict)

    def read(self, path: str) -> str:
        """A file of the built site."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def has(self, path: str) -> bool:
        """Whether the built site has that file."""
        return (self.root / "site" / path).exists()

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Inode and time of every file of the built site."""
        files = [path for path in (self.root / "site").rglob("*") if path.is_file()]
        stats = {path.relative_to(self.root / "site").as_posix(): path.stat() for path in files}
        return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


def new_site(root: Path, catalog: Catalog) -> Site:
    """A site with a home page and the declarations 2021/jia and 2021/yi."""
    site = Site(root, catalog.clean_example("jiangyin-special-fund-2021"))
    site.write("mkdocs.yml", CONFIG)
    site.write("jixiao.yml", "内容: content\n")
    site.write(
        "content/index.md", "# 首页\n\n看[甲](declarations/2021/jia.md#ledger)和[全部](declarations/index.md)。\n"
    )
    site.declare("2021/jia")
    site.declare("2021/yi")
    return site
