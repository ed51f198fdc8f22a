"""The same declarations as a plain MkDocs and Material site: what one would have without this package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jixiao_plugin.source.read import read_document
from jixiao_plugin.source.tree import Mapping, Node, Scalar
from tools.synthetic.declaration import Synthetic

_CONFIG = """\
site_name: 示例市绩效目标公开
site_url: https://example.org/
theme: {{name: material, language: zh, font: false}}
plugins: {plugins}
nav: [{{首页: index.md}}]
not_in_nav: /declarations/
"""
SEARCH = "{search: {lang: zh}}"


def write_plain_site(folder: Path, sources: Sequence[Synthetic]) -> None:
    """Two configurations, `plain.yml` and `search.yml`, on one folder of Markdown pages with tables."""
    for source in sources:
        page = folder / "docs" / "declarations" / source.path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(plain_page(source), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# 示例市绩效目标公开\n", encoding="utf-8")
    (folder / "plain.yml").write_text(_CONFIG.format(plugins="[]"), encoding="utf-8")
    (folder / "search.yml").write_text(_CONFIG.format(plugins=f"[{SEARCH}]"), encoding="utf-8")


def plain_page(source: Synthetic) -> str:
    """The declaration as Markdown: its front matter as tables, its body as it is."""
    document = read_document(source.path, source.text.encode())
    lines = [f"# {source.path}"]
    for entry in document.front or ():
        lines += ["", f"## {entry.key.text}", "", "| 项目 | 内容 |", "| --- | --- |"]
        lines += [f"| {label} | {text} |" for label, text in _rows(entry.key.text, entry.value)]
    body = source.text.split("\n---\n", 1)[1]
    return "\n".join(lines) + "\n" + body


def _rows(label: str, node: Node) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield label, node.text
    elif isinstance(node, Mapping):
        for entry in node:
            yield from _rows(entry.key.text, entry.value)
    else:
        for item in node:
            yield from _rows(label, item)
